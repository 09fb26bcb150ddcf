package photosynapse.experiments.export;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.ValidityRange;
import photosynapse.experiments.result.NumberText;

/** What travels with every export: where the numbers come from, where they hold, what was assumed. */
final class Comments {
    private static final int WIDEST = 110;

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
        request.notes().forEach(note -> wrap(plain(note), lines));
        return lines;
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
