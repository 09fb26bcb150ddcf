/** Benchmarks of the device model; how to run them and what came out stands in {@code docs/benchmarks.md}. */
package photosynapse.device.benchmark;
