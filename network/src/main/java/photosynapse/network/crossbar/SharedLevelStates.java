package photosynapse.network.crossbar;

import java.util.Arrays;
import photosynapse.device.compact.OpticalSynapse;

/**
 * Cells of one pulse history together: {@link CellModel#SHARED_LEVELS}.
 *
 * <p><i>Equation:</i> G = Gd + g (1 + e) (Gl - Gd): Gl conductance of the level, Gd dark conductance, g the cell's
 * gain, e what the spread from pulse to pulse has left. A writing that raises a level by steps d1, d2, ... to a change
 * D, of which D0 was there before, turns e into e D0/D + s sqrt(d1^2 + d2^2 + ...)/D z: s relative spread of a pulse, z
 * standard normal.
 */
final class SharedLevelStates extends CellStates {
    private final int[] paceOf;
    private final double[] paces;
    private final int[] levelOf;
    private final double[] deviation;
    private double[] states;
    private double[] conductances;
    private double[] paceOfLevel;
    private int writings;

    SharedLevelStates(OpticalSynapse synapse, CrossbarSpec spec, NoiseStream noise) {
        super(synapse, spec, noise);
        double spread = spec.variation().retentionSpread();
        paces = Paces.of(spread);
        NoiseStream paceNoise = noise.split(RETENTION);
        paceOf = new int[cellCount()];
        Arrays.setAll(paceOf, cell -> paceNoise.below(paces.length, cell));
        levelOf = new int[cellCount()];
        deviation = new double[cellCount()];
        reset();
    }

    @Override
    void reset() {
        System.arraycopy(paceOf, 0, levelOf, 0, levelOf.length);
        Arrays.fill(deviation, 0);
        paceOfLevel = paces.clone();
        states = new double[paces.length * size];
        conductances = new double[paces.length];
        for (int level = 0; level < paces.length; level++) {
            synapse.reset(states, level * size);
            conductances[level] = synapse.conductance(states, level * size);
        }
    }

    /** The new levels of one writing. */
    private static final class Plan {
        private final int[] oldLevel;
        private final int[] pulses;
        private int count;

        Plan(int capacity) {
            oldLevel = new int[capacity];
            pulses = new int[capacity];
        }

        int add(int level, int pulseCount) {
            oldLevel[count] = level;
            pulses[count] = pulseCount;
            return count++;
        }
    }

    @Override
    double write(int[] pulses, WritePulse pulse, int threads) {
        int periods = most(pulses);
        int[] newLevelOf = new int[cellCount()];
        Plan plan = plan(pulses, periods, newLevelOf);
        double[] newStates = new double[plan.count * size];
        double[] newConductances = new double[plan.count];
        double[] newPaces = new double[plan.count];
        double[] kept = new double[plan.count];
        double[] scatter = new double[plan.count];
        double[] lit = new double[plan.count];
        for (int level = 0; level < plan.count; level++) {
            int offset = level * size;
            System.arraycopy(states, plan.oldLevel[level] * size, newStates, offset, size);
            newPaces[level] = paceOfLevel[plan.oldLevel[level]];
            Cell cell = new Cell(newStates, offset, newPaces[level]);
            Pulsed pulsed = pulsed(cell, plan.pulses[level], periods, pulse);
            newConductances[level] = synapse.conductance(newStates, offset);
            double change = newConductances[level] - synapse.darkConductance();
            double left = leftWithoutPulses(plan.oldLevel[level], periods * pulse.period(), pulse.gateVoltage());
            kept[level] = plan.pulses[level] == 0 || change == 0 ? 1 : left / change;
            scatter[level] = change == 0 ? 0 : pulseSpread() * Math.sqrt(pulsed.squaredSteps) / change;
            lit[level] = pulsed.conductanceTime;
        }
        double total = 0;
        for (int cell = 0; cell < cellCount(); cell++) {
            int level = newLevelOf[cell];
            double fresh = scatter[level] == 0 ? 0 : scatter[level] * writeGaussian(cell, writings);
            deviation[cell] = deviation[cell] * kept[level] + fresh;
            levelOf[cell] = level;
            total += lit[level];
        }
        states = newStates;
        conductances = newConductances;
        paceOfLevel = newPaces;
        writings++;
        return total;
    }

    private Plan plan(int[] pulses, int most, int[] newLevelOf) {
        int[] known = new int[Math.multiplyExact(conductances.length, most + 1)];
        Arrays.fill(known, -1);
        Plan plan = new Plan(Math.min(known.length, cellCount()));
        for (int cell = 0; cell < cellCount(); cell++) {
            int key = levelOf[cell] * (most + 1) + pulses[cell];
            if (known[key] < 0) {
                known[key] = plan.add(levelOf[cell], pulses[cell]);
            }
            newLevelOf[cell] = known[key];
        }
        return plan;
    }

    /** The state of one level in an array of states, and how fast time passes for it in the dark. */
    private final class Cell {
        private final double[] target;
        private final int offset;
        private final double pace;

        Cell(double[] target, int offset, double pace) {
            this.target = target;
            this.offset = offset;
            this.pace = pace;
        }

        void dark(double duration, double gateVoltage) {
            SharedLevelStates.this.dark(target, offset, duration, pace, gateVoltage);
        }

        void light(WritePulse pulse) {
            synapse.advance(target, offset, pulse.light().photonFlux(), pulse.gateVoltage(), pulse.width());
        }

        double conductance() {
            return synapse.conductance(target, offset);
        }
    }

    /** What the pulses of one writing did to a level. */
    private record Pulsed(double squaredSteps, double conductanceTime) {}

    private static Pulsed pulsed(Cell cell, int count, int periods, WritePulse pulse) {
        cell.dark((periods - count) * pulse.period(), pulse.gateVoltage());
        double squaredSteps = 0;
        double conductanceTime = 0;
        for (int k = 0; k < count; k++) {
            cell.dark(pulse.gap(), pulse.gateVoltage());
            double before = cell.conductance();
            cell.light(pulse);
            double after = cell.conductance();
            squaredSteps += (after - before) * (after - before);
            conductanceTime += (before + after) / 2 * pulse.width();
        }
        return new Pulsed(squaredSteps, conductanceTime);
    }

    private double leftWithoutPulses(int level, double duration, double gateVoltage) {
        double[] state = Arrays.copyOfRange(states, level * size, (level + 1) * size);
        Cell cell = new Cell(state, 0, paceOfLevel[level]);
        cell.dark(duration, gateVoltage);
        return cell.conductance() - synapse.darkConductance();
    }

    @Override
    void rest(double duration, double gateVoltage, int threads) {
        for (int level = 0; level < conductances.length; level++) {
            Cell cell = new Cell(states, level * size, paceOfLevel[level]);
            cell.dark(duration, gateVoltage);
            conductances[level] = cell.conductance();
        }
    }

    @Override
    double conductance(int cell) {
        double dark = synapse.darkConductance();
        return dark + gain(cell) * Math.max(0, 1 + deviation[cell]) * (conductances[levelOf[cell]] - dark);
    }
}
