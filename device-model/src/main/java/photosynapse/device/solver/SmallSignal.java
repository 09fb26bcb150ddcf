package photosynapse.device.solver;

import java.util.List;
import photosynapse.device.optics.GenerationProfile;
import photosynapse.device.optics.OpticalModel;
import photosynapse.device.physics.ChannelSheet;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.stimulus.Light;

/**
 * Small sinusoidal signals about a steady state: impedance, response of the channel to its gate, response to modulated
 * light.
 *
 * <p><b>Equation:</b> u(t) = u0 + Re(delta u e^(i w t)); the equations of the device linearised by their analytic
 * Jacobian, trap levels eliminated exactly at each frequency. All answers are those to a signal of the size that is
 * asked for, without harmonics: linear in it whatever its size.
 *
 * <p><b>Limits:</b> at low frequency the slope of the steady states, at high frequency the dielectric alone. A current
 * is known to the rounding of the carriers that cross next to a contact in both directions.
 */
public final class SmallSignal {
    private final DiscreteDevice device;
    private final DeviceState state;
    private final SmallSignalSystem system;
    private final OpticalModel optics;

    /**
     * Finds the steady state and linearises about it.
     *
     * @throws NoConvergenceException when there is no steady state to be found
     */
    public SmallSignal(StructureSpec spec, SolverOptions options, OperatingPoint point) {
        this(holding(spec, options, point));
    }

    /** Linearises about the steady state that is held. */
    public SmallSignal(SteadyState steady) {
        device = steady.device();
        state = new DeviceState(device);
        state.copyFrom(steady.state());
        system = new SmallSignalSystem(device, state, steady.point());
        optics = OpticalModel.of(device.spec, device.grid.nodes);
    }

    private static SteadyState holding(StructureSpec spec, SolverOptions options, OperatingPoint point) {
        SteadyState steady = new SteadyState(spec, options, point.voltage());
        steady.hold(point);
        return steady;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    private void respond(double frequency, SmallSignalSystem.Forcing forcing) {
        require(frequency > 0 && Double.isFinite(frequency), "frequency must be > 0 Hz, was " + frequency);
        system.respond(0, 2 * StrictMath.PI * frequency, forcing);
    }

    /**
     * Admittance between the contacts, or of the gate against source and drain, for the area of a square metre.
     *
     * @param frequency f (Hz)
     */
    public Admittance admittance(double frequency) {
        require(
                !(device.bottom instanceof StackEnd.Open),
                "an open surface at the bottom has no electrode whose current could be measured");
        respond(frequency, new SmallSignalSystem.Forcing(1, 0, null));
        double[] current = current(frequency, 1);
        return new Admittance(frequency, current[0], current[1]);
    }

    /** Current density into the bottom electrode or the gate in the last response. */
    private double[] current(double frequency, double voltage) {
        if (device.bottom.fixesPotential()) {
            return system.currentAtMetal();
        }
        double capacitance = device.bottom instanceof StackEnd.Sheet sheet
                ? sheet.capacitance()
                : ((StackEnd.Insulated) device.bottom).capacitance();
        double omega = 2 * StrictMath.PI * frequency;
        return new double[] {
            omega * capacitance * device.vt * system.im(StateLayout.PSI),
            omega * capacitance * (voltage - device.vt * system.re(StateLayout.PSI))
        };
    }

    /**
     * Response of channel and gate to a gate voltage of one volt.
     *
     * @param frequency f (Hz)
     */
    public GateResponse gate(double frequency) {
        requireGate();
        Admittance admittance = admittance(frequency);
        double[] holes = holes();
        double slope = currentPerHole();
        return new GateResponse(
                admittance, device.q * holes[0], device.q * holes[1], slope * holes[0], slope * holes[1]);
    }

    /**
     * Response of the channel to modulated light.
     *
     * @param frequency f (Hz)
     * @param light what is modulated; its photon flux is the amplitude
     */
    public ChannelPhotoResponse channel(double frequency, Light light) {
        requireGate();
        respond(frequency, forcing(light));
        double[] holes = holes();
        double slope = currentPerHole();
        return new ChannelPhotoResponse(frequency, holes[0], holes[1], slope * holes[0], slope * holes[1]);
    }

    /**
     * Photocurrent at constant voltage and photovoltage at constant current of a device between contacts.
     *
     * @param frequency f (Hz)
     * @param light what is modulated; its photon flux is the amplitude
     */
    public ContactPhotoResponse contacts(double frequency, Light light) {
        require(device.bottom.fixesPotential(), "a photocurrent needs a metal at the bottom");
        Admittance y = admittance(frequency);
        respond(frequency, forcing(light));
        double[] j = system.currentAtMetal();
        double square = y.conductance() * y.conductance() + y.susceptance() * y.susceptance();
        return new ContactPhotoResponse(
                frequency,
                j[0],
                j[1],
                -(j[0] * y.conductance() + j[1] * y.susceptance()) / square,
                -(j[1] * y.conductance() - j[0] * y.susceptance()) / square);
    }

    private SmallSignalSystem.Forcing forcing(Light light) {
        GenerationProfile profile = optics.profile(light.withPhotonFlux(1));
        return new SmallSignalSystem.Forcing(0, light.photonFlux(), profile);
    }

    private void requireGate() {
        require(device.hasSheet(), "a device between contacts has no channel; ask for its admittance");
    }

    /** Change of P in the last response (1/m2). */
    private double[] holes() {
        double[] sheet = new double[4];
        device.sheet().channel().evaluate(state.y[StateLayout.PSI], sheet);
        double slope = sheet[ChannelSheet.HOLES_SLOPE];
        return new double[] {slope * system.re(StateLayout.PSI), slope * system.im(StateLayout.PSI)};
    }

    /** Slope of the linear drain current by P (A m2). */
    private double currentPerHole() {
        DeviceSpec gated = (DeviceSpec) device.spec;
        double[] sheet = new double[4];
        device.sheet().channel().evaluate(state.y[StateLayout.PSI], sheet);
        return new DrainCurrent(device, new ChargeBook(device), gated)
                .linearByHoles(sheet[ChannelSheet.HOLES], gated.channel().drainVoltage());
    }

    /** Admittance at each of several frequencies (Hz). */
    public List<Admittance> admittances(List<Double> frequencies) {
        return frequencies.stream().map(this::admittance).toList();
    }
}
