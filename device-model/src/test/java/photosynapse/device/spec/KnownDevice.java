package photosynapse.device.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photosynapse.device.units.PhysicalConstants;

/** Builds a device for a test from the default preset (physics.md 5.3), one property after the other. */
public final class KnownDevice {
    private double temperature = 300;
    private double oxideThickness = 300 / 1e9;
    private double flatBand = 0;
    private DensityOfStatesSpec states = new DensityOfStatesSpec.TwoDimensional(2.6e15);
    private double acceptors = 5e15;
    private double channelMobility = 5e-4;
    private double drainVoltage = -0.1;
    private double holeTransfer = 10;
    private double recombination = 1e-18;
    private double tunnellingRate = 1e-14;
    private double tunnellingLength = 5 / 1e9;
    private double extraction = 0;
    private double deadLayer = 0;
    private ActivationSpec interfaceActivation = ActivationSpec.NONE;
    private final List<FilmSpec> films = new ArrayList<>(List.of(new KnownFilm().build()));
    private final List<HeterojunctionSpec> junctions = new ArrayList<>();
    private double displacement = 0;
    private ModelVariantsSpec variants = ModelVariantsSpec.NONE;

    /** The default preset itself. */
    public static DeviceSpec standard() {
        return new KnownDevice().build();
    }

    public KnownDevice temperature(double value) {
        temperature = value;
        return this;
    }

    public KnownDevice oxide(double thickness) {
        oxideThickness = thickness;
        return this;
    }

    public KnownDevice flatBand(double value) {
        flatBand = value;
        return this;
    }

    public KnownDevice channelStates(DensityOfStatesSpec value) {
        states = value;
        return this;
    }

    public KnownDevice acceptors(double value) {
        acceptors = value;
        return this;
    }

    public KnownDevice drainVoltage(double value) {
        drainVoltage = value;
        return this;
    }

    public KnownDevice holeTransfer(double value) {
        holeTransfer = value;
        return this;
    }

    public KnownDevice recombination(double value) {
        recombination = value;
        return this;
    }

    public KnownDevice tunnelling(double rate, double length) {
        tunnellingRate = rate;
        tunnellingLength = length;
        return this;
    }

    public KnownDevice extraction(double value) {
        extraction = value;
        return this;
    }

    public KnownDevice deadLayer(double value) {
        deadLayer = value;
        return this;
    }

    public KnownDevice interfaceActivation(ActivationSpec value) {
        interfaceActivation = value;
        return this;
    }

    public KnownDevice films(KnownFilm... values) {
        films.clear();
        for (KnownFilm film : values) {
            films.add(film.build());
        }
        return this;
    }

    public KnownDevice films(List<FilmSpec> values) {
        films.clear();
        films.addAll(values);
        return this;
    }

    public KnownDevice junction(HeterojunctionSpec value) {
        junctions.add(value);
        return this;
    }

    public KnownDevice displacement(double value) {
        displacement = value;
        return this;
    }

    public KnownDevice variants(boolean tunnellingNeedsVacancies, LightAssistedIonsSpec lightAssistedIons) {
        variants = new ModelVariantsSpec(tunnellingNeedsVacancies, Optional.ofNullable(lightAssistedIons));
        return this;
    }

    /** The device. */
    public DeviceSpec build() {
        return new DeviceSpec(
                "known",
                temperature,
                new GateSpec(oxideThickness, 3.9, flatBand),
                new ChannelSpec(
                        states,
                        1.0,
                        acceptors,
                        channelMobility,
                        100 / 1e6,
                        20 / 1e6,
                        drainVoltage,
                        ActivationSpec.NONE),
                new InterfaceSpec(
                        holeTransfer,
                        recombination,
                        tunnellingRate,
                        tunnellingLength,
                        extraction,
                        deadLayer,
                        interfaceActivation),
                films,
                junctions,
                new SurfaceSpec(displacement),
                variants,
                PhysicalConstants.CODATA_2018);
    }
}
