package photosynapse.experiments.cli;

/** The room that may print and exit. */
public final class Main {
    public static void main(String[] arguments) {
        System.out.println("photosynapse");
        System.exit(0);
    }
}
