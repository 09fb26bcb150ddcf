package photosynapse.experiments.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Formats of other tools. */
public enum ExportFormat {
    SPICE("spice"),
    VERILOG_A("verilog-a"),
    NEUROSIM("neurosim"),
    AIHWKIT("aihwkit"),
    CROSSSIM("crosssim"),
    CSV("csv"),
    NPZ("npz");

    private final String word;

    ExportFormat(String word) {
        this.word = word;
    }

    /** The word of the flag. */
    public String word() {
        return word;
    }

    /** The format of a word. */
    public static Optional<ExportFormat> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ExportFormat::word).toList();
    }
}
