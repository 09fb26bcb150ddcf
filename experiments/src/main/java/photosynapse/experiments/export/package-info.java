/**
 * A compact synapse in the formats of other tools.
 *
 * <p>{@link photosynapse.experiments.export.SynapseExport} turns an
 * {@link photosynapse.experiments.export.ExportRequest} into files by name: a SPICE subcircuit and a Verilog-A module
 * with their test benches (light is the voltage of a node, states are internal nodes), a NeuroSim parameter list, a
 * device for aihwkit, step tables for CrossSim, and the tables as CSV and NPZ. Tools that know no light and no time get
 * the curve of a {@link photosynapse.experiments.export.WriteProgramSpec}: so many equal pulses up, so many down.
 *
 * <p>Where the numbers come from and what was assumed travels with every file as comments. A cell of text that a
 * spreadsheet would take for a formula is guarded by a quote.
 *
 * <p>May be imported by {@code experiments.web} and {@code experiments.cli}. Its tests run a real ngspice and a real
 * NumPy where they are installed, and say aloud where they are not.
 */
package photosynapse.experiments.export;
