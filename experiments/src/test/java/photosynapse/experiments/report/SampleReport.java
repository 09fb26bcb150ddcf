package photosynapse.experiments.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.experiments.plot.Figure;
import photosynapse.experiments.plot.SampleCurves;
import photosynapse.experiments.plot.SampleDrawings;

/** A report with every part, made of plausible numbers, for looking at and for tests of the page. */
final class SampleReport {
    private SampleReport() {}

    static final Target HALF_LIFE = new Target("T2", Target.Kind.WORKING, 300, 10_000, "s", "neighbouring devices");
    static final Target GAIN = new Target("T6", Target.Kind.WORKING, 3, 8, "", "computed trend of the class");

    static ReportContent content() {
        String summary =
                "Ten 50 ms flashes of 405 nm raise the drain current by 34 %; half of the change is left after 26"
                        + " minutes. A network of these synapses reads 95.4 % of the MNIST digits at once and"
                        + " 88.2 % after an hour"
                        + " of rest.";
        String sentence = "2 of 40 retention points needed a smaller time step; they are drawn with open symbols in the"
                + " retention figure.";
        return ReportContent.of(
                        "Optical synapse: CsPbI_{3} nanocrystals on carbon nanotubes",
                        summary, new Status(Status.Level.AMBER, sentence))
                .withNumbers(new ReportContent.KeyNumbers(keyNumbers(), Optional.empty(), List.of()))
                .withDrawings(drawings())
                .withFigures(figures())
                .withLiterature(new ReportContent.Literature(literature(), List.of()))
                .withConfidence(confidence())
                .withMethod(method())
                .withReproduction(reproduction())
                .withCitations(citations());
    }

    static List<KeyNumber> keyNumbers() {
        return List.of(
                KeyNumber.of(
                        "Dark current",
                        1.987e-7,
                        "A",
                        "Magnitude of the drain current at V_{D} = \u22120.1 V and V_{G} = 0 in dark equilibrium."),
                KeyNumber.of(
                                "One pulse, relative change",
                                4.344,
                                "%",
                                "Change of the channel's hole density at the end of one 50 ms pulse of"
                                        + " 2\u00d710^{16} photons m^{\u22122} s^{\u22121}, relative to the dark.")
                        .toDigits(4)
                        .against(new Target("T1", Target.Kind.WORKING, 5, 10_000, "%", "class of devices")),
                KeyNumber.of(
                                "Gain A_{10}/A_{1} at 1 Hz",
                                7.72, "", "Change after the tenth pulse over the change after the first.")
                        .against(GAIN),
                KeyNumber.of(
                                "Half-life",
                                1570,
                                "s",
                                "Time after the last of ten pulses at which half of the change of current is left.")
                        .within(1490, 1660, "95 % of the fit")
                        .against(HALF_LIFE),
                KeyNumber.of("Retention after one day", 0.8, "%", "Stretched exponential, continued from 10^{4} s.")
                        .trusted(Trust.EXTRAPOLATED),
                KeyNumber.of(
                                "Light energy per pulse",
                                0.98e-12,
                                "J",
                                "Photon flux \u00d7 photon energy \u00d7 channel area \u00d7 width.")
                        .against(new Target("T9", Target.Kind.HARD, 1e-15, 1e-11, "J", "abstract of the article")),
                KeyNumber.of(
                        "Light-induced electrical energy",
                        22e-12,
                        "J",
                        "|V_{D}| \u222b \u0394I dt over the pulse at V_{D} = \u22120.1 V."),
                KeyNumber.of(
                        "Compact model, held-out error",
                        2.1,
                        "%",
                        "Largest deviation from the device on pulse patterns that were not fitted, of the range."),
                KeyNumber.of("Accuracy at once", 95.4, "%", "MNIST test set, read directly after writing.")
                        .within(95.1, 95.7, "five seeds, mean \u00b1 sd"),
                KeyNumber.of("Accuracy after one hour", 88.2, "%", "The same weights after 3600 s of rest.")
                        .within(87.1, 89.0, "five seeds, mean \u00b1 sd"),
                KeyNumber.of("Accuracy, ideal weights", 97.4, "%", "The same network without devices."));
    }

    private static List<Block> drawings() {
        return List.of(
                figure(
                        SampleDrawings.device().figure(),
                        "Light writes through the nanocrystals, the nanotubes read",
                        "Heights go with the square root of the thickness; widths are not to scale."),
                figure(
                        SampleDrawings.pulses().figure(),
                        "Ten flashes, then one erasing gate pulse",
                        "Photon flux that enters the film, and gate voltage. Edges are instantaneous."));
    }

