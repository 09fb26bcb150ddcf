package photosynapse.experiments.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import photosynapse.device.compact.CompactSynapse;

/**
 * The synapse as a device of aihwkit: a Python file with a dataclass made from {@code PiecewiseStepDevice}.
 *
 * <p>Weights -1 to 1 stand for Gmin to Gmax; the step at each of 32 equally spaced nodes comes from the curve, since
 * its simulation on graphics processors takes fewer than 64. {@code lifetime}, after which a weight has faded to 1/e,
 * is counted in mini-batches.
 */
final class AihwkitDevice {
    private static final int NODES = 32;
    private static final int LONGEST_REST = 100;

    private final PulseCurve curve;
    private final ExportRequest request;

    AihwkitDevice(PulseCurve curve, ExportRequest request) {
        this.curve = curve;
        this.request = request;
    }

    String text(List<String> comments) {
        StepTable steps = StepTable.of(curve, NODES);
        double scale = 2 / (curve.maximum() - curve.minimum());
        double up = mean(steps.up()) * scale;
        double down = -mean(steps.down()) * scale;
        double smallest = (up + down) / 2;
        String name = className(request.parameters().name());
        return "\"\"\"Device for aihwkit.\n\n" + String.join("\n", comments) + "\n"
                + "Weights -1 .. 1 stand for " + SpiceSubcircuit.number(curve.minimum()) + " .. "
                + SpiceSubcircuit.number(curve.maximum()) + " S.\n"
                + "Variation (dtod, std) is 0: assumed, because the model has no variation of its own.\n"
                + "lifetime: 1/e of the change is left after so many mini-batches of "
                + SpiceSubcircuit.number(request.secondsPerBatch()) + " s.\n\"\"\"\n"
                + "from dataclasses import dataclass, field\nfrom typing import List\n\n"
                + "from aihwkit.simulator.configs.devices import PiecewiseStepDevice\n\n\n"
                + "@dataclass\nclass " + name + "(PiecewiseStepDevice):\n"
                + "    dw_min: float = " + SpiceSubcircuit.number(smallest) + "\n"
                + "    dw_min_dtod: float = 0.0\n"
                + "    dw_min_std: float = 0.0\n"
                + "    w_max: float = 1.0\n"
                + "    w_min: float = -1.0\n"
                + "    w_max_dtod: float = 0.0\n"
                + "    w_min_dtod: float = 0.0\n"
                + "    up_down: float = 0.0\n"
                + "    up_down_dtod: float = 0.0\n"
                + "    lifetime: float = " + SpiceSubcircuit.number(lifetime()) + "\n"
                + "    lifetime_dtod: float = 0.0\n"
                + list("piecewise_up", steps.up(), scale / smallest)
                + list("piecewise_down", steps.down(), -scale / smallest)
                + "\n\ndef rpu_config():\n"
                + "    from aihwkit.simulator.configs import SingleRPUConfig\n"
                + "    return SingleRPUConfig(device=" + name + "())\n";
    }

    private static String list(String name, List<Double> steps, double scale) {
        String numbers = steps.stream()
                .map(s -> SpiceSubcircuit.number(new java.math.BigDecimal(s * scale)
                        .round(new java.math.MathContext(6))
                        .doubleValue()))
                .collect(Collectors.joining(", "));
        return "    " + name + ": List[float] = field(default_factory=lambda: [" + numbers + "])\n";
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Mini-batches until the change after the writing pulses has fallen to 1/e; 0, for ever, when it does not. */
    private double lifetime() {
        CompactSynapse synapse = CompactSynapse.of(request.parameters());
        double[] state = new double[synapse.stateSize()];
        double read = request.parameters().channel().readGateVoltage();
        WriteProgramSpec program = request.program();
        for (int k = 0; k < program.pulses(); k++) {
            synapse.advance(state, 0, program.photonFlux(), read, program.width());
            synapse.advance(state, 0, 0, read, program.period() - program.width());
        }
        double dark = synapse.darkConductance();
        double start = synapse.conductance(state, 0) - dark;
        double longest = request.parameters().validity().maximumDuration();
        double step = StrictMath.min(10, longest);
        double time = 0;
        for (int k = 0; k < LONGEST_REST; k++) {
            synapse.advance(state, 0, 0, read, step);
            time += step;
            if (synapse.conductance(state, 0) - dark < start / StrictMath.E) {
                return StrictMath.max(1, time / request.secondsPerBatch());
            }
            step = StrictMath.min(longest, 1.3 * step);
        }
        return 0;
    }

    static String className(String name) {
        StringBuilder word = new StringBuilder();
        for (String part : name.split("[^A-Za-z0-9]+", -1)) {
            if (!part.isEmpty()) {
                word.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
            }
        }
        return "Synapse" + word;
    }
}
