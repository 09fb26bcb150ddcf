/**
 * What is done to the device: voltage and light against time, with their instantaneous edges.
 *
 * <p>A {@link photosynapse.device.stimulus.Stimulus} is a list of contiguous segments from t = 0; inside a segment
 * light and gate voltage run linearly. The ends of the segments are the break points on which a time stepper lands. A
 * {@link photosynapse.device.stimulus.PulsePattern} writes pulses as a stimulus and knows where each begins and ends:
 * steady trains, bursts, tables, cycles of writing and erasing, and by
 * {@link photosynapse.device.stimulus.PoissonTrain} pulses that arrive at random;
 * {@link photosynapse.device.stimulus.Waveform} is light and gate of any other course.
 */
package photosynapse.device.stimulus;
