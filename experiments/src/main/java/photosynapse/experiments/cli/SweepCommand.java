package photosynapse.experiments.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.config.SweepConfig;
import photosynapse.experiments.config.SweepFile;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.sweep.ExpectedNumbers;
import photosynapse.experiments.sweep.Sampling;
import photosynapse.experiments.sweep.Search;
import photosynapse.experiments.sweep.SweepAxis;
import photosynapse.experiments.sweep.SweepFolder;
import photosynapse.experiments.sweep.SweepProblem;
import photosynapse.experiments.sweep.SweepSpec;
import photosynapse.experiments.sweep.SweepWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes many points of a file. */
@Command(
        name = "sweep",
        description = "Run a file at many values of its keys; compare them in one table and one page, or look for the"
                + " best.",
        footer = {
            "",
            "photosynapse sweep FILE device.temperature_K=300,320 device.films.nanocrystals.thickness_nm=lin(10,60,6)",
            "KEY=1,2,3   KEY=lin(0,5,11)   KEY=log(1e-3,1e2,20)   KEY=1..5   preset=A,B",
            "A file may say itself what is swept, in a group `sweep`; `photosynapse presets` lists"
                    + " the studies that do.",
            "Killed or interrupted, it goes on with `photosynapse resume DIR` where it was."
        })
final class SweepCommand extends Verb {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "Configuration, folder with a study.yaml, or the name of a preset or of a study.")
    private String file;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "KEY=VALUES",
            description = "What is varied; instead of the values that the file gives a key.")
    private List<String> axes = new ArrayList<>();

    @Option(
            names = "--sample",
            paramLabel = "HOW",
            description = "grid, random:N, lhs:N (Latin hypercube), sobol:N; for sensitivity local, morris:N"
                    + " (trajectories), saltelli:N (rows). Default: grid.")
    private String sample;

    @Option(names = "--seed", paramLabel = "N", description = "Of what is drawn. Default: 1.")
    private Long seed;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Replace one value at all points. Repeatable.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--protocol", split = ",", paramLabel = "NAME", description = "Run these protocols only.")
    private List<String> protocols = new ArrayList<>();

    @Option(names = "--study", split = ",", paramLabel = "NAME", description = "Make these studies only.")
    private List<String> studies = new ArrayList<>();

    @Option(
            names = "--train",
            negatable = true,
            description = "Extract the compact synapse and train the network at each point, too (or not).")
    private Boolean training;

    @Option(
            names = "--read",
            paramLabel = "NAME=TABLE.COLUMN@X",
            description = "A further number: the value of a column where the first column of its table is X, for"
                    + " example left_hour_ratio=retention.left_ratio@3600. Repeatable.")
    private List<String> readings = new ArrayList<>();

    @Option(
            names = "--maximise",
            paramLabel = "COLUMN",
            description = "Look for the largest value; twice: for a front.")
    private List<String> largest = new ArrayList<>();

    @Option(names = "--minimise", paramLabel = "COLUMN", description = "Look for the smallest value.")
    private List<String> smallest = new ArrayList<>();

    @Option(
            names = "--method",
            paramLabel = "NAME",
            description = "Of the search: cma-es or nelder-mead. Default: cma-es.")
    private String method;

    @Option(names = "--points", paramLabel = "N", description = "Most points of a search. Default: 100.")
    private Integer points;

    @Mixin
    private OutFlags out;

    @Mixin
    private SweepFlags flags;

    @Override
    public Integer call() {
        SweepInput input = SweepInput.of(file);
        SweepSpec spec = spec(input);
        String resume = out.named()
                .map(path -> "go on with `photosynapse resume " + path + "`, ")
                .orElse("");
        SweepFolder folder = SweepFolder.create(out.path("sweep", resume), out.overwrite(), spec, FileLayer.DISK);
        input.expected().ifPresent(text -> folder.run().write(ExpectedNumbers.FILE, text));
        return new SweepSession(terminal(), flags, wantsJson()).run(folder, main().interrupted());
    }

    private SweepSpec spec(SweepInput input) {
        SweepConfig said = input.file().map(SweepFile::sweep).orElse(SweepConfig.DEFAULT);
        List<SweepAxis> varied = varied(input);
        if (varied.isEmpty()) {
            throw new UsageException(
                    file + " does not say what is varied",
                    "add KEY=VALUES, for example device.temperature_K=300,320,340");
        }
        List<String> fixed = joined(said.settings(), settings);
        List<String> first =
                varied.stream().map(axis -> axis.key() + "=" + axis.at(0)).toList();
        LoadedConfig loaded = input.configuration(terminal(), joined(fixed, first));
        Search search = search(said.goals());
        return new SweepSpec(
                new SweepSpec.Source(file, loaded.written(), fixed),
                varied,
                search.method() == Search.Method.NONE
                        ? Sampling.of(sample != null ? sample : said.drawing().sample())
                        : new Sampling(Sampling.Kind.SOBOL, search.points()),
                seed != null ? seed : said.drawing().seed(),
                work(input, said.work()),
                search,
                said.story());
    }

    /** The keys of the file, then those of the command line; one that both name has the values of the latter. */
    private List<SweepAxis> varied(SweepInput input) {
        Map<String, SweepAxis> varied = new LinkedHashMap<>();
        List<String> said = input.file().map(SweepFile::axes).orElse(List.of());
        said.stream().map(SweepAxis::of).forEach(axis -> varied.put(axis.key(), axis));
        List<SweepAxis> typed = axes.stream().map(SweepAxis::of).toList();
        for (SweepAxis axis : typed) {
            if (typed.stream().filter(other -> other.key().equals(axis.key())).count() > 1) {
                throw new SweepProblem("a key is varied twice: " + axis.key(), "give all its values in one place");
            }
            varied.put(axis.key(), axis);
        }
        return List.copyOf(varied.values());
    }

    private SweepWork work(SweepInput input, SweepConfig.WorkConfig said) {
        return new SweepWork(
                protocols.isEmpty() ? said.protocols() : protocols,
                studies.isEmpty() ? said.studies() : studies,
                training != null ? training : said.training(),
                joined(input.file().map(SweepFile::readings).orElse(List.of()), readings));
    }

    private static List<String> joined(List<String> said, List<String> typed) {
        return Stream.concat(said.stream(), typed.stream()).toList();
    }

    private Search search(SweepConfig.GoalsConfig said) {
        boolean isTyped = !largest.isEmpty() || !smallest.isEmpty();
        List<Search.Goal> goals = new ArrayList<>();
        (isTyped ? largest : said.largest()).forEach(column -> goals.add(new Search.Goal(column, true)));
        (isTyped ? smallest : said.smallest()).forEach(column -> goals.add(new Search.Goal(column, false)));
        return goals.isEmpty()
                ? Search.NONE
                : new Search(
                        Search.Method.of(method != null ? method : said.method()),
                        goals,
                        points != null ? points : said.pointsCount());
    }
}
