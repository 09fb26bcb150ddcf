package photosynapse.experiments.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import photosynapse.experiments.catalog.Bench;
import photosynapse.experiments.catalog.LearningDevice;
import photosynapse.experiments.catalog.MeasuredLight;
import photosynapse.experiments.catalog.Recognition;
import photosynapse.experiments.catalog.Spread;
import photosynapse.experiments.catalog.TrainingDesk;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.run.Seeds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From a measured file to an accuracy. */
@Command(
        name = "recognise",
        description = "Fit a device to a measured file, let a network of 400-100-10 learn handwritten digits with it by"
                + " pulses, and say what it recognises: right after training, after an hour of rest, and with"
                + " forgetting during training.",
        footer = {
            "",
            "photosynapse recognise curve.csv                    pulse; conductance [nS], up and down again",
            "photosynapse recognise trace.csv --irradiance 0.1   a trace against time, with its light",
            "photosynapse recognise synapse.json, or device.yaml, or the name of a preset",
            "A column named pulse, pulses or pulse number makes a curve; a column of time makes a trace."
        })
final class RecogniseCommand extends Verb {
    private static final double NANOMETRES = 1e9;
    private static final double PER_MW_PER_CM2 = 10;
    private static final int LEAST_IMAGES = 100;
    private static final int MOST_SEEDS = 1000;

    @Parameters(paramLabel = "DATA|SYNAPSE|FILE", description = "Measured file, synapse.json, YAML file or preset.")
    private String file;

    @Option(names = "--images", paramLabel = "N", description = "Images to learn from, 4 times each. Default: 5000.")
    private int images = 5000;

    @Option(names = "--seeds", paramLabel = "N", description = "Trainings of other chance. Default: 10.")
    private int seeds = 10;

    @Option(names = "--free", split = ",", paramLabel = "NAME", description = "Numbers that a trace is fitted with.")
    private List<String> free = new ArrayList<>();

    @Option(names = "--wavelength", paramLabel = "NM", description = "Of the light, in nm. Default: 405.")
    private double wavelength = 405;

    @Option(
            names = "--pulse-width",
            paramLabel = "SECONDS",
            description = "Of every pulse, where readings are too far apart to say it.")
    private Double pulseWidth;

    @Option(names = "--irradiance", paramLabel = "MW/CM2", description = "Of a pulse, where the file does not say it.")
    private Double irradiance;

    @Option(names = "--dark-current", paramLabel = "A", description = "Where no reading before the light says it.")
    private Double darkCurrent;

    @Option(names = "--memory-time", paramLabel = "S", description = "After which 1/e of a weight is left; of a curve.")
    private Double memoryTime;

    @Mixin
    private MeasurementFlags flags;

    @Override
    public Integer call() {
        check();
        long start = System.nanoTime();
        Bench bench = new Bench(Map.of(), main().interrupted(), fraction -> {});
        LearningDevice device = device(bench);
        int threads = Runtime.getRuntime().availableProcessors();
        List<RandomGenerator> randoms = new ArrayList<>();
        for (int k = 1; k <= seeds; k++) {
            randoms.add(new Seeds(k).stream("recognise"));
        }
        Teller teller = new Teller(terminal(), start);
        Bench told = new Bench(Map.of(), main().interrupted(), teller::progressed, teller);
        Recognition.Outcome outcome = new Recognition(device, images, threads).run(randoms, told);
        int exitCode = exitCode(device, outcome);
        if (wantsJson()) {
            terminal().out().println(json(device, outcome, exitCode).line());
        } else {
            lines(device, outcome).forEach(terminal().out()::println);
        }
        return exitCode;
    }

    private static int exitCode(LearningDevice device, Recognition.Outcome outcome) {
        if (!outcome.isComplete()) {
            return ExitCodes.INTERRUPTED;
        }
        return device.isConverged() ? ExitCodes.GOOD : ExitCodes.PARTIAL;
    }

