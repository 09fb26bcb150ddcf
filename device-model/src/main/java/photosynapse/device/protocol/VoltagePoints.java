package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;

/** Equally spaced voltages. */
final class VoltagePoints {
    private VoltagePoints() {}

    static void check(String what, double first, double last, int count) {
        ProtocolCheck.finite("first " + what, first, "V");
        ProtocolCheck.finite("last " + what, last, "V");
        ProtocolCheck.require(first != last, "first and last " + what + " must differ, both were " + first + " V");
        ProtocolCheck.require(count >= 2 && count <= 10_000, "point count must be from 2 to 10000, was " + count);
    }

    /** From first to last, both included (V). */
    static List<Double> between(double first, double last, int count) {
        List<Double> voltages = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            voltages.add(k == count - 1 ? last : first + (last - first) * k / (count - 1));
        }
        return List.copyOf(voltages);
    }

    /** The voltages in the other direction. */
    static List<Double> reversed(List<Double> voltages) {
        List<Double> back = new ArrayList<>(voltages);
        java.util.Collections.reverse(back);
        return List.copyOf(back);
    }
}
