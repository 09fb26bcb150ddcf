package photosynapse.experiments.run;

/** Which program this is. */
public final class Release {
    /** Version, as in the build. */
    public static final String VERSION = "0.1.0";

    private Release() {}
}