    private void check() {
        if (images < LEAST_IMAGES || images > Recognition.MOST_IMAGES) {
            throw new UsageException(
                    "--images must be " + LEAST_IMAGES + " to " + Recognition.MOST_IMAGES + ", was " + images,
                    "for example --images 5000");
        }
        if (seeds < 1 || seeds > MOST_SEEDS) {
            throw new UsageException("--seeds must be 1 to " + MOST_SEEDS + ", was " + seeds, "for example --seeds 10");
        }
        if (!(wavelength > 0)) {
            throw new UsageException("--wavelength must be > 0 nm, was " + wavelength, "for example --wavelength 405");
        }
        if (pulseWidth != null && !(pulseWidth > 0)) {
            throw new UsageException(
                    "--pulse-width must be > 0 s, was " + pulseWidth, "for example --pulse-width 0.05");
        }
        if (memoryTime != null && !(memoryTime > 0)) {
            throw new UsageException(
                    "--memory-time must be > 0 s, was " + memoryTime, "for example --memory-time 1000");
        }
    }

    private LearningDevice device(Bench bench) {
        RandomGenerator random = new Seeds(1).stream("fit");
        if (file.endsWith(".json")) {
            return LearningDevice.stored(text(Path.of(file)));
        }
        boolean isYaml = file.endsWith(".yaml") || file.endsWith(".yml");
        if (isYaml || (!Files.exists(Path.of(file)) && Presets.names().contains(file))) {
            LoadedConfig loaded = new ConfigInput(terminal()).read(file, List.of());
            Objects.requireNonNull(loaded.config().device(), "only a phototransistor can be trained with");
            return LearningDevice.described(loaded, random, bench);
        }
        MeasuredLight light = new MeasuredLight(
                wavelength / NANOMETRES,
                Optional.ofNullable(irradiance).map(v -> v * PER_MW_PER_CM2),
                Optional.ofNullable(pulseWidth),
                Optional.ofNullable(darkCurrent));
        LearningDevice.Said said = new LearningDevice.Said(light, free, Optional.ofNullable(memoryTime));
        return LearningDevice.measured(flags.read(terminal(), file), said, bench, random);
    }

