package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import photosynapse.experiments.plot.Axis;
import photosynapse.experiments.plot.Figure;
import photosynapse.experiments.plot.Numbers;
import photosynapse.experiments.plot.PanelGrid;

/**
 * The report of a run from what its folder holds; nothing is computed that a table does not hold already, and equal
 * folders give equal pages.
 */
public final class RunPage {
    private static final List<String> PATH = List.of("device", "pulse-train", "retention", "accuracy-rest");
    private static final List<String> PATH_LABELS =
            List.of("the device", "ten flashes", "the memory fades", "digits read while it fades");

    private final StoredRun run;

    private RunPage(StoredRun run) {
        this.run = run;
    }

    /** Everything that the report of a run says. */
    public static ReportContent of(StoredRun run) {
        return new RunPage(run).content();
    }

    /** Whom a sweep has to cite that trains networks at its points, or does not. */
    public static List<Citation> citedBySweep(boolean trains) {
        return References.of(trains);
    }

    /** What a comparison needs to know about a run. */
    public static RunSummary summary(String name, StoredRun run) {
        RunPage page = new RunPage(run);
        return new RunSummary(
                name, page.status(), run.values(), List.copyOf(run.tables().values()), RunNumbers.of(run));
    }

    /** What a comparison draws: for each experiment the curve that tells most. */
    public static List<OverlayRequest> overlays() {
        Axis time = Axis.logarithmic("Time", "s");
        Axis after = Axis.logarithmic("Time after the last pulse", "s");
        Axis current = Axis.linear("Drain current", "A");
        Axis left = Axis.linear("Share left", "");
        return List.of(
                new OverlayRequest("transient", "time_s", "drain_current_A", time, current),
                new OverlayRequest(
                        "terminals",
                        "time_s",
                        "current_density_A_per_m2",
                        Axis.linear("Time", "s"),
                        Axis.linear("Current density", "A/m2")),
                new OverlayRequest("pulse", "time_s", "drain_current_A", time, current),
                new OverlayRequest("pulse_left", "after_s", "left_ratio", after, left),
                new OverlayRequest("pulse_train", "time_s", "drain_current_A", time, current),
                new OverlayRequest(
                        "rate_dependence",
                        "rate_Hz",
                        "gain_ratio",
                        Axis.logarithmic("Pulse rate", "Hz"),
                        Axis.linear("Gain A_{n}/A_{1}", "")),
                new OverlayRequest(
                        "paired_pulse",
                        "gap_s",
                        "index_from_dark_percent",
                        Axis.logarithmic("Gap", "s"),
                        Axis.linear("Index A_{2}/A_{1}", "%")),
                new OverlayRequest("retention", "after_s", "left_ratio", after, left),
                new OverlayRequest(
                        "erase",
                        "erase_gate_voltage_V",
                        "left_ratio",
                        Axis.linear("Gate voltage of erasing", "V"),
                        left),
                new OverlayRequest(
                        "transfer_curve",
                        "gate_voltage_V",
                        "drain_current_A",
                        Axis.linear("Gate voltage", "V"),
                        current),
                new OverlayRequest(
                        "digits",
                        "rest_s",
                        "accuracy_ratio",
                        Axis.logarithmic("Rest after writing", "s"),
                        Axis.linear("Accuracy, share", "")));
    }

