package photosynapse.experiments.plot;

import java.util.Locale;

/**
 * From numbers to colours in steps that look equal: straight lines in the OKLab colour space (Ottosson 2020), in which
 * lightness runs evenly.
 *
 * @param low colour of the lower end
 * @param middle colour half way
 * @param high colour of the upper end
 */
public record ColourScale(Lab low, Lab middle, Lab high) {
    /** From nearly white (little) to dark blue (much). */
    public static final ColourScale SEQUENTIAL =
            new ColourScale(new Lab(0.975, 0.002, 0.006), new Lab(0.63, -0.045, -0.105), new Lab(0.29, 0.005, -0.115));

    /** From blue (negative) over nearly white (zero) to vermilion (positive). */
    public static final ColourScale DIVERGING =
            new ColourScale(new Lab(0.45, -0.03, -0.125), new Lab(0.965, 0, 0.004), new Lab(0.45, 0.115, 0.09));

    /** Number of different colours that are drawn. */
    static final int LEVELS = 25;

    /**
     * A colour of OKLab.
     *
     * @param lightness 0 black to 1 white
     * @param greenRed negative towards green, positive towards red
     * @param blueYellow negative towards blue, positive towards yellow
     */
    public record Lab(double lightness, double greenRed, double blueYellow) {
        Lab towards(Lab other, double part) {
            return new Lab(
                    lightness + part * (other.lightness - lightness),
                    greenRed + part * (other.greenRed - greenRed),
                    blueYellow + part * (other.blueYellow - blueYellow));
        }
    }

    /** The step (0 to {@link #LEVELS} - 1) of a part (0 to 1) of the range. */
    static int level(double part) {
        return (int) Math.max(0, Math.min(LEVELS - 1, StrictMath.floor(part * LEVELS)));
    }

    /** Lightness L of OKLab (0 black, 1 white) of a part (0 to 1) of the range. */
    public double lightness(double part) {
        return oklab(part).lightness();
    }

    /** Colour {@code #rrggbb} of a part (0 to 1) of the range. */
    public String colour(double part) {
        double[] light = light(part);
        return String.format(Locale.ROOT, "#%02x%02x%02x", channel(light[0]), channel(light[1]), channel(light[2]));
    }

    /**
     * Whether white letters stand out more than black ones on this part of the range: luminance below 0.179 (WCAG 2.1).
     */
    boolean isDark(double part) {
        double[] light = light(part);
        return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] < 0.179;
    }

    /** Linear light of red, green and blue, each 0 to 1. */
    private double[] light(double part) {
        Lab lab = oklab(part);
        double l = cube(lab.lightness() + 0.3963377774 * lab.greenRed() + 0.2158037573 * lab.blueYellow());
        double m = cube(lab.lightness() - 0.1055613458 * lab.greenRed() - 0.0638541728 * lab.blueYellow());
        double s = cube(lab.lightness() - 0.0894841775 * lab.greenRed() - 1.2914855480 * lab.blueYellow());
        return new double[] {
            within(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            within(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            within(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
        };
    }

    private static double within(double light) {
        return Math.max(0, Math.min(1, light));
    }

    private Lab oklab(double part) {
        double place = 2 * Math.max(0, Math.min(1, part));
        return place < 1 ? low.towards(middle, place) : middle.towards(high, place - 1);
    }

    private static double cube(double value) {
        return value * value * value;
    }

    /** Linear light to the numbers 0 to 255 of sRGB. */
    private static int channel(double linear) {
        double encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * encoded);
    }
}
