package photosynapse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import photosynapse.experiments.run.Release;

class HelpTest {
    @Test
    void without_arguments_it_says_what_it_is_and_what_to_try() {
        CommandLineCall call = CommandLineCall.of();
        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).contains("photosynapse demo").contains("photosynapse --help");
        assertThat(call.out().lines().count()).isLessThanOrEqualTo(14);
    }

    @Test
    void help_lists_every_verb_and_the_exit_codes() {
        String help = CommandLineCall.of("--help").out();
        assertThat(help)
                .contains("demo", "run", "train", "check", "presets", "report", "compare", "scorecard")
                .contains("Exit codes");
    }

    @Test
    void the_version_is_that_of_the_build() throws java.io.IOException {
        assertThat(CommandLineCall.of("--version").out()).isEqualTo("photosynapse " + Release.VERSION + "\n");
        String pom = java.nio.file.Files.readString(java.nio.file.Path.of("pom.xml"));
        assertThat(pom).contains("<version>" + Release.VERSION + "</version>");
    }

    @Test
    void presets_are_listed_and_shown() {
        assertThat(CommandLineCall.of("presets").out()).contains("cspbi3-swcnt", "cspbbr3-swcnt", "fapbbr3-swcnt");
        assertThat(CommandLineCall.of("presets", "show", "cspbi3-swcnt").out()).contains("sources:");
        assertThat(CommandLineCall.of("presets", "show", "nothing").exitCode()).isEqualTo(2);
    }
}
