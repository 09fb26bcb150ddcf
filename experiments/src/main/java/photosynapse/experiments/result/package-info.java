/**
 * Columns with names and units, rows, provenance; files that survive a crash.
 *
 * <p>A {@link photosynapse.experiments.result.ResultTable} is what an experiment hands on;
 * {@link photosynapse.experiments.result.RecordTables} makes one from a list of records whose components carry their
 * unit, and {@link photosynapse.experiments.result.CsvTables} writes and reads it.
 *
 * <p><b>Format of a table file</b>, version 1: UTF-8 without byte order mark, LF, comma. Line 1 is the header, a name
 * with unit suffix for each column; no comment lines. A number has the fewest digits that read back exactly, with a
 * point; {@code NaN} is a missing number and an empty cell is read as one. Text stands in double quotes, always, so a
 * reader can tell the two apart; text columns come first. Text that begins with one of {@code = + - @ '} gets an
 * apostrophe before it, which a reader takes away again: no spreadsheet takes it for a formula.
 *
 * <p>{@link photosynapse.experiments.result.RunFolder} keeps the files of one run: each is written beside its place,
 * forced to the disk and moved there in one step, and {@link photosynapse.experiments.result.RunManifest} lists them
 * with their digests. {@link photosynapse.experiments.result.JsonValue} is the JSON of all our files.
 *
 * <p>Any package above may import it; it knows only units.
 */
package photosynapse.experiments.result;
