package photosynapse.experiments.run;

final class BadYaml {
    org.snakeyaml.engine.v2.api.LoadSettings settings;
}
