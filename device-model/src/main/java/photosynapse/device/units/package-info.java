/**
 * Physical constants and the table of unit suffixes; nothing else.
 *
 * <p>Memory holds SI values in {@code double}; energies in eV are the one exception and their names end in {@code Ev}.
 * {@link photosynapse.device.units.In} states the SI unit of a record component once, for the reader of configuration
 * files, result columns and tables of parameters.
 */
package photosynapse.device.units;
