package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.stimulus.Stimulus;

/**
 * A compact synapse under a drawn train, with the numbers of a single response.
 *
 * @param times of the readings (s)
 * @param currents there (A)
 * @param darkCurrent before the light (A)
 * @param states stored charge of each reservoir and screened charge, each at those times
 * @param numbers key numbers
 * @param outside what lies beyond the fitted range
 */
public record LiveTrace(
        List<Double> times,
        List<Double> currents,
        double darkCurrent,
        List<List<Double>> states,
        List<NamedNumber> numbers,
        List<String> outside) {
    private static final double SHORTEST = 1e-3;
    private static final double PULSE_POINTS = 8;

    public LiveTrace {
        times = List.copyOf(times);
        currents = List.copyOf(currents);
        states = states.stream().map(List::copyOf).toList();
        numbers = List.copyOf(numbers);
        outside = List.copyOf(outside);
    }

    /** Measures. */
    public static LiveTrace of(SynapseStation station, DrawnTrain train, int points, boolean logarithmic) {
        Stimulus stimulus = train.stimulus();
        List<Double> times = times(train, stimulus, points, logarithmic);
        SynapseStation.Followed followed = station.follow(stimulus, times);
        TransientResult run = followed.run();
        List<String> outside = station.outside(stimulus, run);
        List<TransientSample> samples = run.samples();
        return new LiveTrace(
                times,
                samples.stream().map(TransientSample::drainCurrent).toList(),
                samples.get(0).drainCurrent(),
                columns(followed.states()),
                numbers(station, train, run).stream()
                        .map(number -> outside.isEmpty() ? number : number.doubted("outside the fitted range"))
                        .toList(),
                outside);
    }

    private static List<List<Double>> columns(List<double[]> rows) {
        List<List<Double>> columns = new ArrayList<>();
        for (int k = 0; k < rows.get(0).length; k++) {
            int index = k;
            columns.add(rows.stream().map(row -> row[index]).toList());
        }
        return columns;
    }

    private static List<Double> times(DrawnTrain train, Stimulus stimulus, int points, boolean logarithmic) {
        double first = Math.min(SHORTEST, stimulus.end() / 10);
        java.util.TreeSet<Double> times =
                new java.util.TreeSet<>(SynapseStation.times(stimulus, points, logarithmic, first));
        int inPulse = train.pulses().size() * PULSE_POINTS > points ? 1 : (int) PULSE_POINTS;
        for (DrawnTrain.Pulse pulse : train.pulses()) {
            for (int k = 0; k < inPulse; k++) {
                times.add(pulse.start() + pulse.width() * k / inPulse);
            }
            times.add(pulse.end());
        }
        double last = train.lastPulseEnd();
        for (double after = SHORTEST; last + after < stimulus.end() && last > 0; after *= 2) {
            times.add(last + after);
        }
        return List.copyOf(times);
    }

    private static List<NamedNumber> numbers(SynapseStation station, DrawnTrain train, TransientResult run) {
        List<DrawnTrain.Pulse> lit =
                train.pulses().stream().filter(pulse -> pulse.light().isOn()).toList();
        List<NamedNumber> numbers = new ArrayList<>();
        double dark = Math.abs(run.samples().get(0).drainCurrent());
        numbers.add(NamedNumber.of(
                "dark_current_A",
                "Dark current",
                dark,
                "A",
                "|I| of the device that has rested in the dark at V_G = 0"));
        if (lit.isEmpty()) {
            return numbers;
        }
        DrawnTrain.Pulse first = lit.get(0);
        DrawnTrain.Pulse last = lit.get(lit.size() - 1);
        double peak = change(run, last.end(), dark);
        numbers.add(NamedNumber.of(
                "peak_change_A",
                "Change after the last flash",
                peak,
                "A",
                "\u0394I = |I| \u2212 |I_dark| at the end of the last flash; the baseline is the current before the"
                        + " first"));
        numbers.add(NamedNumber.of(
                "peak_change_percent",
                "Change after the last flash",
                100 * peak / dark,
                "%",
                "\u0394I / |I_dark| at the end of the last flash"));
        if (lit.size() > 1) {
            numbers.add(NamedNumber.of(
                    "gain",
                    "Gain A" + lit.size() + "/A1",
                    peak / change(run, first.end(), dark),
                    "",
                    "\u0394I at the end of the last flash over \u0394I at the end of the first, both from the dark"
                            + " baseline"));
        }
        numbers.addAll(retention(run, last.end()));
        numbers.add(NamedNumber.of(
                "charge_C", "Charge", charge(run, dark), "C", "\u222b(|I| \u2212 |I_dark|) dt over all that is shown"));
        numbers.addAll(energies(station, run, last, dark));
        return numbers;
    }

    private static double change(TransientResult run, double time, double dark) {
        return Math.abs(run.at(time).drainCurrent()) - dark;
    }

    private static List<NamedNumber> retention(TransientResult run, double edge) {
        var left = LeftTable.of("left", run, edge);
        String clock = " of the change at the end of the last flash; the clock starts there";
        return List.of(
                NamedNumber.of("half_life_s", "Half-life", LeftTable.timeTo(left, 0.5), "s", "time to 50 %" + clock),
                NamedNumber.of(
                        "left_after_10_s_percent",
                        "Left after 10 s",
                        100 * LeftTable.at(left, 10),
                        "%",
                        "share" + clock));
    }

    private static double charge(TransientResult run, double dark) {
        double sum = 0;
        List<TransientSample> samples = run.samples();
        for (int k = 1; k < samples.size(); k++) {
            double before = Math.abs(samples.get(k - 1).drainCurrent()) - dark;
            double here = Math.abs(samples.get(k).drainCurrent()) - dark;
            sum += (before + here)
                    / 2
                    * (samples.get(k).time() - samples.get(k - 1).time());
        }
        return sum;
    }

    private static List<NamedNumber> energies(
            SynapseStation station, TransientResult run, DrawnTrain.Pulse pulse, double dark) {
        double drain = Math.abs(station.device().channel().drainVoltage());
        TransientSample before = run.at(pulse.start());
        TransientSample after = run.at(pulse.end());
        double total = after.electricalEnergy() - before.electricalEnergy();
        return List.of(
                NamedNumber.of(
                        "read_energy_J",
                        "E_read of the last flash",
                        total - dark * drain * pulse.width(),
                        "J",
                        "|V_D| \u222b(|I| \u2212 |I_dark|) dt over the flash"),
                NamedNumber.of(
                        "peak_energy_J",
                        "E_peak of the last flash",
                        drain * Math.abs(after.drainCurrent()) * pulse.width(),
                        "J",
                        "|V_D| |I_peak| t"),
                NamedNumber.of(
                        "light_energy_J",
                        "E_light of the last flash",
                        after.opticalEnergy() - before.opticalEnergy(),
                        "J",
                        "photon energy times photon flux times W L t, incident on the channel"));
    }
}
