package photosynapse.device.compact;

import java.util.List;
import photosynapse.device.units.In;
import photosynapse.device.units.PhysicalConstants;

/**
 * How the rates of a compact synapse change with temperature.
 *
 * <p><b>Equation</b> rate(T) = rate(T0) exp(-(Ea/k)(1/T - 1/T0)) for each rate by itself.
 *
 * <p><b>Physics</b> emission is activated by the depth of the traps, screening by the hop of the vacancies, the
 * injection of holes by the valence band offset; tunnelling hardly at all. Capacities, pulls and exits are ratios of
 * rates or charges and keep their values, as does the channel.
 *
 * <p><b>Limits</b> T = T0: nothing changes. Valid while one process rules each rate.
 *
 * @param referenceTemperature T0, at which the synapse was fitted (K)
 * @param emissionEnergyEv of the emission (eV)
 * @param tunnellingEnergyEv of the tunnelling (eV)
 * @param screeningEnergyEv of the ionic screening (eV)
 * @param injectionEnergyEv of the hole injection (eV)
 */
public record ThermalResponse(
        @In("K") double referenceTemperature,
        @In("eV") double emissionEnergyEv,
        @In("eV") double tunnellingEnergyEv,
        @In("eV") double screeningEnergyEv,
        @In("eV") double injectionEnergyEv) {

    public ThermalResponse {
        ParameterCheck.positive("reference temperature", referenceTemperature, "K");
        ParameterCheck.nonNegative("activation energy of the emission", emissionEnergyEv, "eV");
        ParameterCheck.nonNegative("activation energy of the tunnelling", tunnellingEnergyEv, "eV");
        ParameterCheck.nonNegative("activation energy of the screening", screeningEnergyEv, "eV");
        ParameterCheck.nonNegative("activation energy of the injection", injectionEnergyEv, "eV");
    }

    /** The parameters of a synapse at another temperature (K). */
    public SynapseParameters at(double temperature, SynapseParameters p) {
        ParameterCheck.positive("temperature", temperature, "K");
        double tunnelling = factor(tunnellingEnergyEv, temperature);
        List<ReservoirParameters> reservoirs = p.reservoirs().stream()
                .map(r -> new ReservoirParameters(
                        r.writeRate(), r.capacityRatio(), r.tunnellingRate() * tunnelling, r.fieldPullRatio()))
                .toList();
        FreeElectronParameters e = p.freeElectrons();
        HoleInjectionParameters h = p.holeInjection();
        return new SynapseParameters(
                p.name(),
                p.channel(),
                new FreeElectronParameters(
                        e.referencePhotonFlux(),
                        e.emissionRate() * factor(emissionEnergyEv, temperature),
                        e.exitRatio(),
                        e.exitFieldRatio()),
                reservoirs,
                new IonParameters(p.ions().screeningTime() / factor(screeningEnergyEv, temperature)),
                new HoleInjectionParameters(
                        h.rate() * factor(injectionEnergyEv, temperature),
                        h.gateRatio(),
                        h.chargeRatio(),
                        h.fieldRatio()),
                p.validity());
    }

    private double factor(double energyEv, double temperature) {
        PhysicalConstants c = PhysicalConstants.CODATA_2018;
        return StrictMath.exp(
                energyEv / c.thermalVoltage(referenceTemperature) - energyEv / c.thermalVoltage(temperature));
    }
}
