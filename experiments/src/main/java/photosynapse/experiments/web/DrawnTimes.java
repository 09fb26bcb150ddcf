package photosynapse.experiments.web;

import java.util.List;
import java.util.TreeSet;
import photosynapse.experiments.catalog.DrawnTrain;

/** When to look at a device under a drawn train: at every edge, within pulses, and closer after an edge than later. */
final class DrawnTimes {
    private static final double FIRST_LOOK = 1e-4;

    private DrawnTimes() {}

    /** About so many times, growing, from 0 to the end (s). */
    static List<Double> of(DrawnTrain train, int count) {
        TreeSet<Double> times = new TreeSet<>();
        times.add(0.0);
        times.add(train.until());
        List<DrawnTrain.Pulse> pulses = train.pulses();
        int perPulse = Math.max(1, count / (3 * Math.max(1, pulses.size())));
        for (DrawnTrain.Pulse pulse : pulses.size() > count ? List.<DrawnTrain.Pulse>of() : pulses) {
            times.add(pulse.start());
            for (int k = 1; k <= perPulse; k++) {
                times.add(k == perPulse ? pulse.end() : pulse.start() + pulse.width() * k / perPulse);
            }
        }
        for (int k = 0; k < pulses.size(); k++) {
            double from = pulses.get(k).end();
            double to = k + 1 < pulses.size() ? pulses.get(k + 1).start() : train.until();
            int points = k + 1 < pulses.size() ? perPulse : count / 3;
            for (int i = 1; i < points && to > from && pulses.size() <= count; i++) {
                times.add(from + (to - from) * Math.pow(FIRST_LOOK, 1 - (double) i / points));
            }
        }
        int evenly = count / 3;
        for (int k = 1; k < evenly; k++) {
            times.add(train.until() * k / evenly);
        }
        return List.copyOf(times);
    }
}
