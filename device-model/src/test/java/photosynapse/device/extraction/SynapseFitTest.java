package photosynapse.device.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.OutsideFittedRangeException;
import photosynapse.device.compact.StimulusResponse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.protocol.ProbeStation;
import photosynapse.device.protocol.PublishedDevice;
import photosynapse.device.solver.NoConvergenceException;
import photosynapse.device.stimulus.PulseTrain;

class SynapseFitTest {
    private static final SynapseFit FIT =
            new SynapseFit(PublishedDevice.device(), SynapseFit.DEVICE_OPTIONS, ExtractionSpec.DEFAULT);

    @Test
    void the_extracted_synapse_follows_the_device_within_the_aims_also_where_it_was_not_fitted() {
        SynapseFitResult result = FIT.extract(StopCondition.NEVER, ProgressListener.SILENT);
        ExtractionReport report = result.report();
        assertThat(report.worstFittedRms()).isLessThan(ExtractionReport.FITTED_RMS_AIM);
        assertThat(report.worstHeldOutRms()).isLessThan(ExtractionReport.HELD_OUT_RMS_AIM);
        assertThat(report.worstHeldOutMaximum()).isLessThan(ExtractionReport.HELD_OUT_MAXIMUM_AIM);
        assertThat(report.reachesAims()).isTrue();
        assertThat(report.isConverged()).isTrue();
        assertThat(report.errors()).extracting(ProtocolError::isFitted).contains(true, false);
        assertThat(report.validity().maximumDuration()).isBetween(1e4, 2e4);
        assertHundredPulsesWithinAims(result.parameters());
        assertRefusesStrongerLight(result.parameters());
        assertMoreReservoirsFollowBetterUpToFour(result);
        assertFollowsOtherTemperatures(result);
    }

    /** Energies fitted 20 K below and above serve 10 K above; a written device is read right at other gates. */
    private static void assertFollowsOtherTemperatures(SynapseFitResult result) {
        SynapseFitResult extended = FIT.withResponses(result, StopCondition.NEVER, ProgressListener.SILENT);
        assertThat(extended.report().reachesAims()).isTrue();
        assertThat(extended.report().errors())
                .extracting(ProtocolError::protocol)
                .contains("irregular pulses, 310 K", "readings at other gate voltages");
        SynapseParameters parameters = extended.parameters();
        assertThat(parameters.at(300)).isEqualTo(parameters);
        assertThat(parameters.at(320).freeElectrons().emissionRate())
                .isGreaterThan(2 * parameters.freeElectrons().emissionRate());
        assertThatThrownBy(() -> parameters.at(330)).isInstanceOf(OutsideFittedRangeException.class);
        assertThat(parameters.responses().light().orElseThrow().points()).hasSize(1);
    }

    private static void assertHundredPulsesWithinAims(SynapseParameters parameters) {
        PulseTrain train = new PulseTrain(100, PublishedDevice.PULSE_WIDTH, 1, PublishedDevice.PULSE_LIGHT, 0, 10_000);
        Script script = new Script("100 pulses at 1 Hz", ExtractionSpec.DEFAULT)
                .train(train.count(), 1, train.width(), train.rate())
                .rest(train.dark());
        ProbeStation station = new ProbeStation(PublishedDevice.device(), SynapseFit.DEVICE_OPTIONS);
        DarkChannel channel = DarkChannel.measure(station, 0, StopCondition.NEVER);
        ObservedTrace trace = ObservedTrace.of(
                script.name(),
                script.job().stimulus(),
                station.run(script.job(), StopCondition.NEVER, ProgressListener.SILENT),
                channel);
        ProtocolError error = ProtocolError.of(trace, false, changes(parameters, trace));
        assertThat(error.rmsRatio()).isLessThan(ExtractionReport.HELD_OUT_RMS_AIM);
        assertThat(error.maximumRatio()).isLessThan(ExtractionReport.HELD_OUT_MAXIMUM_AIM);
    }

    private static void assertMoreReservoirsFollowBetterUpToFour(SynapseFitResult result) {
        ReservoirComparison comparison = FIT.compareReservoirs(result, StopCondition.NEVER, ProgressListener.SILENT);
        assertThat(comparison.rows()).hasSize(SynapseParameters.MAXIMUM_RESERVOIRS);
        assertThat(comparison.rows().subList(0, 4))
                .extracting(row -> -row.heldOutRmsRatio())
                .isSorted();
        assertThat(comparison.choice()).isBetween(4, 5);
    }