    private static Block figure(Figure figure, String finding, String caption) {
        return new Block.FigureBlock(
                figure,
                finding,
                caption,
                List.of(
                        new Block.Link("CSV", "results/" + figure.name() + ".csv"),
                        new Block.Link("SVG", "figures/" + figure.name() + ".svg")),
                "./photosynapse run run.yaml --out again");
    }

    private static List<Block> figures() {
        return List.of(
                figure(
                        SampleCurves.pulseTrain().figure(),
                        "Ten flashes raise the current by a third",
                        "Drain current (magnitude) at V_{D} = \u22120.1 V. Light: 405 nm, 0.98 \u00b5W/cm^{2},"
                                + " 50 ms, 1 Hz. Baseline: mean of the second before the first pulse."),
                figure(
                        SampleCurves.retention().figure(),
                        "Half of the change is left after 26 minutes",
                        "Change of the drain current relative to its value at the end of the last pulse (start"
                                + " of the clock). Factor of extrapolation: 10."),
                figure(
                        SampleCurves.accuracy().figure(),
                        "An hour of rest costs seven points of accuracy",
                        "MNIST test set (10 000 images), 784-100-10, differential pairs. Mean and standard"
                                + " deviation over five seeds; chance is 10 %."),
                figure(
                        SampleDrawings.accuracies().figure(),
                        "Synapses cost two points, an hour of rest seven more",
                        "Mean and standard deviation over five seeds."),
                figure(
                        SampleDrawings.bands().figure(),
                        "Trapped electrons bend the bands and push the vacancies up",
                        "Energies against the Fermi level of source and drain."),
                figure(
                        SampleDrawings.confusion().figure(),
                        "Fours are taken for nines most often",
                        "Count and per cent of the row; the diagonal is the recall of each class."),
                figure(
                        SampleDrawings.spaceTime().figure(),
                        "Traps near the channel empty first",
                        "Filled part of all traps."),
                figure(
                        SampleDrawings.weights().figure(),
                        "Each output looks for strokes of one direction",
                        "Weights of the ten outputs; red is positive, blue negative."));
    }

    private static List<TargetResult> literature() {
        return List.of(
                new TargetResult(
                        "Change after one pulse",
                        new Target("T1", Target.Kind.WORKING, 5, 10_000, "%", "neighbour device"),
                        4.34,
                        Trust.CONVERGED,
                        ""),
                new TargetResult(
                        "Left 1000 s after one pulse",
                        new Target("T2", Target.Kind.WORKING, 20, 70, "%", "abstract; review"),
                        57.5,
                        Trust.CONVERGED,
                        "Hao 2021"),
                new TargetResult("Half-life", HALF_LIFE, 1570, Trust.CONVERGED, ""),
                new TargetResult(
                        "Stretching exponent",
                        new Target("T2", Target.Kind.WORKING, 0.3, 0.7, "", "worked out by hand"),
                        0.62,
                        Trust.CONVERGED,
                        ""),
                new TargetResult(
                        "Erased by \u221240 V, 1 s",
                        new Target("T5", Target.Kind.WORKING, 50, Double.POSITIVE_INFINITY, "%", "class of devices"),
                        63.8,
                        Trust.CONVERGED,
                        ""),
                new TargetResult("Gain A_{10}/A_{1} at 1 Hz", GAIN, 7.72, Trust.WITH_HELP, ""),
                new TargetResult(
                        "Paired pulses, \u0394t = 0.1 s",
                        new Target("T8", Target.Kind.WORKING, 120, 200, "%", "typical of the class"),
                        194,
                        Trust.CONVERGED,
                        ""),
                new TargetResult(
                        "Energy per spike",
                        new Target("T9", Target.Kind.HARD, 1e-15, 1e-11, "J", "abstract of the article"),
                        0.98e-12,
                        Trust.CONVERGED,
                        "Hao 2021"),
                new TargetResult(
                        "Barrier of the slow rate",
                        new Target("T10", Target.Kind.WORKING, 0.6, 0.9, "eV", "worked out by hand"),
                        Double.NaN,
                        Trust.NOT_MEASURED,
                        ""));
    }

