package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import photosynapse.device.protocol.ProbeStation;
import photosynapse.device.protocol.PulseTrainResult;
import photosynapse.device.protocol.SampleTimes;
import photosynapse.device.solver.SolveReport;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** A pulse with other widths and with other strengths, each on a fresh device. */
final class DoseSeries {
    /** What is varied. */
    enum Axis {
        WIDTH("widths"),
        FLUX("fluxes");

        private final String word;

        Axis(String word) {
            this.word = word;
        }
    }

    private static final List<Double> FACTORS = List.of(0.1, 0.3, 3.0, 10.0, 30.0);

    /** Runs of both axes. */
    static final int RUN_COUNT = 2 * FACTORS.size();

    private final ExperimentConfig config;
    private final PulseTrain pulse;
    private final Map<Axis, Map<Double, Double>> changes = new LinkedHashMap<>();
    private final List<String> runs = new ArrayList<>();
    private final List<SolveReport> reports = new ArrayList<>();

    DoseSeries(ExperimentConfig config, PulseTrain pulse, PulseTrainResult reference) {
        this.config = config;
        this.pulse = pulse;
        for (Axis axis : Axis.values()) {
            changes.put(axis, new LinkedHashMap<>());
            for (double factor : FACTORS.subList(0, 2)) {
                changes.get(axis).put(factor, Double.NaN);
            }
            changes.get(axis).put(1.0, reference.pulses().get(0).changeAfterRatio());
        }
    }

    void run(Bench bench) {
        List<ProbeStation.Job> jobs = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            for (double factor : FACTORS) {
                PulseTrain train = variant(axis, factor);
                runs.add(axis.word + " x " + Phrases.number(factor));
                jobs.add(new ProbeStation.Job(
                        train.stimulus(), new SampleTimes().at(train.width()).output()));
            }
        }
        Watch watch = Watch.of(bench);
        List<TransientResult> results = Solving.of(
                () -> new ProbeStation(config.device(), config.solver()).runAll(jobs, watch.stop(), watch.progress()));
        for (int k = 0; k < results.size(); k++) {
            TransientResult result = results.get(k);
            reports.add(result.report());
            double dark = result.samples().get(0).channelHoleDensity();
            double lit = result.samples().get(1).channelHoleDensity();
            Axis axis = Axis.values()[k / FACTORS.size()];
            changes.get(axis).put(FACTORS.get(k % FACTORS.size()), lit / dark - 1);
        }
    }

    private PulseTrain variant(Axis axis, double factor) {
        double seconds = axis == Axis.WIDTH ? pulse.width() * factor : pulse.width();
        double flux = pulse.light().photonFlux() * (axis == Axis.FLUX ? factor : 1);
        Light light = new Light(flux, pulse.light().wavelength());
        return new PulseTrain(1, seconds, 1, light, pulse.gateVoltage(), seconds);
    }

    List<String> runs() {
        return runs;
    }

    List<SolveReport> reports() {
        return reports;
    }

    /** One table an axis: width, flux, dose and what they changed. */
    List<ResultTable> tables() {
        List<ResultTable> tables = new ArrayList<>();
        changes.forEach((axis, byFactor) -> {
            int count = byFactor.size();
            double[] width = new double[count];
            double[] flux = new double[count];
            double[] dose = new double[count];
            double[] change = new double[count];
            int row = 0;
            for (Map.Entry<Double, Double> entry : byFactor.entrySet()) {
                PulseTrain train = variant(axis, entry.getKey());
                width[row] = train.width();
                flux[row] = train.light().photonFlux();
                dose[row] = train.width() * train.light().photonFlux();
                change[row++] = entry.getValue();
            }
            tables.add(new ResultTable(
                    "pulse_" + axis.word,
                    List.of(
                            new Column("width_s", width),
                            new Column("photon_flux_per_m2_s", flux),
                            new Column("photon_dose_per_m2", dose),
                            new Column("change_ratio", change))));
        });
        return tables;
    }

    /** Mean slope of log change over log factor between two factors. */
    double exponent(Axis axis, double from, double to) {
        Map<Double, Double> byFactor = changes.get(axis);
        return StrictMath.log(byFactor.get(to) / byFactor.get(from)) / StrictMath.log(to / from);
    }
}
