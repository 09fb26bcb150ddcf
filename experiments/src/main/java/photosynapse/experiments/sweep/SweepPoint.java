package photosynapse.experiments.sweep;

import java.util.List;

/**
 * One point of a sweep.
 *
 * @param index place in the sweep, from 0
 * @param settings {@code KEY=VALUE} of every axis, in their order
 * @param name digest of all that goes into it: configuration, what is done, version of the program
 * @param refusal why its configuration cannot be; empty: it can
 */
public record SweepPoint(int index, List<String> settings, String name, String refusal) {
    public SweepPoint {
        settings = List.copyOf(settings);
    }

    /** The value of an axis. */
    public String value(int axis) {
        String setting = settings.get(axis);
        return setting.substring(setting.indexOf('=') + 1);
    }
}
