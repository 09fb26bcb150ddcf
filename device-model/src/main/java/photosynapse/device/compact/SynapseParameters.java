package photosynapse.device.compact;

import java.util.List;
import photosynapse.device.stimulus.Light;

/**
 * All numbers of a compact synapse.
 *
 * @param name of the device that it stands for
 * @param channel reading and gate coupling
 * @param freeElectrons source and exit of free electrons
 * @param reservoirs one to five, from the sheet into the film
 * @param ions screening of the stored charge
 * @param holeInjection erase
 * @param validity where the parameters hold
 * @param responses to colour and handedness of the light, and to temperature
 */
public record SynapseParameters(
        String name,
        ChannelParameters channel,
        FreeElectronParameters freeElectrons,
        List<ReservoirParameters> reservoirs,
        IonParameters ions,
        HoleInjectionParameters holeInjection,
        ValidityRange validity,
        SynapseResponses responses) {

    /** Largest number of reservoirs. */
    public static final int MAXIMUM_RESERVOIRS = 5;

    /** Largest exponent that an unscreened full film may give to a rate: e^100 is beyond every rate of a solid. */
    private static final double MAXIMUM_FIELD_EXPONENT = 100;

    /**
     * Four reservoirs extracted from the device model of a CsPbI3-like nanocrystal film of 60 nm on nanotubes and 300
     * nm of oxide by {@code device.extraction}, rounded. Error of the change of current, rms of the worst protocol: 1.1
     * % fitted, 1.2 % held out; 2.8 % at most held out.
     */
    public static final SynapseParameters DEFAULT = new SynapseParameters(
            "cspbi3-swcnt",
            new ChannelParameters(1.9897e-6, 0, 0.14358, 0.02),
            new FreeElectronParameters(2e16, 3.9093e-4, 8.2792e-4, 10.208),
            List.of(
                    new ReservoirParameters(0.074231, 0.12849, 12.161, 5.4349),
                    new ReservoirParameters(0.11996, 0.17530, 0.29527, 2.2940),
                    new ReservoirParameters(0.13146, 0.14086, 8.7240e-3, 0.34876),
                    new ReservoirParameters(0.54467, 0.69625, 0, 0)),
            new IonParameters(1.6622),
            new HoleInjectionParameters(2.1034e-5, 1.8790, 4.7040, 9.0673),
            new ValidityRange(2e18, -52.7, 0, 1.163, 10_200));

    /** A synapse of one light and one temperature. */
    public SynapseParameters(
            String name,
            ChannelParameters channel,
            FreeElectronParameters freeElectrons,
            List<ReservoirParameters> reservoirs,
            IonParameters ions,
            HoleInjectionParameters holeInjection,
            ValidityRange validity) {
        this(name, channel, freeElectrons, reservoirs, ions, holeInjection, validity, SynapseResponses.NONE);
    }

    public SynapseParameters {
        reservoirs = List.copyOf(reservoirs);
        int count = reservoirs.size();
        if (count < 1 || count > MAXIMUM_RESERVOIRS) {
            throw new IllegalArgumentException(
                    "compact synapse: needs 1 to " + MAXIMUM_RESERVOIRS + " reservoirs, got " + count);
        }
        double capacity = reservoirs.stream()
                .mapToDouble(ReservoirParameters::capacityRatio)
                .sum();
        double largest = StrictMath.max(
                StrictMath.abs(freeElectrons.exitFieldRatio()) * capacity,
                StrictMath.abs(holeInjection.fieldRatio()) + StrictMath.abs(holeInjection.chargeRatio()));
        for (ReservoirParameters reservoir : reservoirs) {
            largest = StrictMath.max(largest, StrictMath.abs(reservoir.fieldPullRatio()));
        }
        ParameterCheck.require(
                largest * capacity <= MAXIMUM_FIELD_EXPONENT,
                "largest field ratio",
                "<= " + MAXIMUM_FIELD_EXPONENT + " / total capacity = " + MAXIMUM_FIELD_EXPONENT / capacity,
                largest);
    }

    /** The same parameters with another dark conductance (S), as one device of an array differs from the next. */
    public SynapseParameters withDarkConductance(double conductance) {
        ChannelParameters other = new ChannelParameters(
                conductance, channel.readGateVoltage(), channel.gateCoupling(), channel.turnOffRatio());
        return new SynapseParameters(name, other, freeElectrons, reservoirs, ions, holeInjection, validity, responses);
    }

    /** The same parameters with another range of validity. */
    public SynapseParameters withValidity(ValidityRange range) {
        return new SynapseParameters(name, channel, freeElectrons, reservoirs, ions, holeInjection, range, responses);
    }

    /** The same parameters with other responses. */
    public SynapseParameters withResponses(SynapseResponses other) {
        return new SynapseParameters(name, channel, freeElectrons, reservoirs, ions, holeInjection, validity, other);
    }

    /**
     * The synapse at another temperature (K).
     *
     * @throws OutsideFittedRangeException when it was not compared with the device there
     */
    public SynapseParameters at(double temperature) {
        ThermalResponse thermal = responses
                .thermal()
                .orElseThrow(() -> new OutsideFittedRangeException(
                        "a temperature of " + temperature + " K", "the one temperature of its extraction"));
        return thermal.at(temperature, this);
    }

    /**
     * Photon flux of the fitted light that writes as much as a light (1/m2s); without a light response every light is
     * the fitted one.
     */
    public double writingFlux(Light light) {
        return responses
                .light()
                .filter(response -> light.isOn())
                .map(response -> response.effectivePhotonFlux(light))
                .orElse(light.photonFlux());
    }
}
