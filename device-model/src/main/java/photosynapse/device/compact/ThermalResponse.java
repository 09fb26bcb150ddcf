package photosynapse.device.compact;

import photosynapse.device.units.In;
import photosynapse.device.units.PhysicalConstants;

/**
 * How a compact synapse changes with temperature.
 *
 * <p><b>Equation</b> rate(T) = rate(T0) exp(-(Ea/k)(1/T - 1/T0)) for each rate by itself; logarithmic gains by field
 * and charge go with T0/T.
 *
 * <p><b>Physics</b> emission is activated by the depth of the traps, that of a second film by the depth of its own;
 * screening by the hop of the vacancies, the injection of holes by the valence band offset; tunnelling hardly at all;
 * the exit is a ratio of two rates. A field acts over a distance against kT, so that its exponents are those of q E
 * d/kT. Capacities are ratios of charges and keep their values.
 *
 * <p><b>Limits</b> T = T0: nothing changes. Valid while one process rules each rate.
 *
 * @param referenceTemperature T0, at which the synapse was fitted (K)
 * @param lowestTemperature that was compared with the device (K)
 * @param highestTemperature that was compared with the device (K)
 * @param energies of the rates
 */
public record ThermalResponse(
        @In("K") double referenceTemperature,
        @In("K") double lowestTemperature,
        @In("K") double highestTemperature,
        Energies energies) {

    /**
     * Activation energies; below zero for what falls with temperature.
     *
     * @param emissionEv of the emission (eV)
     * @param tunnellingEv of the tunnelling (eV)
     * @param screeningEv of the ionic screening (eV)
     * @param injectionEv of the hole injection (eV)
     * @param exitEv of the exit ratio of free electrons (eV)
     * @param conductionEv of the dark conductance (eV)
     * @param secondEmissionEv of the emission ratio of zones in a second film (eV): how much deeper its traps lie
     */
    public record Energies(
            @In("eV") double emissionEv,
            @In("eV") double tunnellingEv,
            @In("eV") double screeningEv,
            @In("eV") double injectionEv,
            @In("eV") double exitEv,
            @In("eV") double conductionEv,
            @In("eV") double secondEmissionEv) {

        /** Energies of a synapse whose zones lie in one film. */
        public Energies(
                double emissionEv,
                double tunnellingEv,
                double screeningEv,
                double injectionEv,
                double exitEv,
                double conductionEv) {
            this(emissionEv, tunnellingEv, screeningEv, injectionEv, exitEv, conductionEv, 0);
        }

        public Energies {
            ParameterCheck.finite("activation energy of the emission", emissionEv, "eV");
            ParameterCheck.finite("activation energy of the tunnelling", tunnellingEv, "eV");
            ParameterCheck.finite("activation energy of the screening", screeningEv, "eV");
            ParameterCheck.finite("activation energy of the injection", injectionEv, "eV");
            ParameterCheck.finite("activation energy of the exit", exitEv, "eV");
            ParameterCheck.finite("activation energy of the conduction", conductionEv, "eV");
            ParameterCheck.finite("activation energy of the emission ratio", secondEmissionEv, "eV");
        }
    }

    public ThermalResponse {
        ParameterCheck.positive("reference temperature", referenceTemperature, "K");
        ParameterCheck.positive("lowest temperature", lowestTemperature, "K");
        ParameterCheck.require(
                lowestTemperature <= referenceTemperature && referenceTemperature <= highestTemperature,
                "reference temperature",
                "between " + lowestTemperature + " and " + highestTemperature + " K",
                referenceTemperature);
    }

    /**
     * The parameters of a synapse at another temperature (K).
     *
     * @throws OutsideFittedRangeException when it was not compared with the device there
     */
    public SynapseParameters at(double temperature, SynapseParameters p) {
        if (!(temperature >= lowestTemperature && temperature <= highestTemperature)) {
            throw new OutsideFittedRangeException(
                    "a temperature of " + temperature + " K", lowestTemperature + " K to " + highestTemperature + " K");
        }
        if (temperature == referenceTemperature) {
            return p;
        }
        double tunnelling = factor(energies.tunnellingEv(), temperature);
        double deeper = factor(energies.secondEmissionEv(), temperature);
        double gain = referenceTemperature / temperature;
        FreeElectronParameters e = p.freeElectrons();
        HoleInjectionParameters h = p.holeInjection();
        ChannelParameters c = p.channel();
        return new SynapseParameters(
                p.name(),
                new ChannelParameters(
                        c.darkConductance() * factor(energies.conductionEv(), temperature),
                        c.readGateVoltage(),
                        c.gateCoupling(),
                        c.turnOffRatio()),
                new FreeElectronParameters(
                        e.referencePhotonFlux(),
                        e.emissionRate() * factor(energies.emissionEv(), temperature),
                        e.exitRatio() * factor(energies.exitEv(), temperature),
                        e.exitFieldRatio() * gain),
                p.reservoirs().stream()
                        .map(r -> new ReservoirParameters(
                                r.writeRate(),
                                r.capacityRatio(),
                                r.tunnellingRate() * tunnelling,
                                r.fieldPullRatio() * gain,
                                r.isOfSecondFilm() ? r.emissionRatio() * deeper : r.emissionRatio(),
                                r.injectionRatio()))
                        .toList(),
                new IonParameters(p.ions().screeningTime() / factor(energies.screeningEv(), temperature)),
                new HoleInjectionParameters(
                        h.rate() * factor(energies.injectionEv(), temperature),
                        h.gateRatio(),
                        h.chargeRatio(),
                        h.fieldRatio() * gain),
                p.validity(),
                p.responses());
    }

    private double factor(double energyEv, double temperature) {
        PhysicalConstants c = PhysicalConstants.CODATA_2018;
        return StrictMath.exp(
                energyEv / c.thermalVoltage(referenceTemperature) - energyEv / c.thermalVoltage(temperature));
    }
}
