package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.OutsideFittedRangeException;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.extraction.SynapseFit;
import photosynapse.device.protocol.ProbeStation;
import photosynapse.device.protocol.SampleTimes;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.experiments.config.ExperimentConfig;

/**
 * Measures scripts on one device, each from dark equilibrium: the change of the drain current relative to the dark one
 * at the gate of reading. Remembers every reading, so that two devices can be compared.
 */
abstract class PlasticityProbe {
    private final double readGate;
    private final List<Double> log = new ArrayList<>();

    PlasticityProbe(double readGate) {
        this.readGate = readGate;
    }

    /** A new script at the gate of reading. */
    PlasticityScript script() {
        return new PlasticityScript(readGate);
    }

    /** Gate of reading (V). */
    double readGate() {
        return readGate;
    }

    /** I/I_dark - 1 at the readings of each script. */
    final List<double[]> changes(List<PlasticityScript> scripts) {
        List<double[]> all = measure(scripts);
        for (double[] changes : all) {
            for (double change : changes) {
                log.add(change);
            }
        }
        return all;
    }

    /** The same of a script that is only a search on the way: its readings are not remembered. */
    final double[] search(PlasticityScript script) {
        return measure(List.of(script)).get(0);
    }

    /** I/I_dark - 1 at the readings of a script. */
    final double[] changes(PlasticityScript script) {
        return changes(List.of(script)).get(0);
    }

    /** All readings so far, in the order of the scripts. */
    final List<Double> log() {
        return List.copyOf(log);
    }

    /** Whether a script left the range in which the device is described. */
    abstract boolean isExtrapolated();

    abstract List<double[]> measure(List<PlasticityScript> scripts);

    /** The compact synapse; leaves its fitted range only where a script does, and says so. */
    static PlasticityProbe compact(SynapseParameters parameters) {
        return new OfSynapse(parameters);
    }

    /** The full device, with the grid and tolerance of extractions. */
    static PlasticityProbe device(ExperimentConfig config, double readGate, Bench bench) {
        return new OfDevice(config, readGate, bench);
    }

    private static final class OfSynapse extends PlasticityProbe {
        private final CompactSynapse synapse;
        private boolean extrapolated;

        OfSynapse(SynapseParameters parameters) {
            super(parameters.channel().readGateVoltage());
            synapse = CompactSynapse.of(parameters);
        }

        @Override
        boolean isExtrapolated() {
            return extrapolated;
        }

        @Override
        List<double[]> measure(List<PlasticityScript> scripts) {
            List<double[]> all = new ArrayList<>();
            for (PlasticityScript script : scripts) {
                try {
                    all.add(follow(synapse, script));
                } catch (OutsideFittedRangeException e) {
                    extrapolated = true;
                    all.add(follow(synapse.extrapolating(), script));
                }
            }
            return all;
        }

        private double[] follow(CompactSynapse with, PlasticityScript script) {
            double[] state = new double[with.stateSize()];
            double dark = with.drainCurrent(state, 0, readGate(), 1);
            double[] changes = new double[script.readingCount()];
            double time = 0;
            int next = 0;
            for (Segment segment : script.stimulus().segments()) {
                double flux = 0;
                for (Light light : segment.lights(0)) {
                    flux += with.writingFlux(light);
                }
                while (next < changes.length && script.timeOf(next) < segment.until()) {
                    with.advance(state, 0, flux, segment.gateVoltage(), script.timeOf(next) - time);
                    time = script.timeOf(next);
                    changes[next++] = with.drainCurrent(state, 0, segment.gateVoltage(), 1) / dark - 1;
                }
                with.advance(state, 0, flux, segment.gateVoltage(), segment.until() - time);
                time = segment.until();
                if (next < changes.length && script.timeOf(next) == time) {
                    changes[next++] = with.drainCurrent(state, 0, segment.gateVoltage(), 1) / dark - 1;
                }
            }
            return changes;
        }
    }

    private static final class OfDevice extends PlasticityProbe {
        private final ProbeStation station;
        private final Bench bench;

        OfDevice(ExperimentConfig config, double readGate, Bench bench) {
            super(readGate);
            station = new ProbeStation(config.device(), SynapseFit.DEVICE_OPTIONS);
            this.bench = bench;
        }

        @Override
        boolean isExtrapolated() {
            return false;
        }

        @Override
        List<double[]> measure(List<PlasticityScript> scripts) {
            List<ProbeStation.Job> jobs = new ArrayList<>();
            for (PlasticityScript script : scripts) {
                SampleTimes times = new SampleTimes();
                script.readings().forEach(times::at);
                jobs.add(new ProbeStation.Job(script.stimulus(), times.output()));
            }
            Watch watch = Watch.of(bench);
            List<TransientResult> runs = Solving.of(() -> station.runAll(jobs, watch.stop(), watch.progress()));
            List<double[]> all = new ArrayList<>();
            for (TransientResult run : runs) {
                List<TransientSample> samples = run.samples();
                double dark = samples.get(0).drainCurrent();
                all.add(samples.stream()
                        .skip(1)
                        .mapToDouble(s -> s.drainCurrent() / dark - 1)
                        .toArray());
            }
            return all;
        }
    }
}
