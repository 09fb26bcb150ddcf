package photosynapse.experiments.report;

import java.math.BigDecimal;
import java.math.MathContext;
import photosynapse.experiments.plot.DisplayUnit;
import photosynapse.experiments.plot.Numbers;

/** Values of a configuration with the unit in which they read best, without digits that only tell of a conversion. */
final class Amounts {
    private static final MathContext WRITTEN = new MathContext(12);

    private Amounts() {}

    /** For example {@code 60 nm} from 6e-8 m. */
    static String of(double value, String unit) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        DisplayUnit drawn = DisplayUnit.of(unit, value);
        DisplayUnit shown = drawn.label().startsWith("10^") ? DisplayUnit.plain(unit) : drawn;
        double number = new BigDecimal(shown.fromSi(value)).round(WRITTEN).doubleValue();
        String text = Numbers.shortest(number);
        return shown.label().isEmpty() ? text : text + "\u00a0" + shown.label();
    }
}
