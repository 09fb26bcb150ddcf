package photosynapse.experiments.sweep;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import photosynapse.experiments.catalog.Experiment;
import photosynapse.experiments.catalog.ExperimentFailedException;
import photosynapse.experiments.config.Diagnostic;
import photosynapse.experiments.config.InvalidConfigException;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.run.Release;

/** Makes the points of a sweep. */
public final class SweepPlan {
    private static final int MOST_POINTS = 1_000_000;
    private static final int LONGEST_REASON = 600;
    private static final String FORMAT = "photosynapse point 1";

    private final SweepSpec spec;
    private final String head;

    /** A plan of a sweep. */
    public SweepPlan(SweepSpec spec) {
        this.spec = spec;
        SweepWork work = spec.work();
        this.head = JsonValue.object()
                .with("format", FORMAT)
                .with("photosynapse", Release.VERSION)
                .with("training", work.training())
                .with("readings", JsonValue.ofTexts(work.readings()))
                .done()
                .text();
    }

    /**
     * All points, in order.
     *
     * @throws InvalidConfigException when not one of them has a configuration that can be
     */
    public List<SweepPoint> points() {
        List<List<String>> settings = spec.sampling().kind() == Sampling.Kind.GRID ? grid() : settings(drawn());
        List<SweepPoint> points = IntStream.range(0, settings.size())
                .mapToObj(k -> point(k, settings.get(k)))
                .toList();
        if (points.stream().noneMatch(point -> point.refusal().isEmpty())) {
            config(settings.get(0));
        }
        return points;
    }

    private double[][] drawn() {
        return spec.sampling().fractions(spec.axes(), spec.seed());
    }

    private List<List<String>> settings(double[][] fractions) {
        List<List<String>> all = new ArrayList<>();
        for (double[] fraction : fractions) {
            all.add(settings(fraction));
        }
        return all;
    }

    private List<String> settings(double[] fractions) {
        List<String> settings = new ArrayList<>();
        for (int k = 0; k < fractions.length; k++) {
            SweepAxis axis = spec.axes().get(k);
            settings.add(axis.key() + "=" + axis.at(fractions[k]));
        }
        return settings;
    }

    /** The last axis goes round first. */
    private List<List<String>> grid() {
        long count = 1;
        for (SweepAxis axis : spec.axes()) {
            count *= axis.values().size();
            if (count > MOST_POINTS) {
                throw new SweepProblem(
                        "the grid has more than " + MOST_POINTS + " points",
                        "take fewer values, or --sample sobol:1000");
            }
        }
        List<List<String>> all = List.of(List.of());
        for (SweepAxis axis : spec.axes()) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> before : all) {
                for (String value : axis.values()) {
                    List<String> next = new ArrayList<>(before);
                    next.add(axis.key() + "=" + value);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    /** The point at fractions of the ranges. */
    SweepPoint point(int index, double[] fractions) {
        return point(index, settings(fractions));
    }

    /** The point of settings. */
    SweepPoint point(int index, List<String> settings) {
        try {
            LoadedConfig config = config(settings);
            spec.work().plan(config);
            return new SweepPoint(index, settings, name(config.resolved(), List.of()), "");
        } catch (InvalidConfigException e) {
            String reason = e.problems().stream().map(Diagnostic::message).collect(Collectors.joining("; "));
            return new SweepPoint(index, settings, name(spec.source().text(), settings), shortened(reason));
        } catch (ExperimentFailedException e) {
            return new SweepPoint(index, settings, name(spec.source().text(), settings), shortened(e.getMessage()));
        }
    }

    /** The configuration of a point. */
    LoadedConfig config(List<String> settings) {
        return spec.work().chosen(spec.source().read(settings));
    }

    /** What is done at a point. */
    List<Experiment> experiments(LoadedConfig config) {
        return spec.work().plan(config);
    }

    private String name(String text, List<String> settings) {
        String whole = head + String.join("\n", settings) + "\n" + text;
        return RunFolder.digest(whole.getBytes(StandardCharsets.UTF_8));
    }

    static String shortened(String reason) {
        String line = reason.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "...";
    }
}
