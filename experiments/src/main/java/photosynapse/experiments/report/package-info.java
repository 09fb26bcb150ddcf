/**
 * Tables and pictures to pages: the report of a run and the comparison of runs, each one HTML file.
 *
 * <p>{@link photosynapse.experiments.report.ReportContent} says everything that a report says, as plain values that
 * others fill from result tables; {@link photosynapse.experiments.report.ReportWriter} turns it into a page that opens
 * from disk with the network off, prints on A4, follows light and dark, and needs no script.
 * {@link photosynapse.experiments.report.Comparison} makes the same page of two or more runs and lists only what
 * differs. Order of a page: status, key numbers, device and pulses, figures, literature, how sure, method, reproduce,
 * cite.
 *
 * <p>A number travels with its {@link photosynapse.experiments.report.Trust}: one that should not be trusted never
 * looks like one that can. Equal input gives equal bytes; nothing is dated. All text is escaped; labels may hold
 * {@code _{index}} and {@code ^{power}}; links are relative paths.
 *
 * <p>May import {@code device.units}, {@code experiments.result} and {@code experiments.plot}; imported by
 * {@code experiments.web} and {@code experiments.cli}.
 */
package photosynapse.experiments.report;
