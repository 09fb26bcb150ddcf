package photosynapse.device.optics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import photosynapse.device.units.In;

/**
 * Plane wave at normal incidence in a stack of layers between air and a thick substrate, with all interference.
 *
 * <p><b>Equation:</b> in a layer of index N = n + ik the field is a downward and an upward wave, E = E+ e^(i b) + E-
 * e^(-i b), b = 2 pi N z/lambda; E and H = N (E+ - E-) are continuous. The share of the incident power that passes
 * depth z is Re(E H*)/|E0|^2 and its loss a metre (4 pi k n/lambda) |E|^2/|E0|^2.
 *
 * <p><b>Shapes:</b> layers count from the light downwards; depths count from the top of their layer.
 *
 * <p><b>Limits:</b> R + sum of A + T = 1; equal indices without reflection give Beer-Lambert with alpha = 4 pi
 * k/lambda.
 *
 * <p><b>Source:</b> Born and Wolf, Principles of Optics, section 1.6; Pettersson et al., J. Appl. Phys. 86, 487 (1999).
 */
public final class TransferMatrix {
    private final List<OpticalLayer> layers;
    private final double wavelength;
    private final Complex[] down;
    private final Complex[] up;
    private final double incident;
    private final double reflectance;
    private final double transmittance;

    /**
     * Solves the stack.
     *
     * @param layers from the light downwards
     * @param substrate what lies below, taken as thick; its thickness is not used
     * @param wavelength vacuum wavelength (m)
     */
    public TransferMatrix(List<OpticalLayer> layers, OpticalLayer substrate, @In("m") double wavelength) {
        this.layers = List.copyOf(layers);
        this.wavelength = wavelength;
        down = new Complex[layers.size()];
        up = new Complex[layers.size()];
        Complex electric = Complex.ONE;
        Complex magnetic = index(substrate);
        double transmitted = electric.multiply(magnetic.conjugate()).getReal();
        for (int j = layers.size() - 1; j >= 0; j--) {
            Complex n = index(layers.get(j));
            Complex phase = phase(j, layers.get(j).thickness());
            Complex bottomDown = electric.add(magnetic.divide(n)).divide(2);
            Complex bottomUp = electric.subtract(magnetic.divide(n)).divide(2);
            down[j] = bottomDown.multiply(phase.negate().exp());
            up[j] = bottomUp.multiply(phase.exp());
            electric = down[j].add(up[j]);
            magnetic = n.multiply(down[j].subtract(up[j]));
        }
        Complex forward = electric.add(magnetic).divide(2);
        Complex backward = electric.subtract(magnetic).divide(2);
        incident = square(forward);
        reflectance = square(backward) / incident;
        transmittance = transmitted / incident;
    }

    /** Share of the light that is thrown back. */
    public double reflectance() {
        return reflectance;
    }

    /** Share of the light that enters the substrate. */
    public double transmittance() {
        return transmittance;
    }

    /** Share of the light that layer j absorbs. */
    public double absorptance(int j) {
        return netFlux(j, 0) - netFlux(j, layers.get(j).thickness());
    }

    /** Share of the incident power that flows downwards at a depth (m) inside layer j. */
    public double netFlux(int j, double depth) {
        Complex phase = phase(j, depth);
        Complex forward = down[j].multiply(phase.exp());
        Complex backward = up[j].multiply(phase.negate().exp());
        Complex magnetic = index(layers.get(j)).multiply(forward.subtract(backward));
        return forward.add(backward).multiply(magnetic.conjugate()).getReal() / incident;
    }

    /** Share of the incident power lost a metre (1/m) at a depth (m) inside layer j. */
    public double absorption(int j, double depth) {
        OpticalLayer layer = layers.get(j);
        Complex phase = phase(j, depth);
        Complex electric =
                down[j].multiply(phase.exp()).add(up[j].multiply(phase.negate().exp()));
        return 4 * Math.PI * layer.extinction() * layer.refractiveIndex() / wavelength * square(electric) / incident;
    }

    /** Reflected, absorbed in each layer, transmitted, in order; the sum is one. */
    public List<Double> shares() {
        List<Double> shares = new ArrayList<>();
        shares.add(reflectance);
        for (int j = 0; j < layers.size(); j++) {
            shares.add(absorptance(j));
        }
        shares.add(transmittance);
        return shares;
    }

    /** i b = i 2 pi N z/lambda. */
    private Complex phase(int j, double depth) {
        return index(layers.get(j)).multiply(2 * Math.PI * depth / wavelength).multiply(Complex.I);
    }

    private static Complex index(OpticalLayer layer) {
        return new Complex(layer.refractiveIndex(), layer.extinction());
    }

    private static double square(Complex z) {
        return z.getReal() * z.getReal() + z.getImaginary() * z.getImaginary();
    }
}
