package photosynapse.device.optics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import photosynapse.device.stimulus.Polarisation;
import photosynapse.device.units.In;

/**
 * Plane wave at normal incidence in a stack of layers between air and a thick substrate, with all interference.
 *
 * <p><b>Equation:</b> in a layer of index N = n + ik the field is a downward and an upward wave, E = E+ e^(i b) + E-
 * e^(-i b), b = 2 pi N z/lambda; E and H = Y (E+ - E-), Y = N, are continuous. The share of the incident power that
 * passes depth z is S = Re(E H*)/|E0|^2 and its loss a metre (4 pi k n/lambda) |E|^2/|E0|^2.
 *
 * <p><b>Chiral layers:</b> reflection turns left into right, so a circular wave meets N + kappa downwards and N - kappa
 * upwards, with the same Y: reflection does not know handedness, and S is that of the mean index times e^(-s) for left
 * and e^s for right light, s = int (g/2) (4 pi k/lambda) dz, Im kappa = g k/2. Absorption by one transition with an
 * electric and a magnetic dipole is |sqrt(eps'') E + sqrt(mu'') H|^2, hence eps'' mu'' = (g k/2)^2 with eps mu = N^2
 * and Y^2 = eps/mu, Re Y = n; so it is never negative, and |g| is at most 2.
 *
 * <p><b>Shapes:</b> layers count from the light downwards; depths count from the top of their layer.
 *
 * <p><b>Limits:</b> R + sum of A + T = 1; equal indices without reflection give Beer-Lambert with alpha = 4 pi
 * k/lambda, for circular light with alpha (1 + g/2) and alpha (1 - g/2). Amplitudes are kept where they are largest, so
 * a layer may be thick against the depth of penetration.
 *
 * <p><b>Source:</b> Born and Wolf, Principles of Optics, section 1.6; Pettersson et al., J. Appl. Phys. 86, 487 (1999);
 * chiral media: Lindell et al., Electromagnetic Waves in Chiral and Bi-Isotropic Media, Artech House (1994).
 */
public final class TransferMatrix {
    /** Largest exponent of the chiral factor: beyond it the light is gone, and e^s must not overflow. */
    private static final double MOST_CHIRAL_DEPTH = 700;

    private final List<OpticalLayer> layers;
    private final double wavelength;
    private final Polarisation polarisation;
    private final Complex[] admittance;
    private final Complex[] downAtTop;
    private final Complex[] upAtBottom;
    private final double[] chiralDepth;
    private final double reflectance;
    private final double transmittance;

    /**
     * Solves the stack for unpolarised light.
     *
     * @param layers from the light downwards
     * @param substrate what lies below, taken as thick; its thickness is not used
     * @param wavelength vacuum wavelength (m)
     */
    public TransferMatrix(List<OpticalLayer> layers, OpticalLayer substrate, @In("m") double wavelength) {
        this(layers, substrate, wavelength, Polarisation.UNPOLARISED);
    }

    /**
     * Solves the stack.
     *
     * @param layers from the light downwards
     * @param substrate what lies below, taken as thick; its thickness and dissymmetry are not used
     * @param wavelength vacuum wavelength (m)
     * @param polarisation of the incident light
     */
    public TransferMatrix(
            List<OpticalLayer> layers, OpticalLayer substrate, @In("m") double wavelength, Polarisation polarisation) {
        this.layers = List.copyOf(layers);
        this.wavelength = wavelength;
        this.polarisation = polarisation;
        int count = layers.size();
        admittance = new Complex[count];
        downAtTop = new Complex[count];
        upAtBottom = new Complex[count];
        chiralDepth = new double[count + 1];
        Complex reflected = reflectedTop(index(substrate));
        reflectance = square(reflected);
        double field = square(followDown(Complex.ONE.add(reflected)));
        transmittance = substrate.refractiveIndex() * field * chiralFactor(chiralDepth[count]);
    }

    /** Reflected amplitude in air; leaves admittances, and in upAtBottom the reflection at the bottom of each layer. */
    private Complex reflectedTop(Complex below) {
        Complex load = below;
        for (int j = layers.size() - 1; j >= 0; j--) {
            admittance[j] = admittance(layers.get(j));
            upAtBottom[j] = admittance[j].subtract(load).divide(admittance[j].add(load));
            Complex returned = upAtBottom[j].multiply(
                    phase(j, layers.get(j).thickness()).multiply(2).exp());
            load = admittance[j].multiply(Complex.ONE.subtract(returned).divide(Complex.ONE.add(returned)));
        }
        return Complex.ONE.subtract(load).divide(Complex.ONE.add(load));
    }

