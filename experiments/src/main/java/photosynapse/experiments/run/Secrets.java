package photosynapse.experiments.run;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Words that nobody can guess, from the system's own source of randomness; they never reach a result. */
public final class Secrets {
    private static final int BYTES = 32;

    private Secrets() {}

    /** A new word of 256 bits, 64 letters of hexadecimal digits. */
    public static String word() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
