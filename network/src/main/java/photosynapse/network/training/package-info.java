/**
 * Learning on computers, remembering on devices.
 *
 * <p>{@link photosynapse.network.training.HardwareAwareTraining} trains the same network twice, with ideal weights and
 * with weights that the devices can hold, writes the second one into arrays of synapses, reads them with variation and
 * noise, lets them rest, and reads again. {@link photosynapse.network.training.TrainingOptions} says how, and
 * {@link photosynapse.network.training.TrainingResult} is everything that a report needs.
 *
 * <p>{@link photosynapse.network.training.InSituCourse} learns in the arrays themselves, by pulses: an
 * {@link photosynapse.network.training.UpdateRule} turns gradients into pulses, devices forget in real seconds while
 * they learn, and a {@link photosynapse.network.training.RefreshPolicy} empties pairs that light has filled on both
 * sides. It can be saved between any two steps and goes on to the same bits.
 * {@link photosynapse.network.training.InSituTraining} tells the three accuracies that belong together, with their
 * costs, what each {@link photosynapse.network.training.Imperfection} does, and how accuracy falls as memory lasts
 * fewer images. {@link photosynapse.network.training.ConvolutionTraining} trains and writes convolutional networks.
 *
 * <p>Images come in as {@link photosynapse.network.training.LabelledImages}, an interface of five methods, because this
 * package does not depend on where images come from. Progress and the wish to stop pass through
 * {@link photosynapse.network.training.TrainingMonitor}; no clock is read here.
 *
 * <p>One seed is drawn from the caller's generator for each purpose; the result does not depend on the number of
 * threads.
 */
package photosynapse.network.training;
