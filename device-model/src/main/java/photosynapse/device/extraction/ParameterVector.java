package photosynapse.device.extraction;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.compact.ChannelParameters;
import photosynapse.device.compact.FreeElectronParameters;
import photosynapse.device.compact.HoleInjectionParameters;
import photosynapse.device.compact.IonParameters;
import photosynapse.device.compact.ReservoirParameters;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.ValidityRange;

/**
 * The free numbers of a compact synapse as a vector, and back.
 *
 * <p>Not free: the field pull of the last reservoir, since only differences of pulls count, and its tunnelling where
 * others tunnel; the exit ratio, which is taken from the device's rate constants; the reading and the gate coupling,
 * which are measured on the dark device. Emission and hole injection of its own has the last zone alone, in stacks of
 * several films.
 */
final class ParameterVector {
    private final SynapseParameters start;
    private final boolean hasMobileIons;
    private final boolean hasZonesOfTheirOwn;

    ParameterVector(SynapseParameters start, boolean hasMobileIons) {
        this(start, hasMobileIons, false);
    }

    ParameterVector(SynapseParameters start, boolean hasMobileIons, boolean hasZonesOfTheirOwn) {
        this.start = start;
        this.hasMobileIons = hasMobileIons;
        this.hasZonesOfTheirOwn = hasZonesOfTheirOwn;
    }

    List<FreeParameter> parameters() {
        List<FreeParameter> free = new ArrayList<>();
        int last = start.reservoirs().size() - 1;
        for (int k = 0; k <= last; k++) {
            ReservoirParameters r = start.reservoirs().get(k);
            String name = "reservoirs[" + k + "].";
            free.add(FreeParameter.positive(name + "write_rate", "1/s", r.writeRate()));
            free.add(FreeParameter.positive(name + "capacity_ratio", "", r.capacityRatio()));
            if (r.tunnellingRate() > 0) {
                free.add(FreeParameter.positive(name + "tunnelling_rate", "1/s", r.tunnellingRate()));
            }
            if (k < last) {
                free.add(FreeParameter.linear(name + "field_pull_ratio", "", r.fieldPullRatio()));
            }
            if (hasZonesOfTheirOwn && k > 0 && k == last) {
                free.add(FreeParameter.positive(name + "emission_ratio", "", r.emissionRatio()));
                free.add(FreeParameter.positive(name + "injection_ratio", "", r.injectionRatio()));
            }
        }
        FreeElectronParameters electrons = start.freeElectrons();
        free.add(FreeParameter.positive("free_electrons.emission_rate", "1/s", electrons.emissionRate()));
        free.add(FreeParameter.linear("free_electrons.exit_field_ratio", "", electrons.exitFieldRatio()));
        if (hasMobileIons) {
            free.add(FreeParameter.positive(
                    "ions.screening_time", "s", start.ions().screeningTime()));
        }
        HoleInjectionParameters holes = start.holeInjection();
        free.add(FreeParameter.positive("hole_injection.rate", "1/s", holes.rate()));
        free.add(FreeParameter.positive("hole_injection.gate_ratio", "", holes.gateRatio()));
        free.add(FreeParameter.linear("hole_injection.charge_ratio", "", holes.chargeRatio()));
        free.add(FreeParameter.linear("hole_injection.field_ratio", "", holes.fieldRatio()));
        return free;
    }

    /** Parameters for values in the order of {@link #parameters()}. */
    SynapseParameters synapse(double[] values, ChannelParameters channel, ValidityRange validity) {
        int at = 0;
        int last = start.reservoirs().size() - 1;
        List<ReservoirParameters> reservoirs = new ArrayList<>();
        for (int k = 0; k <= last; k++) {
            double writeRate = values[at++];
            double capacity = values[at++];
            double tunnelling = start.reservoirs().get(k).tunnellingRate() > 0 ? values[at++] : 0;
            double pull = k < last ? values[at++] : 0;
            boolean isFree = hasZonesOfTheirOwn && k > 0 && k == last;
            ReservoirParameters there = start.reservoirs().get(k);
            double emission = isFree ? values[at++] : there.emissionRatio();
            double injection = isFree ? values[at++] : there.injectionRatio();
            reservoirs.add(new ReservoirParameters(writeRate, capacity, tunnelling, pull, emission, injection));
        }
        FreeElectronParameters guess = start.freeElectrons();
        FreeElectronParameters electrons =
                new FreeElectronParameters(guess.referencePhotonFlux(), values[at++], guess.exitRatio(), values[at++]);
        IonParameters ions = hasMobileIons ? new IonParameters(values[at++]) : start.ions();
        HoleInjectionParameters holes =
                new HoleInjectionParameters(values[at++], values[at++], values[at++], values[at]);
        return new SynapseParameters(
                start.name(), channel, electrons, reservoirs, ions, holes, validity, start.responses());
    }
}
