package photosynapse.experiments.export;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.SynapseParameters;

/**
 * Conductance against pulse number, up and down, read at the end of each period.
 *
 * <p>The erasing gate voltage is found by bisection: the weakest at which the last pulse leaves a fiftieth of the
 * change, or the most negative one of the fitted range.
 *
 * @param up before the first and after each writing pulse (S)
 * @param down before the first and after each erasing pulse (S)
 * @param eraseVoltage gate during an erasing pulse (V)
 * @param left share of the change that the last erasing pulse leaves
 */
record PulseCurve(List<Double> up, List<Double> down, double eraseVoltage, double left) {
    private static final double WANTED = 0.02;
    private static final double DEEPEST = -200;
    private static final int HALVINGS = 40;

    PulseCurve {
        up = List.copyOf(up);
        down = List.copyOf(down);
    }

    static PulseCurve of(SynapseParameters parameters, WriteProgramSpec program) {
        CompactSynapse synapse = CompactSynapse.of(parameters);
        double read = parameters.channel().readGateVoltage();
        double[] state = new double[synapse.stateSize()];
        synapse.reset(state, 0);
        List<Double> up = new ArrayList<>(List.of(synapse.conductance(state, 0)));
        for (int k = 0; k < program.pulses(); k++) {
            synapse.advance(state, 0, program.photonFlux(), read, program.width());
            synapse.advance(state, 0, 0, read, program.period() - program.width());
            up.add(synapse.conductance(state, 0));
        }
        double weak = read;
        double strong = StrictMath.max(DEEPEST, parameters.validity().minimumGateVoltage());
        for (int k = 0; k < HALVINGS && left(synapse, down(synapse, state, program, strong)) < WANTED; k++) {
            double middle = weak + (strong - weak) / 2;
            if (left(synapse, down(synapse, state, program, middle)) < WANTED) {
                strong = middle;
            } else {
                weak = middle;
            }
        }
        List<Double> down = down(synapse, state, program, strong);
        return new PulseCurve(up, down, strong, left(synapse, down));
    }

    private static List<Double> down(CompactSynapse synapse, double[] from, WriteProgramSpec program, double gate) {
        double[] state = from.clone();
        double read = synapse.parameters().channel().readGateVoltage();
        List<Double> levels = new ArrayList<>(List.of(synapse.conductance(state, 0)));
        for (int k = 0; k < program.pulses(); k++) {
            synapse.advance(state, 0, 0, gate, program.eraseWidth());
            synapse.advance(state, 0, 0, read, program.period() - program.eraseWidth());
            levels.add(synapse.conductance(state, 0));
        }
        return levels;
    }

    private static double left(CompactSynapse synapse, List<Double> down) {
        double dark = synapse.darkConductance();
        return (down.get(down.size() - 1) - dark) / (down.get(0) - dark);
    }

    double minimum() {
        return StrictMath.min(up.get(0), down.get(down.size() - 1));
    }

    double maximum() {
        return up.get(up.size() - 1);
    }
}
