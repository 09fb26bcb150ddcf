package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.StimulusResponse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.ValidityRange;
import photosynapse.device.protocol.ProbeStation;
import photosynapse.device.protocol.SampleTimes;
import photosynapse.device.solver.SolveReport;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.experiments.config.ExperimentConfig;

/**
 * A compact synapse on a probe station, in place of the device that it stands for: every protocol measures it as it
 * measures the device, so that a number has one definition.
 *
 * <p><b>Equation</b> I = G0 (g(VG) + Q) VD; P = I/(q mu VD W/L), so that dP/P_dark is Q at the reading gate voltage.
 * Energies are integrals between the samples: by Simpson's rule under light, by straight lines in the dark.
 *
 * <p><b>Limits</b> what the compact synapse does not know, potentials, densities in the film, exits, is NaN in the
 * samples. It always answers; {@link #outside} says what lies beyond the range in which it was compared with the
 * device.
 */
public final class SynapseStation {
    private static final double NANOMETRES = 1e9;
    private static final SolveReport NO_SOLVER = new SolveReport(
            0, 0, 0, 0, 0, 0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final DeviceSpec device;
    private final SynapseParameters parameters;
    private final CompactSynapse synapse;

    /**
     * @param device that the synapse stands for: its channel, its bias, its constants
     * @param parameters of the synapse
     */
    public SynapseStation(DeviceSpec device, SynapseParameters parameters) {
        this.device = device;
        this.parameters = parameters;
        this.synapse = CompactSynapse.of(parameters).extrapolating();
    }

    /** The synapse on the station of the device of a configuration. */
    public static SynapseStation of(ExperimentConfig config, SynapseParameters parameters) {
        return new SynapseStation(config.device(), parameters);
    }

    /** The same synapse at another temperature (K). */
    public SynapseStation at(double temperature) {
        return new SynapseStation(device, parameters.at(temperature));
    }

    /** Parameters of the synapse. */
    public SynapseParameters parameters() {
        return parameters;
    }

    /** The device that the synapse stands for. */
    DeviceSpec device() {
        return device;
    }

    /** The station, on which any protocol can be measured. */
    ProbeStation station() {
        return new ProbeStation(
                device,
                (job, stop, progress) -> run(job.stimulus(), job.output().samples()));
    }

    /** Runs a stimulus from rest and reads at some times. */
    TransientResult run(Stimulus stimulus, List<Double> times) {
        return follow(stimulus, times).run();
    }

    /**
     * What was read, and the states behind it.
     *
     * @param run samples
     * @param states stored charge of each reservoir and screened charge, one row a sample
     */
    record Followed(TransientResult run, List<double[]> states) {}

    /** Runs a stimulus from rest, reads at some times and keeps the states. */
    Followed follow(Stimulus stimulus, List<Double> times) {
        Reached reached = Reached.of(stimulus, times);
        List<double[]> all = StimulusResponse.states(synapse, stimulus, reached.times());
        List<TransientSample> samples = new ArrayList<>();
        List<double[]> states = new ArrayList<>();
        double optical = 0;
        double electrical = 0;
        int before = 0;
        for (int k = 0; k < times.size(); k++) {
            double time = times.get(k);
            int at = reached.places().get(k);
            int segment = segmentAt(stimulus, time);
            if (k > 0) {
                double duration = time - times.get(k - 1);
                optical += duration * power(stimulus, segment, time - duration / 2);
                double ends = heat(stimulus, times.get(k - 1), all.get(before), segment)
                        + heat(stimulus, time, all.get(at), segment);
                double middle = time - duration / 2;
                electrical += at - before == 1
                        ? duration / 2 * ends
                        : duration / 6 * (ends + 4 * heat(stimulus, middle, all.get(before + 1), segment));
            }
            before = at;
            states.add(all.get(at));
            samples.add(sample(stimulus, time, all.get(at), new double[] {optical, electrical}));
        }
        return new Followed(new TransientResult(samples, List.of(), NO_SOLVER), states);
    }

    /**
     * Times of the readings and, where there is light, of the middles between them.
     *
     * @param times growing (s)
     * @param places of the readings among them
     */
    private record Reached(List<Double> times, List<Integer> places) {
        static Reached of(Stimulus stimulus, List<Double> readings) {
            List<Double> times = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (int k = 0; k < readings.size(); k++) {
                double time = readings.get(k);
                if (k > 0 && isLit(stimulus.segments().get(segmentAt(stimulus, time)))) {
                    times.add(time - (time - readings.get(k - 1)) / 2);
                }
                places.add(times.size());
                times.add(time);
            }
            return new Reached(times, places);
        }
    }

    /** The segment that ends at a time or holds it. */
    private static int segmentAt(Stimulus stimulus, double time) {
        int segment = 0;
        while (segment + 1 < stimulus.segments().size()
                && time > stimulus.segments().get(segment).until()) {
            segment++;
        }
        return segment;
    }

    private static boolean isLit(Segment segment) {
        return segment.photonFlux(0) > 0 || segment.photonFlux(1) > 0;
    }

    /** Power of the light on the channel at a time (W). */
    private double power(Stimulus stimulus, int segment, double time) {
        double area = device.channel().width() * device.channel().length();
        double sum = 0;
        for (Light light : stimulus.segments().get(segment).lights(stimulus.fraction(segment, time))) {
            sum += light.photonFlux() * device.constants().photonEnergy(light.wavelength()) * area;
        }
        return sum;
    }

    /** |I V_D| (W). */
    private double heat(Stimulus stimulus, double time, double[] state, int segment) {
        double current = current(state, stimulus.gateVoltage(segment, time));
        return StrictMath.abs(current * device.channel().drainVoltage());
    }

    private double current(double[] state, double gateVoltage) {
        return synapse.drainCurrent(state, 0, gateVoltage, device.channel().drainVoltage());
    }

    private TransientSample sample(Stimulus stimulus, double time, double[] state, double[] energies) {
        int segment = segmentAt(stimulus, time);
        double gate = stimulus.gateVoltage(segment, time);
        double current = current(state, gate);
        double sheet = device.constants().elementaryCharge()
                * device.channel().holeMobility()
                * device.channel().width()
                / device.channel().length();
        double nan = Double.NaN;
        return new TransientSample(
                time,
                gate,
                stimulus.segments().get(segment).photonFlux(stimulus.fraction(segment, time)),
                current,
                nan,
                synapse.drainCurrent(state, 0, gate, 1) / sheet,
                nan,
                nan,
                nan,
                nan,
                nan,
                nan,
                nan,
                nan,
                nan,
                nan,
                nan,
                energies[0],
                energies[1],
                nan,
                nan,
                nan,
                nan);
    }

    /** Times that show a stimulus well: evenly or by factors, with every edge. */
    static List<Double> times(Stimulus stimulus, int points, boolean logarithmic, double first) {
        SampleTimes times = new SampleTimes().edges(stimulus);
        if (logarithmic) {
            double last = stimulus.end();
            for (int k = 0; k <= points; k++) {
                double at = first * StrictMath.pow(last / first, (double) k / points);
                times.at(StrictMath.min(at, last));
            }
        } else {
            times.evenly(0, stimulus.end(), points);
        }
        return times.output().samples();
    }

    /** What of a stimulus and its response lies outside the range in which the synapse was compared with the device. */
    List<String> outside(Stimulus stimulus, TransientResult run) {
        ValidityRange range = parameters.validity();
        Set<String> words = new LinkedHashSet<>();
        double start = 0;
        for (Segment segment : stimulus.segments()) {
            for (double end : new double[] {0, 1}) {
                double flux = 0;
                for (Light light : segment.lights(end)) {
                    flux += synapse.writingFlux(light);
                    colour(light, words);
                }
                require(words, "photon flux that writes", flux, 0, range.maximumPhotonFlux(), "photons/m2s");
            }
            double low = StrictMath.min(segment.gateVoltage(), segment.gateVoltageEnd());
            double high = StrictMath.max(segment.gateVoltage(), segment.gateVoltageEnd());
            require(words, "gate", low, range.minimumGateVoltage(), range.maximumGateVoltage(), "V");
            require(words, "gate", high, range.minimumGateVoltage(), range.maximumGateVoltage(), "V");
            require(
                    words,
                    "stretch under constant light and gate",
                    segment.until() - start,
                    0,
                    range.maximumDuration(),
                    "s");
            start = segment.until();
        }
        double dark = run.samples().get(0).channelHoleDensity();
        double read = parameters.channel().readGateVoltage();
        double largest = run.samples().stream()
                .filter(sample -> sample.gateVoltage() == read)
                .mapToDouble(sample -> sample.channelHoleDensity() / dark - 1)
                .max()
                .orElse(0);
        require(words, "change of the conductance over its dark value", largest, -1, range.maximumChangeRatio(), "");
        return List.copyOf(words);
    }

    private void colour(Light light, Set<String> words) {
        boolean fitted = StrictMath.abs(light.wavelength() - Light.DEFAULT_WAVELENGTH) * NANOMETRES < 1;
        if (parameters.responses().light().isEmpty() && !fitted) {
            words.add("this synapse was extracted for one colour; light of "
                    + Phrases.number(light.wavelength() * NANOMETRES) + " nm is counted like that colour");
        }
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // what, its value, its range and its unit belong together
    private static void require(Set<String> words, String what, double value, double low, double high, String unit) {
        if (value < low || value > high) {
            words.add(String.format(
                            Locale.ROOT,
                            "outside the fitted range: %s of %.3g %s, compared with the device from %.3g to %.3g %s",
                            what,
                            value,
                            unit,
                            low,
                            high,
                            unit)
                    .replace("  ", " ")
                    .strip());
        }
    }
}
