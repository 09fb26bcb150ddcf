package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StateStore;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.spec.InvalidSpecException;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** A transient that ends in the middle and goes on from its kept state gives the bits of one that was never ended. */
class KeptTransientTest {
    private static final SolverOptions COARSE =
            SolverOptions.DEFAULT.withNodeCount(12).withRelativeTolerance(1e-2);
    private static final List<Double> TIMES = List.of(0.0, 1e-6, 0.05, 0.3, 1.0, 10.0, 100.0, 1000.0);

    /** A run as it is asked for. */
    private record Task(StructureSpec device, SolverOptions options, Stimulus stimulus, OutputTimes output) {
        static Task of(StructureSpec device, Stimulus stimulus) {
            List<Double> times = TIMES.stream().filter(t -> t <= stimulus.end()).toList();
            return new Task(device, COARSE, stimulus, new OutputTimes(times, times));
        }

        TransientResult run(StopCondition stop) {
            return new Transient(device, options).run(stimulus, output, stop, ProgressListener.SILENT);
        }
    }

    /** Keeps the youngest state in memory, and asks to end after so many steps. */
    private static final class Desk implements StopCondition, StateStore {
        private final Map<String, byte[]> kept = new HashMap<>();
        private final int every;
        private int asked;
        private int steps;
        private int last;

        Desk(int every) {
            this.every = every;
        }

        @Override
        public boolean isReached() {
            return asked++ >= last;
        }

        @Override
        public StateStore states() {
            return this;
        }

        @Override
        public Optional<byte[]> saved(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public boolean isDue(String name) {
            return ++steps % every == 0;
        }

        @Override
        public boolean keepsEnd(String name) {
            return true;
        }

        @Override
        public void save(String name, byte[] state) {
            kept.put(name, state.clone());
        }
    }

    private static int tries(Task task) {
        Desk counting = new Desk(Integer.MAX_VALUE);
        counting.last = Integer.MAX_VALUE;
        task.run(counting);
        return counting.asked;
    }

    /** Ends and goes on every so many tries; returns the tries of all together. */
    private static int inPieces(Task task, int piece, TransientResult whole) {
        Desk desk = new Desk(Integer.MAX_VALUE);
        int ends = 0;
        while (true) {
            desk.last = desk.asked + piece;
            try {
                assertThat(task.run(desk))
                        .as("%d ends, one after %d tries", ends, piece)
                        .isEqualTo(whole);
                int asked = desk.asked;
                assertThat(task.run(desk)).as("read from its kept end").isEqualTo(whole);
                assertThat(desk.asked).as("nothing is computed again").isEqualTo(asked);
                return asked - ends;
            } catch (NoConvergenceException e) {
                assertThat(e.reason()).isEqualTo(FailureReason.CANCELLED);
                ends++;
            }
        }
    }

    @Test
    void the_standard_device_goes_on_from_every_seventh_try_with_the_same_bits() {
        Task task = Task.of(KnownDevice.standard(), KnownRuns.train(2, 1, 100).stimulus());
        TransientResult whole = task.run(StopCondition.NEVER);
        int tries = tries(task);
        for (int piece : List.of(1, 2, 3, 7, tries / 2)) {
            assertThat(inPieces(task, piece, whole))
                    .as("tries in all, none twice")
                    .isEqualTo(tries);
        }
    }

    @Test
    void light_and_voltage_that_run_go_on_from_where_they_were() {
        Segment rising = new Segment(0.5, KnownRuns.LIGHT, 0, 2).withPhotonFluxEnd(5e16);
        Segment falling = new Segment(2, KnownRuns.LIGHT, 2, -1).withPhotonFluxEnd(0);
        Task task = Task.of(
                KnownDevice.standard(), new Stimulus(List.of(rising, falling, Segment.constant(20, Light.DARK, -1))));
        TransientResult whole = task.run(StopCondition.NEVER);
        int tries = tries(task);
        for (int piece : List.of(1, 5, tries / 3)) {
            assertThat(inPieces(task, piece, whole)).isEqualTo(tries);
        }
    }

    @Test
    void random_devices_with_every_variant_go_on_with_the_same_bits() {
        assertThat(compared(8, 300)).isGreaterThan(6);
    }

    @Test
    @Tag("campaign")
    void two_hundred_random_devices_go_on_with_the_same_bits() {
        assertThat(compared(200, 17)).isGreaterThan(180);
    }

