package photosynapse.device.extraction;

import java.util.List;

/**
 * What is done to the device for an extraction: protocols to which the synapse is fitted, and others on which it is
 * judged.
 *
 * <p>The fitted ones cover rates of two decades, light of three, filling into saturation, and erase from slow to
 * violent. The held-out ones mix what they share with the fitted ones in other ways: an irregular pattern, other rates,
 * counts, powers, widths and gate voltages, and a hundred pulses in a row.
 */
final class ExtractionProtocols {
    private static final double HOURS = 10_000;
    private static final double QUARTER = 1000;

    private final ExtractionSpec spec;
    private final EraseVoltages erase;
    private final double width;

    ExtractionProtocols(ExtractionSpec spec, EraseVoltages erase) {
        this.spec = spec;
        this.erase = erase;
        this.width = spec.pulseWidth();
    }

    List<Script> fitted() {
        return List.of(
                script("10 pulses at 1 Hz").train(10, 1, width, 1).rest(HOURS),
                script("10 pulses at 0.1 Hz").train(10, 1, width, 0.1).rest(QUARTER),
                script("10 pulses at 10 Hz").train(10, 1, width, 10).rest(QUARTER),
                script("40 pulses at 2 Hz").train(40, 1, width, 2).rest(QUARTER),
                script("step into saturation").step(1, 400 * width).rest(HOURS),
                script("long step of a fiftieth of the light")
                        .step(0.02, 3000 * width)
                        .rest(HOURS),
                script("4 pulses of tenfold light").train(4, 10, width, 0.2).rest(HOURS),
                script("2 flashes of hundredfold light")
                        .step(100, width)
                        .rest(10)
                        .step(100, width)
                        .rest(QUARTER),
                script("10 pulses of a tenth of the light")
                        .train(10, 0.1, width, 1)
                        .rest(HOURS),
                quickErase(),
                slowErase(),
                biasedTrain("5 pulses under a weaker negative gate", 5, erase.weaker()));
    }

    List<Script> heldOut() {
        return List.of(
                irregular(),
                script("30 pulses at 3 Hz").train(30, 1, width, 3).rest(HOURS),
                script("100 pulses at 1 Hz").train(100, 1, width, 1).rest(HOURS),
                script("10 pulses of threefold light at 0.5 Hz")
                        .train(10, 3, width, 0.5)
                        .rest(QUARTER),
                script("pulse pair, gap 0.1 s")
                        .pulse(1, width)
                        .dark(0.1)
                        .pulse(1, width)
                        .rest(100),
                script("pulse pair, gap 1 s")
                        .pulse(1, width)
                        .dark(1)
                        .pulse(1, width)
                        .rest(100),
                script("pulse pair, gap 30 s")
                        .pulse(1, width)
                        .dark(30)
                        .pulse(1, width)
                        .rest(100),
                script("step of half the light").step(0.5, 40 * width).rest(QUARTER),
                script("step of a twentieth of the light")
                        .step(0.05, 1000 * width)
                        .rest(HOURS),
                heldOutErase(),
                biasedTrain("10 pulses under a weak negative gate", 10, erase.weak()));
    }

    /** To which the energies of the rates are fitted, at temperatures below and above. */
    List<Script> fittedWarm() {
        return List.of(script("10 pulses at 1 Hz").train(10, 1, width, 1).rest(HOURS), quickErase());
    }

    /** On which they are judged, at a temperature between. */
    List<Script> heldOutWarm() {
        return List.of(irregular());
    }

    /** A train of another light. */
    Script colour(String name) {
        return script("10 pulses, " + name).train(10, 1, width, 1).rest(QUARTER);
    }

    private Script quickErase() {
        return script("quick gate erase")
                .train(10, 1, width, 1)
                .dark(10)
                .erase(erase.forRate(0.25), 3)
                .rest(10)
                .erase(erase.forRate(4), 1)
                .rest(100)
                .train(5, 1, 4 * width, 1)
                .dark(10)
                .erase(erase.forRate(15), 0.3)
                .rest(10)
                .erase(erase.forRate(0.015), 1)
                .rest(QUARTER);
    }

    private Script slowErase() {
        return script("slow gate erase")
                .train(5, 1, 4 * width, 1)
                .dark(10)
                .erase(erase.forRate(0.005), 100)
                .rest(30)
                .erase(erase.forRate(0.06), 30)
                .rest(30)
                .train(5, 1, 4 * width, 1)
                .dark(3)
                .erase(erase.forRate(50), 0.1)
                .rest(QUARTER);
    }

    private Script heldOutErase() {
        return script("other gate erase")
                .train(20, 1, width, 2)
                .dark(30)
                .erase(erase.forRate(1), 2)
                .rest(20)
                .train(3, 2, width, 1)
                .dark(5)
                .erase(erase.forRate(8), 0.2)
                .rest(QUARTER);
    }

    /** Written at another gate voltage, read at the usual one. */
    private Script biasedTrain(String name, int count, double gate) {
        Script script = script(name);
        for (int k = 0; k < count; k++) {
            script.biasedPulse(1, gate, width).erase(gate, 1 - width);
        }
        return script.rest(QUARTER);
    }

    private Script irregular() {
        double[][] pulses = {
            {1, 1, 0.4}, {2, 0.4, 3}, {0.25, 4, 0.1}, {5, 1, 12}, {1, 2, 0.25}, {0.5, 1, 30}, {1, 4, 1}, {2, 1, 0.6},
            {0.25, 2, 5}, {5, 0.4, 0.2}, {1, 1, 20}, {2, 2, 2}, {0.5, 4, 0.1}, {1, 0.4, 8}, {5, 1, 1.5}, {1, 1, 0.3}
        };
        Script script = script("irregular pulses");
        for (double[] pulse : pulses) {
            script.pulse(pulse[0], pulse[1] * width).dark(pulse[2]);
        }
        return script.rest(HOURS);
    }

    private Script script(String name) {
        return new Script(name, spec);
    }
}
