package photosynapse.experiments.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import photosynapse.device.spec.StructureSpec;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.config.ProtocolConfig;
import photosynapse.experiments.config.ProtocolsConfig;
import photosynapse.experiments.config.Study;

/** The settings of every protocol as the demo runs them, and files that run only some protocols. */
public final class StandardExperiments {
    private static final String DEMO = "demo.yaml";

    private StandardExperiments() {}

    /** The configuration of the demo, with settings {@code PATH=VALUE} over it. */
    public static LoadedConfig demo(List<String> settings) {
        return ConfigReader.read(DEMO, bytes(), settings);
    }

    /** The file of the demo. */
    public static String demoText() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes() {
        try (InputStream in = StandardExperiments.class.getResourceAsStream(DEMO)) {
            if (in == null) {
                throw new IllegalStateException(DEMO + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(DEMO + " cannot be read from the program", e);
        }
    }

    /** The words by which protocols are asked for. */
    public static List<String> protocolNames() {
        return demo(List.of()).config().protocols().orElseThrow().all().stream()
                .map(ProtocolConfig::key)
                .toList();
    }

    /** The words by which protocols of a file are asked for: its own and those of the demo. */
    public static List<String> protocolNames(ExperimentConfig config) {
        Set<String> names = new LinkedHashSet<>(protocolNames());
        config.protocols().stream()
                .flatMap(protocols -> protocols.all().stream())
                .map(ProtocolConfig::key)
                .forEach(names::add);
        return List.copyOf(names);
    }

    /**
     * A configuration that runs only some protocols: with the settings of its own file where it has them, else with
     * those of the demo.
     *
     * @param names words of {@link #protocolNames(ExperimentConfig)}
     * @throws ExperimentFailedException when a protocol needs another kind of device
     */
    public static LoadedConfig only(LoadedConfig loaded, List<String> names) {
        ExperimentConfig config = loaded.config();
        Optional<ProtocolsConfig> own = config.protocols();
        ProtocolsConfig standard = demo(List.of()).config().protocols().orElseThrow();
        Choice choice = new Choice(new LinkedHashSet<>(names));
        ProtocolsConfig chosen = new ProtocolsConfig(
                choice.of(own.flatMap(ProtocolsConfig::darkEquilibrium), standard.darkEquilibrium()),
                choice.of(own.flatMap(ProtocolsConfig::transferCurve), standard.transferCurve()),
                choice.of(own.flatMap(ProtocolsConfig::pulse), standard.pulse()),
                choice.of(own.flatMap(ProtocolsConfig::pulseTrain), standard.pulseTrain()),
                choice.of(own.flatMap(ProtocolsConfig::rateDependence), standard.rateDependence()),
                choice.of(own.flatMap(ProtocolsConfig::pairedPulse), standard.pairedPulse()),
                choice.of(own.flatMap(ProtocolsConfig::retention), standard.retention()),
                choice.of(own.flatMap(ProtocolsConfig::erase), standard.erase()),
                choice.of(own.flatMap(ProtocolsConfig::transferSweep), standard.transferSweep()),
                choice.of(own.flatMap(ProtocolsConfig::currentVoltage), standard.currentVoltage()),
                choice.of(own.flatMap(ProtocolsConfig::outputCurve), standard.outputCurve()),
                choice.of(own.flatMap(ProtocolsConfig::doseDependence), standard.doseDependence()),
                choice.of(own.flatMap(ProtocolsConfig::stateMap), standard.stateMap()),
                choice.of(own.flatMap(ProtocolsConfig::eraseMap), standard.eraseMap()),
                choice.of(own.flatMap(ProtocolsConfig::potentiationDepression), standard.potentiationDepression()),
                choice.of(own.flatMap(ProtocolsConfig::impedance), standard.impedance()),
                choice.of(own.flatMap(ProtocolsConfig::photocurrentSpectrum), standard.photocurrentSpectrum()),
                choice.of(own.flatMap(ProtocolsConfig::actionSpectrum), standard.actionSpectrum()),
                choice.of(own.flatMap(ProtocolsConfig::temperatureSeries), standard.temperatureSeries()),
                choice.of(own.flatMap(ProtocolsConfig::drainErase), standard.drainErase()),
                choice.of(own.flatMap(ProtocolsConfig::pulsePattern), standard.pulsePattern()));
        chosen.all()
                .forEach(protocol -> require(
                        protocol.fits(config.structure()), "the protocol " + protocol.key(), config.structure()));
        ExperimentConfig only = new ExperimentConfig(
                config.structure(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(chosen),
                List.of(),
                config.solver(),
                config.network(),
                config.seed(),
                config.sources());
        return new LoadedConfig(loaded.name(), loaded.written(), only);
    }

    /**
     * A configuration with other studies, on the device of its file with the pulses of its file.
     *
     * @throws ExperimentFailedException when a study needs another kind of device
     */
    public static LoadedConfig studying(LoadedConfig loaded, List<Study> studies) {
        StructureSpec structure = loaded.config().structure();
        for (Study study : studies) {
            require(study.fits(structure), "the study " + study.key(), structure);
        }
        return new LoadedConfig(loaded.name(), loaded.written(), loaded.config().withStudies(studies));
    }

    private static void require(boolean fits, String what, StructureSpec structure) {
        if (!fits) {
            throw new ExperimentFailedException(
                    ExperimentFailedException.Cause.INVALID_INPUT,
                    what + " needs another kind of device than " + structure.name(),
                    "`photosynapse presets` lists devices on nanotubes and stacks between contacts",
                    null);
        }
    }

    /** Keeps what is asked for. */
    private record Choice(Set<String> names) {
        <P extends ProtocolConfig> Optional<P> of(Optional<P> own, Optional<P> standard) {
            return own.or(() -> standard).filter(protocol -> names.contains(protocol.key()));
        }
    }
}
