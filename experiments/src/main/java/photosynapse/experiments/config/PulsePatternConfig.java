package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import photosynapse.device.stimulus.BurstTrain;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PoissonTrain;
import photosynapse.device.stimulus.PulsePattern;
import photosynapse.device.stimulus.PulseTable;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Light pulses that do not follow each other evenly: bursts, arrivals at random, or times one by one.
 *
 * @param width duration of a pulse (s)
 * @param light light of a pulse
 * @param gateVoltage V_G throughout (V)
 * @param dark time after the last pulse (s)
 * @param bursts groups of pulses; this, {@code poisson} or {@code pulses} is needed
 * @param poisson pulses at random times
 * @param pulses each pulse by itself
 */
public record PulsePatternConfig(
        @In("s") double width,
        @Key("") Light light,
        @In("V") double gateVoltage,
        @In("s") double dark,
        Optional<BurstsConfig> bursts,
        Optional<PoissonConfig> poisson,
        Optional<PulseTimesConfig> pulses)
        implements ProtocolConfig {

    /** More pulses than this are no longer a measurement of one device that is awaited. */
    static final int MOST_PULSES = 10_000;

    public PulsePatternConfig {
        long given =
                Stream.of(bursts, poisson, pulses).filter(Optional::isPresent).count();
        new BoundCheck()
                .positive("width", width, "s")
                .finite("gateVoltage", gateVoltage, "V")
                .positive("dark", dark, "s")
                .require(
                        given > 1 ? pulses.isPresent() ? "pulses" : "poisson" : "",
                        given == 1,
                        "needs exactly one of the groups bursts, poisson and pulses, was " + given + " of them")
                .done();
        bursts.ifPresent(b -> fits("bursts", () -> b.train(width, light, gateVoltage, dark)));
        poisson.ifPresent(p -> fits("poisson", () -> p.train(width, light, gateVoltage, dark)));
        pulses.ifPresent(p -> fits("pulses", () -> p.table(width, light, gateVoltage, dark)));
    }

    /** Asks for the pattern once, so that pulses that overlap are told with the file. */
    private static void fits(String component, Runnable pattern) {
        try {
            pattern.run();
        } catch (IllegalArgumentException e) {
            new BoundCheck()
                    .require(component, false, "is refused: " + e.getMessage())
                    .done();
        }
    }

    /**
     * Groups of pulses, a fast rate inside a group and a slow one of groups.
     *
     * @param count number of bursts
     * @param pulsesPerBurstCount pulses of each
     * @param rate pulses per second inside a burst, start to start (Hz)
     * @param burstRate bursts per second, start to start (Hz)
     */
    public record BurstsConfig(
            int count,
            int pulsesPerBurstCount,
            @In("Hz") double rate,
            @In("Hz") double burstRate) {
        public BurstsConfig {
            new BoundCheck()
                    .count("count", count, 1, MOST_PULSES)
                    .count("pulsesPerBurstCount", pulsesPerBurstCount, 1, MOST_PULSES / Math.max(1, count))
                    .positive("rate", rate, "Hz")
                    .positive("burstRate", burstRate, "Hz")
                    .done();
        }

        private BurstTrain train(double width, Light light, double gateVoltage, double dark) {
            return new BurstTrain(count, pulsesPerBurstCount, width, rate, burstRate, light, gateVoltage, dark);
        }
    }

    /**
     * Pulses at random times, drawn from the {@code seed} of the file; the first begins at once.
     *
     * @param count number of pulses
     * @param rate mean pulses per second, start to start (Hz)
     */
    public record PoissonConfig(int count, @In("Hz") double rate) {
        public PoissonConfig {
            new BoundCheck()
                    .count("count", count, 1, MOST_PULSES)
                    .positive("rate", rate, "Hz")
                    .done();
        }

        private PoissonTrain train(double width, Light light, double gateVoltage, double dark) {
            return new PoissonTrain(count, width, rate, light, gateVoltage, dark);
        }
    }

    /**
     * Pulses one by one; an empty list says that all pulses have the value of the pattern.
     *
     * @param starts when each pulse begins, growing (s)
     * @param widths duration of each (s)
     * @param photonFluxes Phi of each, 0 for a pulse of the gate alone (1/m2s)
     * @param gateVoltages V_G during each (V)
     */
    public record PulseTimesConfig(
            @In("s") List<Double> starts,
            @In("s") List<Double> widths,
            @In("1/m2s") List<Double> photonFluxes,
            @In("V") List<Double> gateVoltages) {
        public PulseTimesConfig {
            starts = List.copyOf(starts);
            widths = List.copyOf(widths);
            photonFluxes = List.copyOf(photonFluxes);
            gateVoltages = List.copyOf(gateVoltages);
            int count = starts.size();
            boolean grows = count > 0 && starts.get(0) >= 0;
            for (int k = 1; k < count; k++) {
                grows &= starts.get(k) > starts.get(k - 1);
            }
            BoundCheck check = new BoundCheck()
                    .require("starts", grows, "must be times >= 0 s that grow, at least one")
                    .require("starts", count <= MOST_PULSES, "must be at most " + MOST_PULSES + ", was " + count);
            sameLength(check, "widths", widths, count);
            sameLength(check, "photonFluxes", photonFluxes, count);
            sameLength(check, "gateVoltages", gateVoltages, count);
            check.require("widths", widths.stream().allMatch(w -> w > 0), "must be > 0 s")
                    .require("photonFluxes", photonFluxes.stream().allMatch(f -> f >= 0), "must be >= 0 1/m2s")
                    .done();
        }

        private static void sameLength(BoundCheck check, String component, List<Double> values, int count) {
            check.require(
                    component,
                    values.isEmpty() || values.size() == count,
                    "must be as many as starts (" + count + "), was " + values.size());
        }

        private PulseTable table(double width, Light light, double gateVoltage, double dark) {
            List<PulseTable.Pulse> table = new ArrayList<>();
            for (int k = 0; k < starts.size(); k++) {
                table.add(new PulseTable.Pulse(
                        starts.get(k),
                        widths.isEmpty() ? width : widths.get(k),
                        photonFluxes.isEmpty() ? light : light.withPhotonFlux(photonFluxes.get(k)),
                        gateVoltages.isEmpty() ? gateVoltage : gateVoltages.get(k)));
            }
            return new PulseTable(table, gateVoltage, dark);
        }
    }

    @Override
    public String key() {
        return "pulse_pattern";
    }

    /** Number of pulses. */
    public int count() {
        return bursts.map(b -> b.count() * b.pulsesPerBurstCount())
                .or(() -> poisson.map(PoissonConfig::count))
                .orElseGet(() -> pulses.orElseThrow().starts().size());
    }

    /**
     * The pulses.
     *
     * @param random of arrivals at random; not asked by other patterns
     */
    public PulsePattern pattern(RandomGenerator random) {
        return bursts.<PulsePattern>map(b -> b.train(width, light, gateVoltage, dark))
                .or(() -> poisson.map(
                        p -> p.train(width, light, gateVoltage, dark).draw(random)))
                .orElseGet(() -> pulses.orElseThrow().table(width, light, gateVoltage, dark));
    }
}
