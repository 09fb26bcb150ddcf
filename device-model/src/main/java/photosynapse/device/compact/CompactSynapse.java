package photosynapse.device.compact;

import photosynapse.device.stimulus.Light;

/**
 * The few-state synapse: reservoirs of trapped electrons and one ionic screening state.
 *
 * <p><b>Equation</b> with Q = sum q_k, E = Q - s, W = sum w_k:
 *
 * <pre>
 *   dq_k/dt = A a_k - [ r_k (g + Q) + epsilon m_k + e h_k ] q_k       ds/dt = (Q - s)/tau
 *   a_k = w_k (1 - q_k/C_k) exp(kappa_k E)                    S = sum a_k
 *   A = [ (Phi/Phi0) W + epsilon sum m_k q_k ]/(S + X)        X = delta W (g + Q) exp(k_x E |E|)
 *   e = e0 exp(lambda (g - 1) + mu Q + k_e E)                 g = P_dark(VG)/P_dark(VR)
 *   G = G0 (1 + Q)
 * </pre>
 *
 * <p>In words: free electrons come from light and from full traps; they are trapped by the reservoirs, which compete
 * for them, or reach the sheet and recombine (X). A reservoir loses electrons by tunnelling to the holes of the sheet,
 * by emission, and to holes that go back into the film (e). The field of the stored charge, as far as ions have not
 * screened it, draws electrons to the sheet and holes into the film.
 *
 * <p><b>Symbols</b> q_k trapped charge of reservoir k and Q = dP/P0, in units of the dark hole density of the channel
 * at the reading gate voltage; s screened share; the constants are explained in {@link FreeElectronParameters},
 * {@link ReservoirParameters}, {@link IonParameters}, {@link HoleInjectionParameters} and {@link ChannelParameters}.
 *
 * <p><b>Shapes</b> the state of one synapse is q_1 .. q_n, s.
 *
 * <p><b>Limits</b> no light and no charge: stays at rest for ever, at any gate. Strong light: a balance below q_k =
 * C_k. Without light Q only falls. A gate more positive than the reading gate voltage only takes holes away here; that
 * electrons of the channel then write the film is not described and outside the fitted range.
 *
 * <p><b>Source</b> derived from the exits that the device model counts, see the package description.
 */
public final class CompactSynapse implements OpticalSynapse {
    private static final ThreadLocal<CompactStepper> STEPPER = ThreadLocal.withInitial(CompactStepper::new);

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

    @Override
    public double writingFlux(Light light) {
        return parameters.writingFlux(light);
    }

    /** State as a value. */
    public SynapseState state(double[] state, int offset) {
        return SynapseState.from(state, offset, law.count);
    }

    @Override
    public double conductance(double[] state, int offset) {
        return parameters.channel().darkConductance() * (1 + totalCharge(state, offset));
    }

    /**
     * Drain current at any gate and drain bias (A), positive into the drain for a positive drain voltage.
     *
     * <p><b>Equation</b> I = G0 (g(VG) + Q) VD: the gate adds holes to those of the stored charge.
     *
     * <p><b>Limits</b> at the reading gate voltage it is the conductance times VD. A linear channel: abs(VD) small
     * against what turns the gate off; a gate that empties the dark channel leaves the holes of the stored charge.
     *
     * @param state not modified
     * @param offset first element of the synapse
     * @param gateVoltage V_G (V)
     * @param drainVoltage V_D (V)
     */
    public double drainCurrent(double[] state, int offset, double gateVoltage, double drainVoltage) {
        if (!Double.isFinite(gateVoltage) || !Double.isFinite(drainVoltage)) {
            throw new IllegalArgumentException(
                    "gate and drain voltage must be finite, were " + gateVoltage + " V and " + drainVoltage + " V");
        }
        double holes = law.channelHoles(gateVoltage) + totalCharge(state, offset);
        return parameters.channel().darkConductance() * holes * drainVoltage;
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
        STEPPER.get().bind(law, state, offset, photonFlux, gateVoltage).advance(duration);
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