    private static void assertRefusesStrongerLight(SynapseParameters parameters) {
        CompactSynapse synapse = CompactSynapse.of(parameters);
        double[] state = new double[synapse.stateSize()];
        double tooStrong = 1.01 * parameters.validity().maximumPhotonFlux();
        assertThatThrownBy(() -> synapse.advance(state, 0, tooStrong, 0, 1e-3))
                .isInstanceOf(OutsideFittedRangeException.class);
    }

    @Test
    void finds_the_numbers_of_a_synapse_again_from_its_own_traces() {
        SynapseParameters truth = SynapseParameters.DEFAULT;
        EraseVoltages erase = new EraseVoltages(PublishedDevice.device(), 0, 4.9675e15);
        ExtractionProtocols protocols = new ExtractionProtocols(ExtractionSpec.DEFAULT, erase);
        List<ObservedTrace> fitted =
                protocols.fitted().stream().map(s -> synthetic(truth, s)).toList();
        List<ObservedTrace> heldOut =
                protocols.heldOut().stream().map(s -> synthetic(truth, s)).toList();
        DeviceTraces traces = new DeviceTraces(truth.channel(), 4.9675e15, fitted, heldOut);
        SynapseFitResult result = FIT.fit(traces, ExtractionSpec.DEFAULT, StopCondition.NEVER);
        assertThat(result.report().worstFittedRms()).isLessThan(2e-3);
        assertThat(result.report().worstHeldOutRms()).isLessThan(2e-3);
        for (int k = 0; k < truth.reservoirs().size(); k++) {
            double expected = truth.reservoirs().get(k).capacityRatio();
            assertThat(result.parameters().reservoirs().get(k).capacityRatio())
                    .isCloseTo(expected, within(0.05 * expected));
        }
        double time = truth.ions().screeningTime();
        assertThat(result.parameters().ions().screeningTime()).isCloseTo(time, within(0.05 * time));
        double holes = truth.holeInjection().gateRatio();
        assertThat(result.parameters().holeInjection().gateRatio()).isCloseTo(holes, within(0.05 * holes));
    }

    @Test
    void the_result_does_not_depend_on_the_number_of_threads() throws ExecutionException, InterruptedException {
        SynapseParameters alone = extractOn(1);
        SynapseParameters together = extractOn(2);
        assertThat(alone).isEqualTo(together);
    }

    @Test
    void the_shipped_parameters_are_those_of_the_published_device() {
        DeviceTraces traces = DeviceTraces.measure(
                new ProbeStation(PublishedDevice.device(), SynapseFit.DEVICE_OPTIONS),
                ExtractionSpec.DEFAULT,
                StopCondition.NEVER,
                ProgressListener.SILENT);
        List<ObservedTrace> all = new ArrayList<>(traces.fitted());
        all.addAll(traces.heldOut());
        for (ObservedTrace trace : all) {
            ProtocolError error = ProtocolError.of(trace, true, changes(SynapseParameters.DEFAULT, trace));
            assertThat(error.rmsRatio()).as(trace.name()).isLessThan(ExtractionReport.FITTED_RMS_AIM);
        }
    }

    @Test
    void a_device_whose_ions_do_not_move_is_followed_too() {
        ExtractionReport report = new SynapseFit(
                        PublishedDevice.withFrozenIons(), SynapseFit.DEVICE_OPTIONS, ExtractionSpec.DEFAULT)
                .extract(StopCondition.NEVER, ProgressListener.SILENT)
                .report();
        assertThat(report.reachesAims()).isTrue();
        assertThat(report.parameters()).extracting(FitParameter::name).doesNotContain("ions.screening_time");
    }

    @Test
    void an_extraction_ends_when_it_is_asked_to() {
        assertThatThrownBy(() -> FIT.extract(() -> true, ProgressListener.SILENT))
                .isInstanceOf(NoConvergenceException.class);
    }

    private static SynapseParameters extractOn(int threads) throws ExecutionException, InterruptedException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> FIT.extract(StopCondition.NEVER, ProgressListener.SILENT)
                            .parameters())
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    private static ObservedTrace synthetic(SynapseParameters truth, Script script) {
        ProbeStation.Job job = script.job();
        List<Double> times = job.output().samples().stream().filter(t -> t > 0).toList();
        CompactSynapse synapse = CompactSynapse.of(truth).extrapolating();
        double[] changes = StimulusResponse.changes(synapse, job.stimulus(), times);
        return new ObservedTrace(
                script.name(),
                job.stimulus(),
                times,
                Arrays.stream(changes).boxed().toList());
    }

    private static List<Double> changes(SynapseParameters parameters, ObservedTrace trace) {
        CompactSynapse synapse = CompactSynapse.of(parameters).extrapolating();
        return Arrays.stream(StimulusResponse.changes(synapse, trace.stimulus(), trace.times()))
                .boxed()
                .toList();
    }
}