    private static ReportContent.Confidence confidence() {
        return new ReportContent.Confidence(
                List.of(
                        new Refinement("Change after ten pulses", "%", 33.541, 33.538, 33.5405, 0.005),
                        new Refinement("Left after 1000 s", "%", 57.48, 57.51, 57.47, 0.005),
                        new Refinement("Half-life", "s", 1570.2, 1579.9, 1571.0, 0.005)),
                List.of(
                        new Check(
                                "Charge of the whole stack",
                                3.1e-13,
                                "",
                                Check.Relation.AT_MOST,
                                1e-10,
                                "largest |Q_{gate} + q(P \u2212 N_{e} \u2212 N_{A}) + Q_{film}| over q c_{0} L"),
                        new Check(
                                "Number of vacancies",
                                8.8e-15,
                                "",
                                Check.Relation.AT_MOST,
                                1e-10,
                                "largest relative change of \u222b c dx"),
                        new Check(
                                "Fit of the compact model, held out",
                                2.1,
                                "%",
                                Check.Relation.AT_MOST,
                                5,
                                "largest deviation, of the range"),
                        new Check(
                                "Steps that needed help",
                                2,
                                "",
                                Check.Relation.AT_MOST,
                                0,
                                "steps repeated with backward Euler")),
                List.of());
    }

    private static ReportContent.Method method() {
        return new ReportContent.Method(
                List.of(new Block.TextBlock(
                        "Equations in words",
                        List.of(
                                "In the film, Poisson's equation is solved with drift and diffusion of"
                                        + " electrons, holes and mobile halide vacancies; vacancies"
                                        + " cannot be packed more densely than c_{max}. Electrons are"
                                        + " caught by traps and freed again, recombine, and tunnel to"
                                        + " the nanotubes.",
                                "The nanotube sheet is in equilibrium with source and drain: its hole"
                                        + " density P follows from the charge of film and gate. The"
                                        + " current is I = (W/L) q \u00b5 P V_{D}."))),
                List.of(
                        new ParameterRow(
                                "device.films.nanocrystals.thickness_nm",
                                "film thickness L",
                                "60 nm",
                                ParameterRow.Origin.ASSUMED,
                                "three to six nanocrystal layers"),
                        new ParameterRow(
                                "device.films.nanocrystals.traps[0].depth_eV",
                                "trap depth E_{t}",
                                "0.75 eV",
                                ParameterRow.Origin.FITTED,
                                "time constants of the published decay"),
                        new ParameterRow(
                                "device.films.nanocrystals.vacancies.diffusivity_m2_per_s",
                                "vacancy diffusivity D_{c}",
                                "10^{\u221217} m^{2}/s",
                                ParameterRow.Origin.PAPER,
                                "IonMonger parameter file; Courtier et al. 2019"),
                        new ParameterRow(
                                "device.gate.dielectric_thickness_nm",
                                "oxide thickness",
                                "300 nm",
                                ParameterRow.Origin.USER,
                                "given in run.yaml, line 6")));
    }

    private static Reproduction reproduction() {
        Map<String, String> hashes = new LinkedHashMap<>();
        hashes.put("results/transient.csv", "3b1f0c9d".repeat(8));
        hashes.put("results/retention.csv", "90ab77e2".repeat(8));
        return new Reproduction(
                "./photosynapse run run.yaml --out run-1",
                "run.yaml",
                "device:\n  name: cspbi3-swcnt\n  temperature_K: 300\n  films:\n    - name: nanocrystals\n     "
                        + " thickness_nm: 60\n",
                20_211,
                "0.1.0",
                hashes,
                "Machine and times stand in environment.json and log.jsonl, so that this page is the same each time.");
    }

    private static List<Citation> citations() {
        return List.of(
                new Citation(
                        "Device",
                        "J. Hao et al., Low-energy room-temperature optical switching in mixed-dimensionality"
                                + " nanoscale perovskite heterojunctions. Science Advances 7, eabf1959 (2021).",
                        "doi:10.1126/sciadv.abf1959",
                        "device, hard targets T1, T2, T9"),
                new Citation(
                        "Device",
                        "B. M. Wieliczka et al., Advanced Energy Materials 13, 2204351 (2023).",
                        "doi:10.1002/aenm.202204351",
                        "mechanism"),
                new Citation(
                        "Data",
                        "Y. LeCun, C. Cortes, C. J. C. Burges, The MNIST database of handwritten digits.",
                        "",
                        "training and test images"));
    }
}
