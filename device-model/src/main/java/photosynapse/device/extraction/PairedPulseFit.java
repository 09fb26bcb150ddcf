package photosynapse.device.extraction;

import java.util.List;
import photosynapse.device.protocol.PairedPulseResult;

/**
 * The double exponential in which papers print a paired-pulse ratio.
 *
 * <p><b>Equation</b> A2/A1 = 1 + C1 exp(-dt/tau1) + C2 exp(-dt/tau2), A2 from the dark baseline, dt end to start, tau1
 * &lt; tau2.
 */
public final class PairedPulseFit {
    private static final int PARAMETERS = 4;

    private PairedPulseFit() {}

    /** Fits; the numbers are called C1, tau1, C2, tau2. */
    public static CurveFitResult fit(PairedPulseResult result) {
        List<PairedPulseResult.Pair> pairs = result.pairs();
        if (pairs.size() <= PARAMETERS) {
            throw new IllegalArgumentException(
                    "a double exponential needs more than " + PARAMETERS + " gaps, got " + pairs.size());
        }
        double first = pairs.get(0).gap();
        double span = StrictMath.log(pairs.get(pairs.size() - 1).gap() / first);
        double height = pairs.get(0).indexFromDark();
        List<FreeParameter> start = List.of(
                FreeParameter.positive("C1", "", 0.3 * height),
                FreeParameter.positive("tau1", "s", first * StrictMath.exp(0.3 * span)),
                FreeParameter.positive("C2", "", 0.7 * height),
                FreeParameter.positive("tau2", "s", first * StrictMath.exp(1.1 * span)));
        return CurveFit.of(start, v -> residuals(v, pairs)).fit();
    }

    private static double[] residuals(double[] v, List<PairedPulseResult.Pair> pairs) {
        double[] r = new double[pairs.size()];
        for (int k = 0; k < r.length; k++) {
            double gap = pairs.get(k).gap();
            double index = v[0] * StrictMath.exp(-gap / v[1]) + v[2] * StrictMath.exp(-gap / v[3]);
            r[k] = index - pairs.get(k).indexFromDark();
        }
        return r;
    }
}
