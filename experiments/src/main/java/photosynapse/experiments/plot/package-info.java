/**
 * Tables to pictures: figures for papers and reports as SVG that this package writes itself.
 *
 * <p>A picture is a record of plain values: {@link photosynapse.experiments.plot.LinePlot},
 * {@link photosynapse.experiments.plot.HeatMap}, {@link photosynapse.experiments.plot.BarChart},
 * {@link photosynapse.experiments.plot.RangeChart}, {@link photosynapse.experiments.plot.DeviceDrawing},
 * {@link photosynapse.experiments.plot.PulseDrawing}, {@link photosynapse.experiments.plot.BandDiagram}. Each has one
 * method {@code figure()} that gives a {@link photosynapse.experiments.plot.Figure}: a file for a paper, or an element
 * for a page in light, dark and print. Several stand side by side in a {@link photosynapse.experiments.plot.PanelGrid}.
 *
 * <p>Rules. Numbers come in SI (or eV) and the picture chooses nA, ms or nm. One user unit of the drawing is one point
 * (1/72 inch); widths are 88 or 180 mm, letters 7 to 8 points, lines 0.5 to 1 point, ticks inside, minor ticks on
 * logarithmic axes. Symbols are data or the device model, lines are fits or the compact model, a short-dashed line is
 * extrapolated. Light is always sky blue, the gate always orange ({@link photosynapse.experiments.plot.Hue}); no
 * meaning hangs on colour alone. Equal input gives equal bytes. Labels may hold {@code _{index}} and {@code ^{power}};
 * everything else in a text is shown as it is.
 *
 * <p>May import {@code device.units} and {@code experiments.result}; imported by {@code experiments.report}.
 */
package photosynapse.experiments.plot;
