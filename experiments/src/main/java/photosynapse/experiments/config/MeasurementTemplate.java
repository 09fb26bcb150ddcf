package photosynapse.experiments.config;

import java.util.Optional;

/** Examples of measured files that are read without a question, for people who are about to write one. */
public enum MeasurementTemplate {
    /** Current against time under light pulses. */
    TRANSIENT("transient", """
            # current under light pulses; one row for each reading, units in the header
            time [s],drain current [nA],light [mW/cm2],gate [V]
            0,120.5,0,0
            0.1,120.4,0,0
            0.12,131.2,0.1,0
            0.15,139.9,0.1,0
            0.17,138.8,0,0
            0.25,136.9,0,0
            0.5,134.1,0,0
            1,131.6,0,0
            """),
    /** Current after the last pulse. */
    RETENTION("retention", """
            # fading after the last pulse; t = 0 is the end of the pulse
            time [s],drain current [nA]
            0.1,139.9
            0.3,138.2
            1,135.6
            3,132.4
            10,129.1
            30,126.6
            100,124.4
            300,122.9
            1000,121.8
            """),
    /** Current against gate voltage. */
    TRANSFER("transfer", """
            # transfer curve in the dark
            gate voltage [V],drain current [uA],gate current [pA]
            -20,3.91,1.2
            -10,2.42,1.1
            0,1.21,1.0
            10,0.31,1.0
            20,0.012,1.1
            """);

    private final String word;
    private final String text;

    MeasurementTemplate(String word, String text) {
        this.word = word;
        this.text = text;
    }

    /** The word of the flag. */
    public String word() {
        return word;
    }

    /** The whole file. */
    public String text() {
        return text;
    }

    /** The example of a word. */
    public static Optional<MeasurementTemplate> of(String word) {
        for (MeasurementTemplate template : values()) {
            if (template.word.equals(word)) {
                return Optional.of(template);
            }
        }
        return Optional.empty();
    }
}
