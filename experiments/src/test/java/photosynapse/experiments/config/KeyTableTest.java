package photosynapse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KeyTableTest {
    private static final Path WRITTEN = Path.of("target/keys.md");

    @Test
    void the_page_of_keys_holds_every_key_of_the_schema() throws IOException {
        String page = new KeyTable().page();
        Files.createDirectories(WRITTEN.getParent());
        Files.writeString(WRITTEN, page);
        assertThat(Files.readString(Path.of("../docs/keys.md")))
                .as("docs/keys.md; copy experiments/target/keys.md over it")
                .isEqualTo(page);
    }

    @Test
    void the_page_knows_the_keys_of_groups_choices_and_lists() {
        assertThat(new KeyTable().page())
                .contains("| `thickness_nm` | m, cm, mm, um | number | *required* | L (m) |")
                .contains("| `maximum_density_per_m3` | per_cm3, per_um3 | number or {bottom, top} | infinite |")
                .contains("| `area_cm2` | m2, mm2, um2 | number | 1e-6 m2 |")
                .contains("## `vertical_device.bottom_contact`, `vertical_device.top_contact` of kind `metal`")
                .contains("| `statistics` |  | kind: boltzmann, fermi_dirac, gaussian_disorder | boltzmann |")
                .contains("| `charge_type` |  | acceptor, donor, neutral | acceptor |");
    }
}
