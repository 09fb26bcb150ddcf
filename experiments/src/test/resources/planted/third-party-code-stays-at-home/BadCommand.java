package photosynapse.experiments.run;

@picocli.CommandLine.Command(name = "run")
final class BadCommand {}
