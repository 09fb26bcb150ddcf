package photosynapse.experiments.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The engines that are on the class path. */
public final class SweepEngines {
    private SweepEngines() {}

    /**
     * The engine of a word.
     *
     * @throws SweepProblem when there is none
     */
    public static SweepEngine of(String name) {
        if (name.equals(LocalEngine.NAME)) {
            return new LocalEngine();
        }
        List<String> known = new ArrayList<>(List.of(LocalEngine.NAME));
        for (SweepEngine engine : ServiceLoader.load(SweepEngine.class)) {
            if (engine.name().equals(name)) {
                return engine;
            }
            known.add(engine.name());
        }
        throw new SweepProblem(
                "there is no engine " + name + " on the class path; there " + (known.size() == 1 ? "is " : "are ")
                        + String.join(", ", known),
                name.equals("spark")
                        ? "start with the launcher `./photosynapse`, which builds and adds it; see docs/spark.md"
                        : "engines are local and spark");
    }
}
