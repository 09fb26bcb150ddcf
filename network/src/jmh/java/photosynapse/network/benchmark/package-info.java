/**
 * Time of training by pulses, of forgetting, and of the product of an array with a vector; the same work as the numbers
 * that other engines of this kind print.
 */
package photosynapse.network.benchmark;
