package photosynapse.experiments.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import photosynapse.device.extraction.PotentiationFit;

/**
 * The parameters under which NeuroSim knows a synapse, as text and as a fragment of C++.
 *
 * <p><b>Equation</b> its own curve, G = B (1 - e^(-n/A)) + Gmin up, and down G = -B (1 - e^((n - nmax)/A)) + Gmax with
 * the pulses counted backwards; its sign: NL_LTP above 0, NL_LTD below 0 for branches that do most at first. The
 * largest distance between that curve and ours stands in the file.
 */
final class NeuroSimList {
    private final PulseCurve curve;
    private final WriteProgramSpec program;
    private final PotentiationFit.Cycle cycle;

    NeuroSimList(PulseCurve curve, WriteProgramSpec program) {
        this.curve = curve;
        this.program = program;
        this.cycle = PotentiationFit.cycle(curve.up(), curve.down());
    }

    /** Names and values in NeuroSim's words; voltages stand for light and gate, which it does not know. */
    Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("maxConductance", curve.maximum());
        values.put("minConductance", curve.minimum());
        values.put("maxNumLevelLTP", (double) (curve.up().size() - 1));
        values.put("maxNumLevelLTD", (double) (curve.down().size() - 1));
        values.put("NL_LTP", cycle.up().neuroSimLabel());
        values.put("NL_LTD", -cycle.down().neuroSimLabel());
        values.put("sigmaDtoD", 0.0);
        values.put("sigmaCtoC", 0.0);
        values.put("readVoltage", Math.abs(program.readVoltage()));
        values.put("writePulseWidthLTP", program.width());
        values.put("writePulseWidthLTD", program.eraseWidth());
        values.put("writeVoltageLTP", 0.0);
        values.put("writeVoltageLTD", curve.eraseVoltage());
        return values;
    }

    /** Our curve against NeuroSim's formula made from the values alone: largest distance as a share of Gmax - Gmin. */
    double largestError() {
        double span = curve.maximum() - curve.minimum();
        double worst = 0;
        for (int k = 0; k < curve.up().size(); k++) {
            worst = Math.max(worst, Math.abs(up(values(), k) - curve.up().get(k)) / span);
        }
        for (int k = 0; k < curve.down().size(); k++) {
            worst = Math.max(worst, Math.abs(down(values(), k) - curve.down().get(k)) / span);
        }
        return worst;
    }

    /** NeuroSim's conductance after n writing pulses. */
    static double up(Map<String, Double> values, int n) {
        double share = curve(bend(values.get("NL_LTP")), n / values.get("maxNumLevelLTP"));
        return values.get("minConductance") + (values.get("maxConductance") - values.get("minConductance")) * share;
    }

    /** NeuroSim's conductance after n erasing pulses from the top. */
    static double down(Map<String, Double> values, int n) {
        double share = curve(bend(-values.get("NL_LTD")), n / values.get("maxNumLevelLTD"));
        return values.get("maxConductance") - (values.get("maxConductance") - values.get("minConductance")) * share;
    }

    private static double curve(double beta, double w) {
        return PotentiationFit.curve(beta, w);
    }

    /** The bend of a label, as NeuroSim's table gives it. */
    static double bend(double label) {
        double low = 0;
        double high = 1e3;
        for (int k = 0; k < 200; k++) {
            double middle = (low + high) / 2;
            if (PotentiationFit.label(middle) < Math.abs(label)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.signum(label) * (low + high) / 2;
    }

    private List<String> assumptions() {
        return List.of(
                "Writing: flashes of " + SpiceSubcircuit.number(program.photonFlux()) + " photons/m2s and "
                        + SpiceSubcircuit.number(program.width()) + " s, no voltage; erasing: gate at "
                        + SpiceSubcircuit.number(curve.eraseVoltage()) + " V.",
                "sigmaDtoD and sigmaCtoC are 0: assumed, because the model has no variation of its own.",
                "Fading between pulses and after them is not in these numbers.",
                "NeuroSim's own formula with these numbers leaves this curve by at most " + percent(largestError())
                        + " % of Gmax - Gmin.",
                "Asymmetry ratio " + percent(cycle.asymmetryRatio()) + " %, largest deviation from a straight line "
                        + percent(cycle.up().maximumDeviation()) + " % up, "
                        + percent(cycle.down().maximumDeviation()) + " % down, alpha "
                        + rounded(cycle.up().alpha()) + " up, "
                        + rounded(cycle.down().alpha()) + " down.");
    }

    private static String percent(double ratio) {
        return rounded(100 * ratio);
    }

    private static String rounded(double value) {
        return SpiceSubcircuit.number(new java.math.BigDecimal(value)
                .round(new java.math.MathContext(4))
                .doubleValue());
    }

    /** A text list, {@code name = value}. */
    String list(List<String> comments) {
        StringBuilder text = new StringBuilder(Comments.marked("# ", comments));
        text.append(Comments.marked("# ", assumptions()));
        values().forEach((name, value) -> text.append(name)
                .append(" = ")
                .append(SpiceSubcircuit.number(value))
                .append('\n'));
        return text.toString();
    }

    /** Lines for the constructor of a device in Cell.cpp. */
    String fragment(List<String> comments) {
        StringBuilder text = new StringBuilder(Comments.marked("// ", comments));
        text.append(Comments.marked("// ", assumptions()));
        values().forEach((name, value) -> {
            if (!name.startsWith("sigma")) {
                text.append(name)
                        .append(" = ")
                        .append(SpiceSubcircuit.number(value))
                        .append(";\n");
            }
        });
        return text.toString();
    }
}
