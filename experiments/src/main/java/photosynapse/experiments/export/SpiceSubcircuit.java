package photosynapse.experiments.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import photosynapse.device.compact.ReservoirParameters;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.experiments.result.NumberText;

/**
 * The compact synapse as a SPICE subcircuit of behavioural sources.
 *
 * <p><b>Equation</b> each state is the voltage of an internal node: a capacitor of 1 F into which a behavioural source
 * drives the state's rate of change as a current. 1 V at the light node stands for the reference photon flux. Drain
 * current G0 (g(VG) + Q) VDS.
 */
final class SpiceSubcircuit {
    private static final double LARGEST_EXPONENT = 200;

    private final SynapseParameters p;
    private final int n;

    SpiceSubcircuit(SynapseParameters parameters) {
        this.p = parameters;
        this.n = parameters.reservoirs().size();
    }

    static String number(double value) {
        return NumberText.of(value);
    }

    /** A name that every simulator takes. */
    static String word(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return "ps_" + plain;
    }

    private String sum(String prefix, String suffix) {
        return IntStream.rangeClosed(1, n).mapToObj(k -> prefix + k + suffix).collect(Collectors.joining("+"));
    }

    /** The subcircuit. */
    String text(List<String> comments) {
        List<String> lines = new ArrayList<>();
        lines.add(".subckt " + word(p.name()) + " d s g l");
        lines.add("* d drain, s source, g gate; l light: 1 V is a photon flux of "
                + number(p.freeElectrons().referencePhotonFlux()) + " 1/m2s");
        lines.add("* inside: q1..q" + n
                + " charge of each reservoir in units of the dark holes, scr screened share, 1 V is 1");
        for (int k = 1; k <= n; k++) {
            lines.add("cq" + k + " q" + k + " 0 1 ic=0");
        }
        lines.add("cscr scr 0 1 ic=0");
        lines.add("bq qsum 0 v=" + sum("v(q", ")"));
        lines.add("bfield field 0 v=v(qsum)-v(scr)");
        lines.add("bgate hol 0 v=" + gateHoles());
        double total = p.reservoirs().stream()
                .mapToDouble(ReservoirParameters::writeRate)
                .sum();
        for (int k = 1; k <= n; k++) {
            ReservoirParameters r = p.reservoirs().get(k - 1);
            lines.add("ba" + k + " a" + k + " 0 v=" + number(r.writeRate()) + "*(1-v(q" + k + ")/"
                    + number(r.capacityRatio()) + ")*exp(" + number(r.fieldPullRatio()) + "*v(field))");
        }
        lines.add("bex ex 0 v=" + number(p.freeElectrons().exitRatio() * total) + "*(v(hol)+v(qsum))*exp("
                + number(p.freeElectrons().exitFieldRatio()) + "*v(field)*abs(v(field)))");
        lines.add(
                "bgain gain 0 v=(max(0,v(l))*" + number(total) + "+" + emitted() + ")/(" + sum("v(a", ")") + "+v(ex))");
        lines.add("berase er 0 v=" + number(p.holeInjection().rate()) + "*exp(min(" + number(LARGEST_EXPONENT) + ","
                + number(p.holeInjection().gateRatio()) + "*(v(hol)-1)+"
                + number(p.holeInjection().chargeRatio()) + "*v(qsum)+"
                + number(p.holeInjection().fieldRatio()) + "*v(field)))");
        for (int k = 1; k <= n; k++) {
            lines.add("bq" + k + " 0 q" + k + " i=v(gain)*v(a" + k + ")-("
                    + number(p.reservoirs().get(k - 1).tunnellingRate()) + "*(v(hol)+v(qsum))+" + emission(k) + "+"
                    + number(p.reservoirs().get(k - 1).injectionRatio()) + "*v(er))*v(q" + k + ")");
        }
        lines.add("bscr 0 scr i=v(field)/" + number(p.ions().screeningTime()));
        lines.add("bid d s i=" + number(p.channel().darkConductance()) + "*(v(hol)+v(qsum))*v(d,s)");
        lines.add(".ends");
        return Comments.marked("* ", comments) + String.join("\n", lines) + "\n";
    }

    private String emission(int k) {
        return number(
                p.freeElectrons().emissionRate() * p.reservoirs().get(k - 1).emissionRatio());
    }

    private String emitted() {
        return IntStream.rangeClosed(1, n)
                .mapToObj(k -> emission(k) + "*v(q" + k + ")")
                .collect(Collectors.joining("+"));
    }

    /** g(VG) without overflow. */
    private String gateHoles() {
        double sigma = p.channel().turnOffRatio();
        double norm = softPlus(1 / sigma);
        String x = "(1+" + number(p.channel().gateCoupling()) + "*("
                + number(p.channel().readGateVoltage()) + "-v(g,s)))/" + number(sigma);
        return "(max(0," + x + ")+ln(1+exp(-abs(" + x + "))))/" + number(norm);
    }

    private static double softPlus(double x) {
        return x > 0 ? x + StrictMath.log1p(StrictMath.exp(-x)) : StrictMath.log1p(StrictMath.exp(x));
    }

    /** A test bench: ten flashes at 1 Hz, then rest; writes time and drain current. */
    String bench(WriteProgramSpec program, double rest, String data) {
        List<String> points = new ArrayList<>(List.of("0 0"));
        double edge = program.width() * 1e-4;
        double level = program.photonFlux() / p.freeElectrons().referencePhotonFlux();
        int pulses = 10;
        for (int k = 0; k < pulses; k++) {
            double start = 1 + k * program.period();
            // as much light as a rectangle: half of each edge lies outside
            points.add(number(start - edge / 2) + " 0");
            points.add(number(start + edge / 2) + " " + number(level));
            points.add(number(start + program.width() - edge / 2) + " " + number(level));
            points.add(number(start + program.width() + edge / 2) + " 0");
        }
        double end = 1 + (pulses - 1) * program.period() + program.width() + rest;
        String name = word(p.name());
        return "* test bench: ten flashes, then rest; run with ngspice -b\n"
                + ".include " + name + ".lib\n"
                + "vd d 0 " + number(program.readVoltage()) + "\n"
                + "vg g 0 " + number(p.channel().readGateVoltage()) + "\n"
                + "vl l 0 pwl(\n+ " + String.join("\n+ ", points) + ")\n"
                + "x1 d 0 g l " + name + "\n"
                + ".options reltol=1e-5 trtol=1 abstol=1e-13 vntol=1e-9 method=gear\n"
                + ".tran " + number(program.width() / 10) + " " + number(end) + " 0 " + number(rest / 100) + " uic\n"
                + ".control\nset wr_singlescale\nset numdgt=12\nrun\nwrdata " + data + " i(vd)\nquit\n.endc\n.end\n";
    }
}
