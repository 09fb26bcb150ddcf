/**
 * What is done to the device: voltage and light against time, with their instantaneous edges.
 *
 * <p>A {@link photosynapse.device.stimulus.Stimulus} is a list of contiguous segments from t = 0; inside a segment
 * light is constant and the gate voltage runs linearly. The ends of the segments are the break points on which a time
 * stepper lands.
 */
package photosynapse.device.stimulus;