    /** How many of random devices have a transient, of which each was ended every so many tries. */
    private static int compared(int devices, int piece) {
        RandomDeviceBox box = new RandomDeviceBox(devices, 11);
        int compared = 0;
        for (int k = 0; k < devices; k++) {
            RandomDeviceBox.Case drawn = box.draw(k);
            Task task = Task.of(drawn.device(), drawn.stimulus());
            Optional<TransientResult> whole = wholeOf(task);
            whole.ifPresent(result -> inPieces(task, piece, result));
            compared += whole.isPresent() ? 1 : 0;
        }
        return compared;
    }

    private static Optional<TransientResult> wholeOf(Task task) {
        try {
            return Optional.of(task.run(StopCondition.NEVER));
        } catch (InvalidSpecException | NoConvergenceException refused) {
            return Optional.empty();
        }
    }

    @Test
    void a_process_that_is_killed_loses_what_came_after_the_last_kept_state_only() {
        Task task = Task.of(KnownDevice.standard(), KnownRuns.train(2, 1, 100).stimulus());
        TransientResult whole = task.run(StopCondition.NEVER);
        Desk desk = new Desk(10);
        desk.last = 64;
        Map<String, byte[]> before = new HashMap<>();
        assertThatThrownBy(() -> task.run(new StopCondition() {
                    @Override
                    public boolean isReached() {
                        before.clear();
                        before.putAll(desk.kept);
                        return desk.isReached();
                    }

                    @Override
                    public StateStore states() {
                        return desk;
                    }
                }))
                .isInstanceOf(NoConvergenceException.class);
        // a kill leaves what was kept in time, not what is kept when a run is asked to end
        desk.kept.clear();
        desk.kept.putAll(before);
        int tries = tries(task);
        desk.asked = 0;
        desk.last = Integer.MAX_VALUE;
        assertThat(task.run(desk)).isEqualTo(whole);
        assertThat(desk.asked).isBetween(tries - 64, tries - 64 + 20);
    }

    @Test
    void another_device_stimulus_or_tolerance_never_takes_the_state() {
        Task task = Task.of(KnownDevice.standard(), KnownRuns.train(2, 1, 10).stimulus());
        Desk desk = new Desk(5);
        desk.last = Integer.MAX_VALUE;
        List<Task> tasks = new ArrayList<>(List.of(task));
        tasks.add(Task.of(
                KnownDevice.standard(), KnownRuns.train(2, 1, Math.nextUp(10.0)).stimulus()));
        tasks.add(Task.of(
                new KnownDevice().temperature(Math.nextUp(300.0)).build(),
                KnownRuns.train(2, 1, 10).stimulus()));
        tasks.add(new Task(task.device(), COARSE.withRelativeTolerance(0.011), task.stimulus(), task.output()));
        tasks.add(new Task(task.device(), COARSE, task.stimulus(), new OutputTimes(TIMES.subList(0, 4), List.of())));
        for (Task each : tasks) {
            assertThat(each.run(desk)).isEqualTo(each.run(StopCondition.NEVER));
        }
        assertThat(desk.kept).hasSize(tasks.size());
    }

    /** The name of a state is made of the texts of records; an array or an object of another kind would have none. */
    @Test
    void everything_that_a_transient_depends_on_has_a_text_with_all_its_values() {
        Set<String> foreign = new TreeSet<>();
        Set<Type> seen = new HashSet<>();
        for (Class<?> root : List.of(StructureSpec.class, SolverOptions.class, Stimulus.class, OutputTimes.class)) {
            collect(root, seen, foreign);
        }
        assertThat(foreign).isEmpty();
        assertThat(seen).hasSizeGreaterThan(30);
    }

    private static void collect(Type type, Set<Type> seen, Set<String> foreign) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            if (!Set.of(List.class, Optional.class, Map.class, Set.class).contains(generic.getRawType())) {
                foreign.add(type.toString());
            }
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, seen, foreign);
            }
        } else if (type instanceof Class<?> plain && plain.isSealed()) {
            for (Class<?> variant : plain.getPermittedSubclasses()) {
                collect(variant, seen, foreign);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            boolean ownText = java.util.Arrays.stream(plain.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals("toString") && !isOfTheRecord(plain));
            if (ownText) {
                foreign.add(type + " has a text of its own");
            }
            for (RecordComponent component : plain.getRecordComponents()) {
                collect(component.getGenericType(), seen, foreign);
            }
        } else if (!(type instanceof Class<?> plain)
                || !(plain.isPrimitive()
                        || plain.isEnum()
                        || Set.of(String.class, Double.class, Integer.class).contains(plain))) {
            foreign.add(type.toString());
        }
    }

    /** Whether the text of a record is the one that the compiler makes. */
    private static boolean isOfTheRecord(Class<?> type) {
        try {
            return java.lang.reflect.Modifier.isFinal(
                    type.getDeclaredMethod("toString").getModifiers());
        } catch (NoSuchMethodException e) {
            return true;
        }
    }
}
