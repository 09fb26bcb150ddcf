package photosynapse.experiments.config;

/**
 * Something that a measured file leaves open.
 *
 * @param text the question
 * @param flag that answers it
 * @param isOpen whether numbers cannot be used before it is answered; else it is a doubt worth a look
 */
public record MeasurementQuestion(String text, String flag, boolean isOpen) {}
