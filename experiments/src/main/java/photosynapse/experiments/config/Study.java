package photosynapse.experiments.config;

import java.util.Locale;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.StructureSpec;

/** A numbered experiment that varies the device of a file; what it varies is its own, the rest is the file's. */
public enum Study {
    /** A film with sloping edges against the same film without. */
    GRADED_STACK(Needs.SHEET),
    /** Two films with and without a layer that stops ions. */
    ION_BARRIER(Needs.SHEET),
    /** Iodide and bromide that mix through and around a barrier. */
    HALIDE_MIXING(Needs.SHEET),
    /** Size and ligands of nanocrystals. */
    NANOCRYSTALS(Needs.SHEET),
    /** Depth of the film's valence edge below that of the nanotubes. */
    BAND_OFFSET(Needs.SHEET),
    /** Interference on oxides of several thicknesses. */
    OXIDE_OPTICS(Needs.SHEET),
    /** Left- and right-handed light on a chiral film. */
    CHIRALITY(Needs.SHEET),
    /** Further mobile ions beside the vacancies. */
    MOBILE_SPECIES(Needs.SHEET),
    /** Laws of recombination. */
    RECOMBINATION(Needs.SHEET),
    /** Statistics of carriers. */
    STATISTICS(Needs.SHEET),
    /** Distributions of trap depths. */
    TRAP_DISTRIBUTION(Needs.SHEET),
    /** Charge of traps, and what helps electrons out of them. */
    TRAP_NATURE(Needs.SHEET),
    /** Temperature and activation energies. */
    TEMPERATURE(Needs.SHEET),
    /** What ions do, switch by switch. */
    ION_SWITCHES(Needs.SHEET),
    /** Devices that must not remember. */
    CONTROLS(Needs.SHEET),
    /** The compact synapse of every shipped device. */
    EXTRACTION(Needs.SHEET),
    /** One to five states on patterns, rates, powers, temperatures, colours and gates that were not fitted. */
    HELD_OUT(Needs.SHEET),
    /** Numbers of a compact synapse out of a noisy trace. */
    NOISY_FIT(Needs.SHEET),
    /** Forms in which papers print a retention. */
    RETENTION_FITS(Needs.SHEET),
    /** Charge against voltage. */
    CAPACITANCE(Needs.CONTACTS),
    /** Pairs that meet at the interface of two films. */
    INTERFACE_RECOMBINATION(Needs.CONTACTS),
    /** Charge and traps in the interface of two films. */
    INTERFACE_CHARGE(Needs.SHEET),
    /** A network that learns by pulses as the file says. */
    PULSE_TRAINING(Needs.SYNAPSE),
    /** Ways of training beside each other. */
    LEARNING_WAYS(Needs.SYNAPSE),
    /** Learning while memory lasts so many images. */
    MEMORY_IN_IMAGES(Needs.SYNAPSE),
    /** Accuracy after rests at several temperatures. */
    REST_AND_TEMPERATURE(Needs.SHEET),
    /** How often an array must be written again. */
    REFRESH_INTERVAL(Needs.SYNAPSE),
    /** One number a column against drift. */
    COLUMN_COMPENSATION(Needs.SYNAPSE),
    /** Ten designs of the device, from description to digits. */
    TEN_DESIGNS(Needs.SHEET),
    /** The fading memory in front of a linear read-out. */
    RESERVOIR(Needs.SYNAPSE),
    /** One imperfection of the array at a time. */
    ABLATION(Needs.SYNAPSE),
    /** The second of two pulses against their distance. */
    PAIRED_LIGHT(Needs.SYNAPSE),
    /** Current against the number of pulses. */
    SPIKE_NUMBER(Needs.SYNAPSE),
    /** Current against the width of a pulse. */
    SPIKE_WIDTH(Needs.SYNAPSE),
    /** Current against the strength of a pulse. */
    SPIKE_INTENSITY(Needs.SYNAPSE),
    /** Gain of a train against its rate. */
    SPIKE_RATE(Needs.SYNAPSE),
    /** From short to long memory by repetition. */
    SHORT_TO_LONG(Needs.SYNAPSE),
    /** A pulse of light and one of the gate against their distance. */
    SPIKE_TIMING(Needs.SYNAPSE),
    /** The rate at which weights begin to grow, against what went before. */
    SLIDING_THRESHOLD(Needs.SYNAPSE),
    /** Learning, forgetting, and learning again. */
    RELEARNING(Needs.SYNAPSE),
    /** Two colours that are learned to belong together. */
    CONDITIONING(Needs.SYNAPSE),
    /** Light and gate as inputs of logic. */
    LIGHT_LOGIC(Needs.SYNAPSE),
    /** An image that is memorised and fades. */
    IMAGE_MEMORY(Needs.SYNAPSE),
    /** A noisy image that repetition brings out. */
    CONTRAST(Needs.SYNAPSE),
    /** Change of weight against the rates of light and gate. */
    RATE_MAP(Needs.SYNAPSE),
    /** Digits learned without labels. */
    SPIKING_DIGITS(Needs.SYNAPSE),
    /** Stripes that neurons of a layer share among them. */
    SELECTIVITY(Needs.SYNAPSE),
    /** Spiking network trained by gradients, then written into devices. */
    SURROGATE_GRADIENT(Needs.SYNAPSE),
    /** Spikes, traces and reward. */
    REWARD(Needs.SYNAPSE),
    /** What a spike and an image cost. */
    SPIKE_ENERGY(Needs.SYNAPSE),
    /** A balanced network whose excitatory synapses are devices. */
    SPIKING_CIRCUIT(Needs.SYNAPSE);

    private enum Needs {
        SHEET,
        SYNAPSE,
        CONTACTS
    }

    private final Needs needs;

    Study(Needs needs) {
        this.needs = needs;
    }

    /** The word in a file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can be made with a device. */
    public boolean fits(StructureSpec structure) {
        return structure instanceof DeviceSpec == (needs != Needs.CONTACTS);
    }

    /** Whether it works with the compact synapse of the file's device. */
    public boolean needsSynapse() {
        return needs == Needs.SYNAPSE;
    }
}
