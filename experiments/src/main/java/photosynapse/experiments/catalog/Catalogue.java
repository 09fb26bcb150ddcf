package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.ProtocolsConfig;

/** All experiments, and which of them a configuration asks for. */
public final class Catalogue {
    private Catalogue() {}

    /** The experiments of a file: its stimulus first, then its protocols in their order. */
    public static List<Experiment> of(ExperimentConfig config) {
        List<Experiment> plan = new ArrayList<>();
        config.stimulus().ifPresent(stimulus -> plan.add(new StimulusRun()));
        config.protocols().ifPresent(protocols -> plan.addAll(of(protocols)));
        return plan;
    }

    private static List<Experiment> of(ProtocolsConfig protocols) {
        List<Experiment> plan = new ArrayList<>();
        protocols.darkEquilibrium().ifPresent(p -> plan.add(new E01DarkEquilibrium()));
        protocols.transferCurve().ifPresent(p -> plan.add(new E02TransferCurve()));
        protocols.pulse().ifPresent(p -> plan.add(new E03SinglePulse()));
        protocols.pulseTrain().ifPresent(p -> plan.add(new E04PulseTrain()));
        protocols.rateDependence().ifPresent(p -> plan.add(new E10RateDependence()));
        protocols.pairedPulse().ifPresent(p -> plan.add(new E05PairedPulse()));
        protocols.retention().ifPresent(p -> plan.add(new E06Retention()));
        protocols.erase().ifPresent(p -> plan.add(new E07GateErase()));
        return plan;
    }
}
