package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SmallSignal;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.stimulus.Light;

/**
 * Impedance and photocurrent spectroscopy: small signals about the steady state of a voltage and a light.
 *
 * <p>Each method is one measurement: the impedance of any device, gate and channel of a gated one, and the response of
 * either to light whose strength is modulated. Modulated light is given beside the constant one, and answers are those
 * to a modulation by its whole photon flux, linear in it.
 */
public final class Spectra {
    private final StructureSpec device;
    private final SolverOptions options;
    private final SpectrumSpec spec;

    /** Prepares the measurement. */
    public Spectra(StructureSpec device, SolverOptions options, SpectrumSpec spec) {
        this.device = device;
        this.options = options;
        this.spec = spec;
    }

    /** Admittance between the contacts, or of the gate against source and drain. */
    public ImpedanceResult impedance(StopCondition stop, ProgressListener progress) {
        SmallSignal signal = signal();
        return new ImpedanceResult(spec, device.area(), each(signal::admittance, stop, progress));
    }

    /** Gate and channel against a small gate voltage. */
    public GateSpectrumResult gate(StopCondition stop, ProgressListener progress) {
        requireGated(true);
        SmallSignal signal = signal();
        return new GateSpectrumResult(spec, each(signal::gate, stop, progress));
    }

    /** Channel of a gated device against modulated light. */
    public ChannelPhotoSpectrumResult channel(Light modulated, StopCondition stop, ProgressListener progress) {
        requireGated(true);
        SmallSignal signal = signal();
        return new ChannelPhotoSpectrumResult(spec, modulated, each(f -> signal.channel(f, modulated), stop, progress));
    }

    /** Photocurrent (constant voltage) and photovoltage (constant current) between contacts against modulated light. */
    public ContactPhotoSpectrumResult contacts(Light modulated, StopCondition stop, ProgressListener progress) {
        requireGated(false);
        SmallSignal signal = signal();
        double charge = device.constants().elementaryCharge();
        return new ContactPhotoSpectrumResult(
                spec, modulated, charge, each(f -> signal.contacts(f, modulated), stop, progress));
    }

    private void requireGated(boolean gated) {
        ProtocolCheck.require(
                gated == device instanceof DeviceSpec,
                gated
                        ? "a gate spectrum needs a gated device, was one between contacts"
                        : "a photocurrent spectrum needs a device between contacts, was a gated one");
    }

    private SmallSignal signal() {
        return new SmallSignal(device, options, spec.point());
    }

    private <T> List<T> each(DoubleFunction<T> measure, StopCondition stop, ProgressListener progress) {
        List<Double> frequencies = spec.frequencies();
        List<T> found = new ArrayList<>();
        for (double frequency : frequencies) {
            ProtocolCheck.goOn(stop, found.size(), frequencies.size());
            found.add(measure.apply(frequency));
            progress.progressed((double) found.size() / frequencies.size());
        }
        return List.copyOf(found);
    }
}
