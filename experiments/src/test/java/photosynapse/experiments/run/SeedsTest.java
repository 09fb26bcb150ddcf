package photosynapse.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeedsTest {
    @Test
    void a_stream_depends_on_root_and_purpose_alone() {
        long first = new Seeds(1).stream("digits").nextLong();
        assertThat(new Seeds(1).stream("digits").nextLong()).isEqualTo(first);
        assertThat(new Seeds(1).stream("noise").nextLong()).isNotEqualTo(first);
        assertThat(new Seeds(2).stream("digits").nextLong()).isNotEqualTo(first);
    }
}
