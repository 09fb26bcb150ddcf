package photosynapse.device.compact;

/**
 * The few-state synapse: reservoirs of trapped electrons and one ionic screening state.
 *
 * <p><b>Equation</b> with Q = sum q_k and E = Q - s, S = sum w_j f_j, W = sum w_j, f_k = 1 - q_k/C_k:
 *
 * <pre>
 *   dq_k/dt = A w_k f_k - [ r_k M + e(VG) ] q_k          ds/dt = (Q - s)/tau_i
 *   A = (Phi/Phi0) W/(S + delta W) h(E)                   h(E) = 1/(1 + a E), 1 - a E below E = 0
 *   M = (g(VG) + Q) exp(k E)                              e(VG) = e0 (exp((VR - VG)/V_e) - 1)
 *   G = G0 (1 + Q)
 * </pre>
 *
 * <p><b>Symbols</b> q_k trapped charge of reservoir k and Q = dP/P0, in units of the dark hole density of the channel
 * at the reading gate voltage; s screened share; the constants are explained in {@link WritingParameters},
 * {@link ReservoirParameters}, {@link IonParameters}, {@link EraseParameters} and {@link ChannelParameters}.
 *
 * <p><b>Shapes</b> the state of one synapse is q_1 .. q_n, s.
 *
 * <p><b>Numerics</b> A and M are common to all reservoirs, and with both held constant every q_k relaxes exactly; a
 * step composes two such relaxations so that the result is third order in the change of A and M (the commutator-free
 * method of Celledoni, Marthinsen and Owren). So a step never makes a charge negative or larger than its capacity, has
 * no stability limit, and its length is chosen from the second difference of A and M alone: a rest of 10,000 s takes a
 * few steps. Nothing is allocated.
 *
 * <p><b>Limits</b> no light and no charge: stays at rest for ever. Strong light: q_k tends to C_k.
 *
 * <p><b>Source</b> derived from runs of the device model, see the package description.
 */
public final class CompactSynapse implements OpticalSynapse {
    private static final ThreadLocal<DarkStepper> DARK = ThreadLocal.withInitial(DarkStepper::new);
    private static final ThreadLocal<LitStepper> LIT = ThreadLocal.withInitial(LitStepper::new);

    private final SynapseParameters parameters;
    private final boolean extrapolates;
    private final CompactLaw law;

    private CompactSynapse(SynapseParameters parameters, boolean extrapolates) {
        this.parameters = parameters;
        this.extrapolates = extrapolates;
        this.law = new CompactLaw(parameters);
    }

    /** A synapse that refuses to leave the range to which its parameters were fitted. */
    public static CompactSynapse of(SynapseParameters parameters) {
        return new CompactSynapse(parameters, false);
    }

    /** The same synapse without refusal; what it says outside the fitted range is an extrapolation. */
    public CompactSynapse extrapolating() {
        return new CompactSynapse(parameters, true);
    }

    /** Numbers of this synapse. */
    public SynapseParameters parameters() {
        return parameters;
    }

    /** Whether the synapse answers outside the range to which it was fitted. */
    public boolean isExtrapolating() {
        return extrapolates;
    }

    @Override
    public int stateSize() {
        return law.count + 1;
    }

    @Override
    public void reset(double[] state, int offset) {
        for (int k = 0; k <= law.count; k++) {
            state[offset + k] = 0;
        }
    }

    /** State as a value. */
    public SynapseState state(double[] state, int offset) {
        return SynapseState.from(state, offset, law.count);
    }

    @Override
    public double conductance(double[] state, int offset) {
        return parameters.channel().darkConductance() * (1 + totalCharge(state, offset));
    }

    @Override
    public double darkConductance() {
        return parameters.channel().darkConductance();
    }

    /**
     * {@inheritDoc}
     *
     * @throws OutsideFittedRangeException when light, gate, duration or the charge reached leave the fitted range of a
     *     synapse that does not extrapolate
     */
    @Override
    public void advance(double[] state, int offset, double photonFlux, double gateVoltage, double duration) {
        requireMeaning(photonFlux, gateVoltage, duration);
        if (!extrapolates) {
            requireFitted(photonFlux, gateVoltage, duration);
        }
        if (photonFlux > 0) {
            LIT.get().bind(law, state, offset, photonFlux, gateVoltage).advance(duration);
        } else {
            DARK.get().bind(law, state, offset, gateVoltage).advance(duration);
        }
        double reached = totalCharge(state, offset);
        ValidityRange range = parameters.validity();
        if (!extrapolates && reached > range.maximumChangeRatio()) {
            throw new OutsideFittedRangeException(
                    "a change of conductance by " + reached + " of the dark value",
                    "up to " + range.maximumChangeRatio());
        }
    }

    private double totalCharge(double[] state, int offset) {
        double sum = 0;
        for (int k = 0; k < law.count; k++) {
            sum += state[offset + k];
        }
        return sum;
    }

    private void requireMeaning(double photonFlux, double gateVoltage, double duration) {
        if (!(photonFlux >= 0 && photonFlux < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("photon flux must be >= 0 1/m2s and finite, was " + photonFlux);
        }
        if (!Double.isFinite(gateVoltage)) {
            throw new IllegalArgumentException("gate voltage must be finite, was " + gateVoltage + " V");
        }
        if (!(duration >= 0 && duration < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("duration must be >= 0 s and finite, was " + duration);
        }
    }

    private void requireFitted(double photonFlux, double gateVoltage, double duration) {
        ValidityRange range = parameters.validity();
        if (photonFlux > range.maximumPhotonFlux()) {
            throw new OutsideFittedRangeException(
                    "photon flux " + photonFlux + " 1/m2s", "up to " + range.maximumPhotonFlux() + " 1/m2s");
        }
        if (gateVoltage < range.minimumGateVoltage() || gateVoltage > range.maximumGateVoltage()) {
            throw new OutsideFittedRangeException(
                    "gate voltage " + gateVoltage + " V",
                    range.minimumGateVoltage() + " V to " + range.maximumGateVoltage() + " V");
        }
        if (duration > range.maximumDuration()) {
            throw new OutsideFittedRangeException(
                    "a duration of " + duration + " s", "up to " + range.maximumDuration() + " s");
        }
    }
}