    private static String text(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileAccessException.reading(path, e);
        }
    }

    private List<String> lines(LearningDevice device, Recognition.Outcome o) {
        List<String> lines = new ArrayList<>();
        device.facts().forEach(fact -> lines.add("device    " + fact));
        lines.add(String.format(
                Locale.ROOT,
                "network   400-100-10, %d binary images of 20 x 20, %d times each, %.0f images/s; %d judged; %d seeds",
                images,
                Recognition.EPOCHS,
                1 / Recognition.PRESENTATION,
                o.testImages(),
                o.rows().size()));
        lines.add("assumed   10 % of spread from cell to cell, 3 % from pulse to pulse, 0.2 % of read noise");
        lines.add(accuracy("right after training", o, Recognition.Row::afterTraining));
        if (o.knowsForgetting()) {
            lines.add(accuracy("after 1 h of rest", o, Recognition.Row::afterRest));
            lines.add(accuracy("forgetting in training", o, Recognition.Row::whileForgetting));
            lines.add(accuracy("and after 1 h of rest", o, Recognition.Row::whileForgettingAfterRest));
        } else {
            lines.add("accuracy  after 1 h of rest           not known: no time in the file");
            lines.add("accuracy  forgetting in training      not known: no time in the file");
        }
        lines.add(accuracy("ideal: 1200 equal steps", o, Recognition.Row::ideal));
        lines.add(String.format(
                Locale.ROOT, "accuracy  %-26s %6.2f %%  (always the most frequent digit)", "chance", 100 * o.chance()));
        lines.add(cost(o));
        device.warnings().forEach(w -> lines.add("warning   " + w));
        if (!device.isConverged()) {
            lines.add("warning   the fit ended at its limit, not at a minimum");
        }
        if (!o.isComplete()) {
            lines.add("warning   interrupted: " + o.rows().size() + " of " + seeds + " seeds are done");
        }
        return lines;
    }

    private static String accuracy(String name, Recognition.Outcome o, ToDoubleFunction<Recognition.Row> number) {
        Spread spread = o.over(number);
        return String.format(
                Locale.ROOT,
                "accuracy  %-26s %6.2f %%%s%s",
                name,
                100 * spread.mean(),
                Double.isNaN(spread.deviation())
                        ? "  (one seed: no spread)"
                        : String.format(Locale.ROOT, " +- %.2f", 100 * spread.deviation()),
                o.isAtChance(spread.mean()) ? "  AT CHANCE LEVEL" : "");
    }

    private static String cost(Recognition.Outcome o) {
        String pulses = String.format(
                Locale.ROOT,
                "cost      %.3g pulses in %.0f s",
                o.over(Recognition.Row::pulses).mean(),
                o.over(Recognition.Row::duration).mean());
        return o.isLit()
                ? pulses
                        + String.format(
                                Locale.ROOT,
                                ", %.3g photons, %.3g J of light, %.3g J of current in lit cells",
                                o.over(Recognition.Row::photons).mean(),
                                o.over(Recognition.Row::optical).mean(),
                                o.over(Recognition.Row::electrical).mean())
                : pulses + "; photons and energy not known: a curve does not say its pulse";
    }

    private JsonValue.Fields json(LearningDevice device, Recognition.Outcome o, int exitCode) {
        String status =
                exitCode == ExitCodes.GOOD ? "complete" : exitCode == ExitCodes.PARTIAL ? "partial" : "interrupted";
        boolean known = o.knowsForgetting();
        JsonValue.FieldsBuilder object = JsonValue.object()
                .with("status", status)
                .with("exit_code", exitCode)
                .with("seeds_count", o.rows().size())
                .with("images_count", images)
                .with("epochs_count", Recognition.EPOCHS)
                .with("test_images_count", o.testImages())
                .with("rest_s", Recognition.REST)
                .with("after_training", json(o, true, Recognition.Row::afterTraining))
                .with("after_rest", json(o, known, Recognition.Row::afterRest))
                .with("while_forgetting", json(o, known, Recognition.Row::whileForgetting))
                .with("while_forgetting_after_rest", json(o, known, Recognition.Row::whileForgettingAfterRest))
                .with("ideal", json(o, true, Recognition.Row::ideal))
                .with("chance_ratio", o.chance())
                .with("pulses_count", o.over(Recognition.Row::pulses).mean())
                .with("duration_s", o.over(Recognition.Row::duration).mean());
        if (o.isLit()) {
            object.with("photons_count", o.over(Recognition.Row::photons).mean())
                    .with("optical_J", o.over(Recognition.Row::optical).mean())
                    .with("electrical_J", o.over(Recognition.Row::electrical).mean());
        }
        return object.with("facts", JsonValue.ofTexts(device.facts()))
                .with("warnings", JsonValue.ofTexts(device.warnings()))
                .done();
    }

    private static JsonValue json(Recognition.Outcome o, boolean known, ToDoubleFunction<Recognition.Row> number) {
        if (!known) {
            return new JsonValue.Null();
        }
        Spread spread = o.over(number);
        return JsonValue.object()
                .with("mean_ratio", spread.mean())
                .with("deviation_ratio", spread.deviation())
                .with("is_at_chance", o.isAtChance(spread.mean()))
                .done();
    }

    /** Says every few seconds how far and how fast the work is. Keeps no state: what is done is told at the end. */
    private static final class Teller implements TrainingDesk {
        private static final double EVERY = 5;
        private static final double NANOSECONDS = 1e9;

        private final Terminal terminal;
        private final long start;
        private double last;
        /** Images that the training at work has learned from, and those of all trainings since something was said. */
        private long done;

        private long fresh;
        private double accuracy = Double.NaN;

        Teller(Terminal terminal, long start) {
            this.terminal = terminal;
            this.start = start;
        }

        @Override
        public void learned(long images, double accuracySoFar) {
            fresh += images < done ? images : images - done;
            done = images;
            accuracy = accuracySoFar;
        }

        void progressed(double fraction) {
            double now = (System.nanoTime() - start) / NANOSECONDS;
            if (now - last >= EVERY && fraction > 0 && fraction < 1) {
                terminal.err()
                        .printf(
                                Locale.ROOT,
                                "recognise %.0f %%, %.0f images/s, %s%.0f s left%n",
                                100 * fraction,
                                fresh / (now - last),
                                Double.isNaN(accuracy)
                                        ? ""
                                        : String.format(Locale.ROOT, "%.1f %% so far, ", 100 * accuracy),
                                now * (1 - fraction) / fraction);
                last = now;
                fresh = 0;
            }
        }

        @Override
        public Optional<byte[]> saved(String name) {
            return Optional.empty();
        }

        @Override
        public boolean isDue(String name) {
            return false;
        }

        @Override
        public boolean keepsEnd(String name) {
            return false;
        }

        @Override
        public void save(String name, byte[] state) {}
    }
}
