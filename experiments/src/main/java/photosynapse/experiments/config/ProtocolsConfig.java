package photosynapse.experiments.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import photosynapse.device.spec.InvalidSpecException;

/**
 * The protocols of a file; each runs on a fresh device, in the order of this record.
 *
 * @param darkEquilibrium the device left alone
 * @param transferCurve current against gate voltage
 * @param pulse one pulse
 * @param pulseTrain a train of pulses
 * @param rateDependence trains at several rates
 * @param pairedPulse pairs of pulses
 * @param retention what is left later
 * @param erase erasing by the gate
 * @param transferSweep hysteresis of the transfer curve
 * @param currentVoltage current against voltage of a stack between contacts
 * @param outputCurve current against drain voltage
 * @param doseDependence width and strength of a pulse
 * @param stateMap states that fade
 * @param eraseMap voltage and duration of erasing
 * @param potentiationDepression cycles of writing and erasing
 * @param impedance small signals of the voltage
 * @param photocurrentSpectrum small signals of the light
 * @param actionSpectrum light of several colours
 * @param temperatureSeries what is left at several temperatures
 * @param drainErase erasing by gate and drain
 * @param pulsePattern bursts, pulses at random, pulses one by one
 */
public record ProtocolsConfig(
        Optional<ProtocolConfig.DarkEquilibriumConfig> darkEquilibrium,
        Optional<ProtocolConfig.TransferCurveConfig> transferCurve,
        Optional<ProtocolConfig.PulseConfig> pulse,
        Optional<ProtocolConfig.PulseTrainConfig> pulseTrain,
        Optional<ProtocolConfig.RateDependenceConfig> rateDependence,
        Optional<ProtocolConfig.PairedPulseConfig> pairedPulse,
        Optional<ProtocolConfig.RetentionConfig> retention,
        Optional<ProtocolConfig.EraseConfig> erase,
        Optional<ProtocolConfig.TransferSweepConfig> transferSweep,
        Optional<ProtocolConfig.CurrentVoltageConfig> currentVoltage,
        Optional<ProtocolConfig.OutputCurveConfig> outputCurve,
        Optional<ProtocolConfig.DoseDependenceConfig> doseDependence,
        Optional<ProtocolConfig.StateMapConfig> stateMap,
        Optional<ProtocolConfig.EraseMapConfig> eraseMap,
        Optional<ProtocolConfig.PotentiationConfig> potentiationDepression,
        Optional<ProtocolConfig.ImpedanceConfig> impedance,
        Optional<ProtocolConfig.PhotocurrentConfig> photocurrentSpectrum,
        Optional<SeriesConfig.ActionSpectrumConfig> actionSpectrum,
        Optional<SeriesConfig.TemperatureSeriesConfig> temperatureSeries,
        Optional<SeriesConfig.DrainEraseConfig> drainErase,
        Optional<PulsePatternConfig> pulsePattern) {

    public ProtocolsConfig {
        boolean none = Stream.<Optional<? extends ProtocolConfig>>of(
                        darkEquilibrium,
                        transferCurve,
                        pulse,
                        pulseTrain,
                        rateDependence,
                        pairedPulse,
                        retention,
                        erase,
                        transferSweep,
                        currentVoltage,
                        outputCurve,
                        doseDependence,
                        stateMap,
                        eraseMap,
                        potentiationDepression,
                        impedance,
                        photocurrentSpectrum,
                        actionSpectrum,
                        temperatureSeries,
                        drainErase,
                        pulsePattern)
                .allMatch(Optional::isEmpty);
        if (none) {
            throw new InvalidSpecException(
                    List.of(new InvalidSpecException.Problem("", "must name at least one protocol")));
        }
    }

    /** The protocols that are asked for, in order. */
    public List<ProtocolConfig> all() {
        return Stream.<Optional<? extends ProtocolConfig>>of(
                        darkEquilibrium,
                        transferCurve,
                        pulse,
                        pulseTrain,
                        rateDependence,
                        pairedPulse,
                        retention,
                        erase,
                        transferSweep,
                        currentVoltage,
                        outputCurve,
                        doseDependence,
                        stateMap,
                        eraseMap,
                        potentiationDepression,
                        impedance,
                        photocurrentSpectrum,
                        actionSpectrum,
                        temperatureSeries,
                        drainErase,
                        pulsePattern)
                .<ProtocolConfig>flatMap(Optional::stream)
                .toList();
    }
}
