package photosynapse.network.crossbar;

/** Writes target conductances into an array of rested cells by counted pulses. */
public final class Programming {
    private final PulseCurve curve;
    private final WriteVerify verify;
    private final int threads;

    /**
     * @param curve calibration of the nominal device
     * @param verify how targets are approached
     * @param threads number of threads; does not change a bit of the result
     */
    public Programming(PulseCurve curve, WriteVerify verify, int threads) {
        this.curve = curve;
        this.verify = verify;
        this.threads = threads;
    }

    /**
     * Writes targets. Pulse numbers come from the calibration; with write-verify, cells are then read, and those below
     * their target receive the pulses that the calibration says lie between what was read and what is wanted.
     *
     * <p><i>Limits:</i> the calibration holds at its read delay after the last pulse; targets outside its window are
     * written as the nearest end of it.
     *
     * @param crossbar the array, its cells rested
     * @param targets conductance of each cell (S), not modified
     * @return number of pulses that each cell has received; a new array
     */
    public int[] write(Crossbar crossbar, double[] targets) {
        double dark = curve.conductance(0);
        int[] pulses = new int[targets.length];
        for (int cell = 0; cell < pulses.length; cell++) {
            double aim = dark + verify.firstAim() * (targets[cell] - dark);
            pulses[cell] = Math.min(verify.pulseBudget(), curve.pulsesFor(aim));
        }
        crossbar.write(pulses, curve.pulse(), threads);
        double[] found = new double[targets.length];
        for (int round = 0; round < verify.rounds(); round++) {
            crossbar.rest(verify.readDelay(), threads);
            crossbar.read(found);
            int[] more = missing(targets, found, pulses);
            crossbar.write(more, curve.pulse(), threads);
            for (int cell = 0; cell < pulses.length; cell++) {
                pulses[cell] += more[cell];
            }
        }
        return pulses;
    }

    private int[] missing(double[] targets, double[] found, int[] pulses) {
        double tolerance = verify.tolerance() * curve.range().span();
        int[] more = new int[targets.length];
        for (int cell = 0; cell < more.length; cell++) {
            if (found[cell] < targets[cell] - tolerance) {
                int steps = curve.pulsesFor(targets[cell]) - curve.pulsesFor(found[cell]);
                more[cell] = Math.min(Math.max(0, steps), verify.pulseBudget() - pulses[cell]);
            }
        }
        return more;
    }
}
