package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.stimulus.Light;

/** Drives the time stepper with equal steps, the first one of first order, from a state that a test may change. */
final class FixedSteps {
    private final DiscreteDevice device;
    private final DeviceEquations equations;
    private final ChargeBook charges;
    private final DeviceState state;
    private final TimeStepper stepper;
    private final double gateVoltage;

    FixedSteps(StructureSpec spec, SolverOptions options, double gateVoltage) {
        this.gateVoltage = gateVoltage;
        device = new DiscreteDevice(spec, options);
        equations = new DeviceEquations(device);
        charges = new ChargeBook(device);
        state = Equilibrium.solve(device, gateVoltage);
        TimeStepper.Instruments instruments = new TimeStepper.Instruments(charges, new Sampler(device, charges));
        stepper = new TimeStepper(equations, options, state, instruments);
    }

    DiscreteDevice device() {
        return device;
    }

    DeviceState state() {
        return state;
    }

    void illuminate(double photonFlux) {
        equations.illuminate(List.of(new Light(photonFlux, 405 / 1e9)));
    }

    /** Walks a time in equal steps (s); densities stay what the test made them, the potential follows from them. */
    void walk(double time, int count) {
        equations.setVoltage(gateVoltage);
        equations.settlePotential(state, charges);
        stepper.restart();
        double h = time / count;
        assertThat(stepper.tryBackwardEuler(h, ahead -> equations.setVoltage(gateVoltage)))
                .as("first step")
                .isTrue();
        stepper.accept();
        for (int k = 1; k < count; k++) {
            assertThat(stepper.trySecondOrder(h, ahead -> equations.setVoltage(gateVoltage)))
                    .as("step %d", k)
                    .isNotNaN();
            stepper.accept();
        }
    }

    /** P (1/m2). */
    double holes() {
        double[] sheet = new double[4];
        device.sheet().channel().evaluate(state.y[StateLayout.PSI], sheet);
        return sheet[0];
    }

    /** Trapped electrons of the stack (1/m2). */
    double trapped() {
        double sum = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            sum += device.volume[i] * charges.trapped(state, i);
        }
        return sum;
    }
}
