/**
 * Measurements as on a probe station: one class and one result for each.
 *
 * <p>Every measurement is prepared with a device, solver options and a record that says what is done, and starts from
 * the dark equilibrium at its first gate voltage. Its result holds the run or runs and the numbers that papers print,
 * with their definitions at the components. Changes are relative to the dark equilibrium at the same gate voltage; the
 * clock of a retention starts at the end of the last pulse; a rate counts from start to start, a gap from end to start.
 * Independent runs go side by side and do not depend on the number of threads.
 *
 * <p>Devices between contacts: {@link photosynapse.device.protocol.CurrentVoltage} and
 * {@link photosynapse.device.protocol.Spectra}, which also measures gated ones. Maps over many runs:
 * {@link photosynapse.device.protocol.StateMap}, {@link photosynapse.device.protocol.EraseMap},
 * {@link photosynapse.device.protocol.DoseDependence}, {@link photosynapse.device.protocol.TemperatureSeries}.
 *
 * <p>Main types: {@link photosynapse.device.protocol.PulseTrainResponse},
 * {@link photosynapse.device.protocol.Retention}, {@link photosynapse.device.protocol.Erase};
 * {@link photosynapse.device.protocol.ProbeStation} runs them all. May be imported by {@code device.extraction} and
 * {@code experiments}. A new measurement is one class with its spec and its result.
 */
package photosynapse.device.protocol;
