package photosynapse.device.solver;

import photosynapse.device.physics.ChannelSheet;

/**
 * Electrostatics of one end of the stack: either its potential is given, or a charge that faces the films.
 *
 * <p><b>Equation:</b> Gauss over the stack: charge of the bottom end + charge of the films + charge of the top end = 0.
 */
sealed interface StackEnd {

    /** Whether the end gives the potential; otherwise it gives a charge. */
    boolean fixesPotential();

    /** psi of an end that gives it, at the voltage of its electrode (V). */
    double potential(double voltage);

    /**
     * Charge that faces the films, in elementary charges, and its slope by psi.
     *
     * @param out written: charge (1/m2), derivative by psi (1/m2)
     */
    void charge(double voltage, double psi, double[] out);

    /** The nanotube sheet on its gate. */
    record Sheet(ChannelSheet channel, double capacitance, double flatBand, double acceptors, double vt, double q)
            implements StackEnd {
        @Override
        public boolean fixesPotential() {
            return false;
        }

        @Override
        public double potential(double voltage) {
            throw new IllegalStateException("the sheet's potential follows from its charge");
        }

        @Override
        public void charge(double voltage, double psi, double[] out) {
            charge(voltage, psi, 0, out);
        }

        /** The same where the channel stands at a voltage of its own, in k_B T/q. */
        void charge(double voltage, double psi, double channelVoltage, double[] out) {
            channel.evaluate(psi - channelVoltage, out);
            double holes = out[ChannelSheet.HOLES];
            double electrons = out[ChannelSheet.ELECTRONS];
            double slope = out[ChannelSheet.HOLES_SLOPE] - out[ChannelSheet.ELECTRONS_SLOPE];
            out[0] = gateCharge(voltage, psi) / q + holes - electrons - acceptors;
            out[1] = -capacitance * vt / q + slope;
        }

        /** Cox (V_G - V_FB - phi0) (C/m2). */
        double gateCharge(double voltage, double psi) {
            return capacitance * (voltage - flatBand - vt * psi);
        }
    }

    /** A metal behind a dielectric. */
    record Insulated(double capacitance, double flatBand, double vt, double q) implements StackEnd {
        @Override
        public boolean fixesPotential() {
            return false;
        }

        @Override
        public double potential(double voltage) {
            throw new IllegalStateException("the potential behind a dielectric follows from its charge");
        }

        @Override
        public void charge(double voltage, double psi, double[] out) {
            out[0] = capacitance * (voltage - flatBand - vt * psi) / q;
            out[1] = -capacitance * vt / q;
        }
    }

    /**
     * An open surface.
     *
     * @param facing charge (1/m2)
     */
    record Open(double facing) implements StackEnd {
        @Override
        public boolean fixesPotential() {
            return false;
        }

        @Override
        public double potential(double voltage) {
            throw new IllegalStateException("the potential of an open surface follows from its charge");
        }

        @Override
        public void charge(double voltage, double psi, double[] out) {
            out[0] = facing;
            out[1] = 0;
        }
    }

    /**
     * A metal on the film.
     *
     * @param workFunction W/kT
     * @param vt k_B T/q (V)
     * @param electrons n0 in equilibrium with the metal (1/m3)
     * @param holes p0 (1/m3)
     * @param electronVelocity S_n (m/s)
     * @param holeVelocity S_p (m/s)
     * @param resistance of the whole circuit (ohm m2)
     */
    record Metal(
            double workFunction,
            double vt,
            double electrons,
            double holes,
            double electronVelocity,
            double holeVelocity,
            double resistance)
            implements StackEnd {
        @Override
        public boolean fixesPotential() {
            return true;
        }

        @Override
        public double potential(double voltage) {
            return voltage / vt - workFunction;
        }

        @Override
        public void charge(double voltage, double psi, double[] out) {
            throw new IllegalStateException("the charge on a metal follows from its potential");
        }
    }
}
