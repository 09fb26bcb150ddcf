package photosynapse.experiments.export;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.compact.LightResponse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.ThermalResponse;
import photosynapse.device.compact.ValidityRange;
import photosynapse.experiments.result.NumberText;

/** What travels with every export: where the numbers come from, where they hold, what was assumed. */
final class Comments {
    private static final int WIDEST = 110;
    private static final double NANOMETRES = 1e9;

    private Comments() {}

    /** Lines without a mark, safe in any format. */
    static List<String> of(ExportRequest request) {
        SynapseParameters p = request.parameters();
        ValidityRange range = p.validity();
        List<String> lines = new ArrayList<>();
        lines.add("Optical synapse " + plain(p.name()) + ", compact model of "
                + p.reservoirs().size() + " reservoirs of trapped electrons and one ionic screening state.");
        lines.add("Holds for: photon flux up to " + number(range.maximumPhotonFlux()) + " 1/m2s, gate "
                + number(range.minimumGateVoltage()) + " to " + number(range.maximumGateVoltage())
                + " V, change of conductance up to " + number(range.maximumChangeRatio()) + " of the dark value.");
        p.responses().light().ifPresent(light -> lines.add(light(light)));
        p.responses().thermal().ifPresent(thermal -> lines.addAll(thermal(thermal)));
        request.notes().forEach(note -> wrap(plain(note), lines));
        return lines;
    }

    private static String light(LightResponse light) {
        String colours = light.points().size() > 1
                ? number(light.shortest() * NANOMETRES) + " to " + number(light.longest() * NANOMETRES)
                : number(light.referenceWavelength() * NANOMETRES);
        return "Light: fitted at " + number(light.referenceWavelength() * NANOMETRES) + " nm; known for " + colours
                + " nm; dissymmetry of left and right light " + number(light.dissymmetry()) + ".";
    }

    private static List<String> thermal(ThermalResponse thermal) {
        ThermalResponse.Energies e = thermal.energies();
        return List.of(
                "Temperature: fitted at " + number(thermal.referenceTemperature()) + " K; holds from "
                        + number(thermal.lowestTemperature()) + " to " + number(thermal.highestTemperature())
                        + " K; rate(T) = rate(T0) exp(-(Ea/k)(1/T - 1/T0)).",
                "Ea in eV: emission " + number(e.emissionEv()) + ", tunnelling " + number(e.tunnellingEv())
                        + ", screening " + number(e.screeningEv()),
                "  hole injection " + number(e.injectionEv()) + ", exit ratio " + number(e.exitEv())
                        + ", dark conductance " + number(e.conductionEv()) + ", emission ratio of a second film "
                        + number(e.secondEmissionEv()) + "; field ratios go with T0/T.");
    }

    /** The lines with a mark before each. */
    static String marked(String mark, List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append((mark + line).stripTrailing()).append('\n'));
        return text.toString();
    }

    static String number(double value) {
        return Double.isFinite(value) ? NumberText.of(value) : "any";
    }

    /** Text of a user on one line of ASCII, so that it cannot end a comment. */
    static String plain(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> safe.append(c >= ' ' && c < 127 ? Character.toString(c) : "?"));
        return safe.toString().replace("*/", "* /").replace("\"\"\"", "'''");
    }

    private static void wrap(String text, List<String> lines) {
        String rest = text;
        while (rest.length() > WIDEST) {
            int at = rest.lastIndexOf(' ', WIDEST);
            int cut = at > 0 ? at : WIDEST;
            lines.add(rest.substring(0, cut));
            rest = "  " + rest.substring(cut).stripLeading();
        }
        lines.add(rest);
    }
}
