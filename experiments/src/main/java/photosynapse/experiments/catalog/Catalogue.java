package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.ProtocolsConfig;
import photosynapse.experiments.config.Study;

/** All experiments, and which of them a configuration asks for. */
public final class Catalogue {
    private Catalogue() {}

    /** Every experiment, in the order of their numbers. */
    public static List<Experiment> all() {
        return Stream.of(ofDevices(), ofArrays(), ofPatterns(), ofSynapses(), ofSpikes())
                .flatMap(List::stream)
                .toList();
    }

    /** What a device does, E00 to E39. */
    private static List<Experiment> ofDevices() {
        return List.of(
                new StimulusRun(),
                new E01DarkEquilibrium(),
                new E02TransferCurve(),
                new E03SinglePulse(),
                new E04PulseTrain(),
                new E05PairedPulse(),
                new E06Retention(),
                new E07GateErase(),
                new E08CompactSynapse(),
                new E09Digits(),
                new E10RateDependence(),
                new E11Refinement(),
                new E12GradedStack(),
                new E13IonBarrier(),
                new E14HalideMixing(),
                new E15Nanocrystals(),
                new E16BandOffset(),
                new E17OxideOptics(),
                new E18ActionSpectrum(),
                new E19Chirality(),
                new E20MobileSpecies(),
                new E21Recombination(),
                new E22Statistics(),
                new E23TrapDistribution(),
                new E24TrapNature(),
                new E25Temperature(),
                new E26TransferSweep(),
                new E27IonSwitches(),
                new E28Controls(),
                new E29CurrentVoltage(),
                new E30Capacitance(),
                new E31OutputCurve(),
                new E32DoseDependence(),
                new E33StateMap(),
                new E34EraseMap(),
                new E35PotentiationDepression(),
                new E36Impedance(),
                new E37Photocurrent(),
                new E38TemperatureSeries(),
                new E39InterfaceRecombination());
    }

    /** What arrays of synapses learn, E40 to E49. */
    private static List<Experiment> ofArrays() {
        return List.of(
                new E40PulseTraining(),
                new E41LearningWays(),
                new E42MemoryInImages(),
                new E43RestAndTemperature(),
                new E44RefreshInterval(),
                new E45ColumnCompensation(),
                new E46TenDesigns(),
                new E47Reservoir(),
                new E48Ablation());
    }

    /** Further protocols of the device, E50 to E59. */
    private static List<Experiment> ofPatterns() {
        return List.of(new E50PulsePattern(), new E51DrainErase(), new E52InterfaceCharge());
    }

    /** The compact synapse and what is fitted, E60 to E69. */
    private static List<Experiment> ofSynapses() {
        return List.of(new E60Extraction(), new E61HeldOut(), new E62NoisyFit(), new E63RetentionFits());
    }

    /** Plasticity and spikes, E70 to E89. */
    private static List<Experiment> ofSpikes() {
        return List.of(
                new E70PairedLight(),
                new E71SpikeNumber(),
                new E72SpikeWidth(),
                new E73SpikeIntensity(),
                new E74SpikeRate(),
                new E75ShortToLong(),
                new E76SpikeTiming(),
                new E77SlidingThreshold(),
                new E78Relearning(),
                new E79Conditioning(),
                new E80LightLogic(),
                new E81ImageMemory(),
                new E82Contrast(),
                new E83RateMap(),
                new E84SpikingDigits(),
                new E85Selectivity(),
                new E86SurrogateGradient(),
                new E87Reward(),
                new E88SpikeEnergy(),
                new E89SpikingCircuit());
    }

    /** The experiment of a study. */
    public static Experiment of(Study study) {
        return of(study.key());
    }

    /** The experiment of a key. */
    public static Experiment of(String key) {
        return all().stream()
                .filter(experiment -> experiment.card().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no experiment is called " + key));
    }

    /** What the experiment of a key is about. */
    public static ExperimentCard card(String key) {
        return of(key).card();
    }

    /** The experiments of a file: its stimulus first, then its protocols, then its studies in their order. */
    public static List<Experiment> of(ExperimentConfig config) {
        List<Experiment> plan = new ArrayList<>();
        config.stimulus().ifPresent(stimulus -> plan.add(new StimulusRun()));
        config.protocols().ifPresent(protocols -> plan.addAll(of(protocols)));
        plan.addAll(studies(config));
        return plan;
    }

    /** The studies of a file alone, after the extraction of the synapse if one of them works with it. */
    public static List<Experiment> studies(ExperimentConfig config) {
        List<Experiment> plan = new ArrayList<>();
        if (config.studies().stream().anyMatch(Study::needsSynapse)) {
            plan.add(new E08CompactSynapse());
        }
        config.studies().forEach(study -> plan.add(of(study)));
        return plan;
    }

    /** From a device to digits: extraction, training, rest. */
    public static List<Experiment> recognition() {
        return List.of(new E08CompactSynapse(), new E09Digits());
    }

    /** From a device to digits, and what each imperfection costs. */
    public static List<Experiment> training() {
        List<Experiment> plan = new ArrayList<>(recognition());
        plan.add(new E48Ablation());
        return plan;
    }

    /** From a device to a network that learns by pulses: extraction, training, what each imperfection costs. */
    public static List<Experiment> trainingByPulses() {
        return List.of(new E08CompactSynapse(), new E40PulseTraining(), new E48Ablation());
    }

    /** Everything: the protocols of a file, refinement, extraction, training. */
    public static List<Experiment> demo(ExperimentConfig config) {
        List<Experiment> plan = new ArrayList<>(of(config));
        plan.add(new E11Refinement());
        plan.add(new E08CompactSynapse());
        plan.add(new E09Digits());
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
        protocols.transferSweep().ifPresent(p -> plan.add(new E26TransferSweep()));
        protocols.currentVoltage().ifPresent(p -> plan.add(new E29CurrentVoltage()));
        protocols.outputCurve().ifPresent(p -> plan.add(new E31OutputCurve()));
        protocols.doseDependence().ifPresent(p -> plan.add(new E32DoseDependence()));
        protocols.stateMap().ifPresent(p -> plan.add(new E33StateMap()));
        protocols.eraseMap().ifPresent(p -> plan.add(new E34EraseMap()));
        protocols.potentiationDepression().ifPresent(p -> plan.add(new E35PotentiationDepression()));
        protocols.impedance().ifPresent(p -> plan.add(new E36Impedance()));
        protocols.photocurrentSpectrum().ifPresent(p -> plan.add(new E37Photocurrent()));
        protocols.actionSpectrum().ifPresent(p -> plan.add(new E18ActionSpectrum()));
        protocols.temperatureSeries().ifPresent(p -> plan.add(new E38TemperatureSeries()));
        protocols.drainErase().ifPresent(p -> plan.add(new E51DrainErase()));
        protocols.pulsePattern().ifPresent(p -> plan.add(new E50PulsePattern()));
        return plan;
    }
}