    /**
     * Text of the file of every figure of a report, by its name without ending; the whole path in one where it is
     * whole.
     */
    public static Map<String, String> figureFiles(ReportContent content) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        List<Block> blocks = new ArrayList<>(content.drawings());
        blocks.addAll(content.figures());
        for (Block block : blocks) {
            if (block instanceof Block.FigureBlock figureBlock) {
                figures.put(figureBlock.figure().name(), figureBlock.figure());
            }
        }
        wholePath(figures).ifPresent(figure -> figures.put(figure.name(), figure));
        Map<String, String> files = new LinkedHashMap<>();
        figures.forEach((name, figure) -> files.put(name, figure.file()));
        return files;
    }

    /** From one flash to recognised digits in four pictures. */
    private static Optional<Figure> wholePath(Map<String, Figure> figures) {
        if (!figures.keySet().containsAll(PATH)) {
            return Optional.empty();
        }
        PanelGrid grid = new PanelGrid(
                "first-light",
                PATH.stream().map(figures::get).toList(),
                2,
                PATH_LABELS,
                "From one flash of light to recognised digits",
                "The device; its current under ten flashes; what is left of the change afterwards; digits that an array"
                        + " of such devices recognises while it forgets.");
        return Optional.of(grid.figure());
    }

    private ReportContent content() {
        return ReportContent.of(title(), summaryWords(), status())
                .withNumbers(new ReportContent.KeyNumbers(RunNumbers.of(run), Optional.empty(), List.of()))
                .withDrawings(drawings())
                .withFigures(figures())
                .withLiterature(new ReportContent.Literature(Targets.of(run), List.of()))
                .withConfidence(new Certainty(run).confidence())
                .withMethod(new ReportContent.Method(method(), ParameterRows.of(run)))
                .withReproduction(run.reproduction())
                .withCitations(References.of(run));
    }

    private String title() {
        return ContactFigures.fits(run)
                ? "Stack between contacts " + run.value("vertical_device.name").orElse("")
                : "Optical synapse " + run.value("device.name").orElse("");
    }

    private String summaryWords() {
        List<String> sentences = new ArrayList<>();
        double train = 100 * run.summary("pulse_train", "change_ratio");
        if (!Double.isNaN(train)) {
            sentences.add("A train of flashes raises the conductance of the channel by " + Numbers.significant(train, 3)
                    + "\u00a0%.");
        }
        double half = run.summary("retention", "half_life_s");
        if (!Double.isNaN(half)) {
            sentences.add("Half of the change is left after " + Marks.quantity(half, "s", 2) + ".");
        }
        double first = 100 * run.summary("digits", "first_ratio");
        double hour = 100 * run.summary("digits", "hour_ratio");
        if (!Double.isNaN(first)) {
            sentences.add("A network of these synapses recognises " + Numbers.significant(first, 3)
                    + "\u00a0% of the digits at once"
                    + (Double.isNaN(hour) ? "." : " and " + Numbers.significant(hour, 3) + "\u00a0% after an hour."));
        }
        for (StoredRun.StoredStep step : run.steps()) {
            if (sentences.isEmpty() && !step.view().finding().isEmpty()) {
                sentences.add(step.view().finding() + ".");
            }
        }
        return sentences.isEmpty() ? "Results of the experiments that were run." : String.join(" ", sentences);
    }

    private Status status() {
        List<String> failed = titles(Trust.PARTIAL);
        List<String> missing = titles(Trust.NOT_MEASURED);
        List<String> helped = titles(Trust.WITH_HELP);
        if (failed.isEmpty() && missing.isEmpty()) {
            return helped.isEmpty()
                    ? new Status(Status.Level.GREEN, "All experiments were computed as asked.")
                    : new Status(
                            Status.Level.AMBER,
                            "The solver had to repeat steps in: " + String.join(", ", helped)
                                    + ". The numbers hold; see \u201cHow sure are we\u201d.");
        }
        List<String> sentences = new ArrayList<>();
        if (!failed.isEmpty()) {
            sentences.add("Failed: " + String.join(", ", failed) + ".");
        }
        if (!missing.isEmpty()) {
            sentences.add("Not finished: " + String.join(", ", missing) + ".");
        }
        sentences.add("Their figures and numbers are left out.");
        boolean nothing = failed.size() + missing.size() == run.steps().size();
        return new Status(nothing ? Status.Level.RED : Status.Level.AMBER, String.join(" ", sentences));
    }

    private List<String> titles(Trust trust) {
        return run.steps().stream()
                .filter(step -> step.outcome().trust() == trust)
                .map(step -> step.title().toLowerCase(java.util.Locale.ROOT)
                        + (step.outcome().message().isEmpty()
                                ? ""
                                : " (" + step.outcome().message() + ")"))
                .collect(Collectors.toList());
    }

    private List<Block> drawings() {
        return ContactFigures.fits(run) ? List.of(new ContactFigures(run).drawing()) : new DeviceFigures(run).blocks();
    }

    private List<Block> figures() {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(new StimulusFigures(run).blocks());
        blocks.addAll(new ContactFigures(run).blocks());
        blocks.addAll(new BandFigures(run).blocks());
        blocks.addAll(new PulseFigures(run).blocks());
        blocks.addAll(new MemoryFigures(run).blocks());
        blocks.addAll(new StudyFigures(run).blocks());
        blocks.addAll(new NetworkFigures(run).blocks());
        return blocks;
    }

    private List<Block> method() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.TextBlock("Equations in words", MethodWords.of(ContactFigures.fits(run))));
        for (StoredRun.StoredStep step : run.steps()) {
            List<String> paragraphs = new ArrayList<>();
            paragraphs.add(step.question());
            paragraphs.addAll(step.equations());
            paragraphs.add("What to notice: " + step.notice());
            if (!step.view().next().isEmpty()) {
                paragraphs.add("What to try next: " + step.view().next());
            }
            blocks.add(new Block.TextBlock(step.title(), paragraphs));
        }
        return blocks;
    }
}
