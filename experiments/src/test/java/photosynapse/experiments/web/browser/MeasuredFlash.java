package photosynapse.experiments.web.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.ReservoirParameters;
import photosynapse.device.compact.StimulusResponse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.device.units.PhysicalConstants;

/** A measured file whose truth is known: one flash on a synapse that differs from the shipped one in one number. */
public final class MeasuredFlash {
    /** Rate at which the first reservoir of the measured synapse is written (1/s). */
    static final double WRITE_RATE = 0.12;

    private static final double START = 1;
    private static final double END = 1.5;
    private static final double LAST = 60;
    private static final double DARK_NANOAMPERE = 200;
    private static final double FLUX = 2e16;

    private MeasuredFlash() {}

    /** Lines as a laboratory's script writes them. */
    public static String csv() {
        Light light = new Light(FLUX, Light.DEFAULT_WAVELENGTH);
        double power = FLUX * PhysicalConstants.CODATA_2018.photonEnergy(light.wavelength()) / 10;
        List<Double> times = times();
        double[] changes = StimulusResponse.changes(synapse(), stimulus(light), times);
        StringBuilder text = new StringBuilder("time [s],drain current [nA],light [mW/cm2]\n");
        for (int k = 0; k < times.size(); k++) {
            double t = times.get(k);
            text.append(String.format(
                    Locale.ROOT,
                    "%.3f,%.4f,%s%n",
                    t,
                    DARK_NANOAMPERE * (1 + changes[k]),
                    t >= START && t < END ? String.valueOf(power) : "0"));
        }
        return text.toString();
    }

    private static CompactSynapse synapse() {
        SynapseParameters shipped = SynapseParameters.DEFAULT;
        List<ReservoirParameters> reservoirs = new ArrayList<>(shipped.reservoirs());
        ReservoirParameters first = reservoirs.get(0);
        reservoirs.set(
                0,
                new ReservoirParameters(
                        WRITE_RATE, first.capacityRatio(), first.tunnellingRate(), first.fieldPullRatio()));
        return CompactSynapse.of(new SynapseParameters(
                shipped.name(),
                shipped.channel(),
                shipped.freeElectrons(),
                reservoirs,
                shipped.ions(),
                shipped.holeInjection(),
                shipped.validity()));
    }

    private static Stimulus stimulus(Light light) {
        return new Stimulus(List.of(
                Segment.constant(START, Light.DARK, 0),
                Segment.constant(END, light, 0),
                Segment.constant(LAST, Light.DARK, 0)));
    }

    /** A reading each 20 ms around the flash, then ever fewer. */
    private static List<Double> times() {
        List<Double> times = new ArrayList<>();
        for (int k = 0; k * 0.02 < 3; k++) {
            times.add(k * 0.02);
        }
        for (double t = 3; t < LAST; t *= 1.03) {
            times.add(t);
        }
        return times;
    }
}
