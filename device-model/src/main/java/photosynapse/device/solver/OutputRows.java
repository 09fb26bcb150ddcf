package photosynapse.device.solver;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import photosynapse.device.numerics.StatePass;

/** What a transient has put out so far, as numbers of a kept state. */
final class OutputRows {
    private OutputRows() {}

    /**
     * Describes a list of records whose components are all numbers; reading adds to a list that is empty.
     *
     * @param type of the records
     */
    static <T extends Record> void pass(StatePass pass, List<T> rows, Class<T> type) {
        int count = pass.count(rows.size());
        double[] values = new double[type.getRecordComponents().length];
        for (int k = 0; k < count; k++) {
            if (k < rows.size()) {
                read(rows.get(k), values);
            }
            pass.all(values);
            if (k == rows.size()) {
                rows.add(made(type, values));
            }
        }
    }

    private static void read(Record row, double[] values) {
        RecordComponent[] components = row.getClass().getRecordComponents();
        try {
            for (int c = 0; c < values.length; c++) {
                values[c] = (double) components[c].getAccessor().invoke(row);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a row has a component that is no number", e);
        }
    }

    private static <T extends Record> T made(Class<T> type, double[] values) {
        Class<?>[] types = new Class<?>[values.length];
        Arrays.fill(types, double.class);
        Object[] arguments = Arrays.stream(values).boxed().toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a row has a component that is no number", e);
        }
    }

    /** Describes profiles; the names of films are known from the grid. */
    static void passProfiles(StatePass pass, List<ProfilePoint> points, DiscreteDevice device) {
        int count = pass.count(points.size());
        for (int k = 0; k < count; k++) {
            ProfilePoint point = k < points.size() ? points.get(k) : nothing(device, k % device.nodeCount);
            ProfilePoint passed = passed(pass, point);
            if (k == points.size()) {
                points.add(passed);
            }
        }
    }

    private static ProfilePoint passed(StatePass pass, ProfilePoint point) {
        return new ProfilePoint(
                pass.number(point.time()),
                point.film(),
                pass.number(point.x()),
                pass.number(point.potential()),
                pass.number(point.conductionEdgeEv()),
                pass.number(point.valenceEdgeEv()),
                pass.number(point.electronDensity()),
                pass.number(point.holeDensity()),
                pass.number(point.vacancyDensity()),
                pass.number(point.generation()),
                passed(pass, point.trappedElectronDensity()),
                passed(pass, point.ionDensity()));
    }

    private static List<Double> passed(StatePass pass, List<Double> values) {
        List<Double> passed = new ArrayList<>();
        values.forEach(value -> passed.add(pass.number(value)));
        return passed;
    }

    /** A point of the shape that node i has. */
    private static ProfilePoint nothing(DiscreteDevice device, int i) {
        String film = device.spec.films().get(device.grid.filmOf[i]).name();
        List<Double> levels = java.util.Collections.nCopies(device.traps.levelsOf[i], 0.0);
        List<Double> further = java.util.Collections.nCopies(Math.max(0, device.ions.count - 1), 0.0);
        return new ProfilePoint(0, film, 0, 0, 0, 0, 0, 0, 0, 0, levels, further);
    }
}
