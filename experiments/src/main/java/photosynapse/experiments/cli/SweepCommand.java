package photosynapse.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.sweep.Sampling;
import photosynapse.experiments.sweep.Search;
import photosynapse.experiments.sweep.SweepAxis;
import photosynapse.experiments.sweep.SweepFolder;
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
            "Killed or interrupted, it goes on with `photosynapse resume DIR` where it was."
        })
final class SweepCommand extends Verb {
    @Parameters(index = "0", paramLabel = "FILE", description = "Configuration, or the name of a preset.")
    private String file;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "KEY=VALUES", description = "What is varied.")
    private List<String> axes = new ArrayList<>();

    @Option(
            names = "--sample",
            paramLabel = "HOW",
            defaultValue = "grid",
            description = "grid, random:N, lhs:N (Latin hypercube), sobol:N; for sensitivity local, morris:N"
                    + " (trajectories), saltelli:N (rows). Default: grid.")
    private String sample;

    @Option(names = "--seed", paramLabel = "N", description = "Of what is drawn. Default: 1.")
    private long seed = 1;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Replace one value at all points. Repeatable.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--protocol", split = ",", paramLabel = "NAME", description = "Run these protocols only.")
    private List<String> protocols = new ArrayList<>();

    @Option(names = "--study", split = ",", paramLabel = "NAME", description = "Make these studies only.")
    private List<String> studies = new ArrayList<>();

    @Option(names = "--train", description = "Extract the compact synapse and train the network at each point, too.")
    private boolean training;

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
            defaultValue = "cma-es",
            description = "Of the search: cma-es or nelder-mead. Default: cma-es.")
    private String method;

    @Option(names = "--points", paramLabel = "N", description = "Most points of a search. Default: 100.")
    private int points = 100;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write; must be new or empty.")
    private Path out;

    @Option(names = "--overwrite", description = "Replace an earlier sweep in that folder.")
    private boolean overwrite;

    @Mixin
    private SweepFlags flags;

    @Override
    public Integer call() {
        SweepSpec spec = spec();
        if (out != null && !overwrite && PlainFolder.holdsSomething(out)) {
            throw new UsageException(
                    out + " is not empty",
                    "go on with `photosynapse resume " + out + "`, give another folder with --out, or --overwrite");
        }
        Path path = out != null ? out : RunFolder.freeName(Path.of("sweep"));
        SweepFolder folder = SweepFolder.create(path, overwrite, spec, FileLayer.DISK);
        return new SweepSession(terminal(), flags, wantsJson()).run(folder, main().interrupted());
    }

    private SweepSpec spec() {
        List<SweepAxis> varied = axes.stream().map(SweepAxis::of).toList();
        List<String> first =
                varied.stream().map(axis -> axis.key() + "=" + axis.at(0)).toList();
        LoadedConfig loaded = new ConfigInput(terminal())
                .read(file, Stream.concat(settings.stream(), first.stream()).toList());
        return new SweepSpec(
                new SweepSpec.Source(file, loaded.written(), settings),
                varied,
                search().method() == Search.Method.NONE
                        ? Sampling.of(sample)
                        : new Sampling(Sampling.Kind.SOBOL, points),
                seed,
                new SweepWork(protocols, studies, training, readings),
                search());
    }

    private Search search() {
        List<Search.Goal> goals = Stream.concat(
                        largest.stream().map(column -> new Search.Goal(column, true)),
                        smallest.stream().map(column -> new Search.Goal(column, false)))
                .toList();
        return goals.isEmpty() ? Search.NONE : new Search(Search.Method.of(method), goals, points);
    }
}