    /** Follows the field from the top of the stack to the substrate. */
    private Complex followDown(Complex top) {
        Complex electric = top;
        for (int j = 0; j < layers.size(); j++) {
            Complex across = phase(j, layers.get(j).thickness()).exp();
            Complex reflection = upAtBottom[j];
            downAtTop[j] =
                    electric.divide(Complex.ONE.add(reflection.multiply(across).multiply(across)));
            Complex downAtBottom = downAtTop[j].multiply(across);
            upAtBottom[j] = reflection.multiply(downAtBottom);
            electric = downAtBottom.add(upAtBottom[j]);
            chiralDepth[j + 1] = chiralDepth(j, layers.get(j).thickness());
        }
        return electric;
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
        return absorptance(j, 0, layers.get(j).thickness());
    }

    /** Share of the light that is absorbed between two depths (m), the upper first, inside layer j. */
    public double absorptance(int j, double from, double to) {
        return layers.get(j).extinction() == 0 ? 0 : Math.max(0, netFlux(j, from) - netFlux(j, to));
    }

    /** Share of the incident power that flows downwards at a depth (m) inside layer j. */
    public double netFlux(int j, double depth) {
        return meanFlux(j, depth) * chiralFactor(chiralDepth(j, depth));
    }

    /** Share of the incident power lost a metre (1/m) at a depth (m) inside layer j. */
    public double absorption(int j, double depth) {
        OpticalLayer layer = layers.get(j);
        Complex n = index(layer);
        double electricLoss = n.multiply(admittance[j]).getImaginary();
        double magneticLoss = n.divide(admittance[j]).getImaginary();
        double meanLoss = electricLoss * square(electric(j, depth)) + magneticLoss * square(magnetic(j, depth));
        double s = chiralDepth(j, depth);
        double chiralLoss = layer.dissymmetryRatio() * layer.extinction() * meanFlux(j, depth);
        double loss = meanLoss * chiralFactor(s) - chiralLoss * chiralSlope(s);
        return layer.extinction() == 0 ? 0 : Math.max(0, 2 * Math.PI / wavelength * loss);
    }

    /**
     * Photon flux at a depth (m) inside layer j over the incident one, n |E|^2/|E0|^2: times 4 pi k/lambda it is the
     * absorption of a layer that is not chiral.
     */
    public double localFlux(int j, double depth) {
        double field = square(electric(j, depth)) * chiralFactor(chiralDepth(j, depth));
        return layers.get(j).refractiveIndex() * field;
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

    private Complex down(int j, double depth) {
        return downAtTop[j].multiply(phase(j, depth).exp());
    }

    private Complex up(int j, double depth) {
        return upAtBottom[j].multiply(
                phase(j, layers.get(j).thickness() - depth).exp());
    }

    private Complex electric(int j, double depth) {
        return down(j, depth).add(up(j, depth));
    }

    private Complex magnetic(int j, double depth) {
        return admittance[j].multiply(down(j, depth).subtract(up(j, depth)));
    }

    /** Re(E H*) of the mean index. */
    private double meanFlux(int j, double depth) {
        return electric(j, depth).multiply(magnetic(j, depth).conjugate()).getReal();
    }

    /** s at a depth inside layer j (1). */
    private double chiralDepth(int j, double depth) {
        OpticalLayer layer = layers.get(j);
        return chiralDepth[j] + layer.dissymmetryRatio() * 2 * Math.PI * layer.extinction() / wavelength * depth;
    }

    private double chiralFactor(double s) {
        return switch (polarisation) {
            case LEFT -> limitedExp(-s);
            case RIGHT -> limitedExp(s);
            case UNPOLARISED -> (limitedExp(s) + limitedExp(-s)) / 2;
        };
    }

    /** Derivative of the chiral factor. */
    private double chiralSlope(double s) {
        return switch (polarisation) {
            case LEFT -> -limitedExp(-s);
            case RIGHT -> limitedExp(s);
            case UNPOLARISED -> (limitedExp(s) - limitedExp(-s)) / 2;
        };
    }

    private static double limitedExp(double s) {
        return StrictMath.exp(Math.min(s, MOST_CHIRAL_DEPTH));
    }

    /** i b = i 2 pi N z/lambda. */
    private Complex phase(int j, double depth) {
        return index(layers.get(j)).multiply(2 * Math.PI * depth / wavelength).multiply(Complex.I);
    }

    private static Complex index(OpticalLayer layer) {
        return new Complex(layer.refractiveIndex(), layer.extinction());
    }

    /** Y = n (1 + i t), t^2 = k^2 (1 - g^2/4)/(n^2 + k^2 g^2/4); N itself where g = 0. */
    private static Complex admittance(OpticalLayer layer) {
        double half = layer.dissymmetryRatio() / 2;
        if (half == 0) {
            return index(layer);
        }
        double n = layer.refractiveIndex();
        double k = layer.extinction();
        double t = k * Math.sqrt((1 - half * half) / (n * n + k * k * half * half));
        return new Complex(n, n * t);
    }

    private static double square(Complex z) {
        return z.getReal() * z.getReal() + z.getImaginary() * z.getImaginary();
    }
}
