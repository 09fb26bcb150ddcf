package photosynapse.experiments.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import photosynapse.device.compact.ReservoirParameters;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.ThermalResponse;

/**
 * The compact synapse as a Verilog-A module: the equations of {@link SpiceSubcircuit} with every number as a parameter
 * that has a range.
 */
final class VerilogModule {
    private final SynapseParameters p;
    private final int n;

    VerilogModule(SynapseParameters parameters) {
        this.p = parameters;
        this.n = parameters.reservoirs().size();
    }

    private static void add(List<String> lines, String name, double value, String range, String remark) {
        lines.add("  parameter real " + name + " = " + SpiceSubcircuit.number(value) + " from " + range + ";  // "
                + remark);
    }

    private String each(String form, String between) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(k -> form.replace("#", Integer.toString(k)))
                .collect(Collectors.joining(between));
    }

    String text(List<String> comments) {
        List<String> lines = new ArrayList<>();
        lines.add("`include \"disciplines.vams\"");
        lines.add("");
        lines.add("module " + SpiceSubcircuit.word(p.name()) + "(d, s, g, l);");
        lines.add("  inout d, s, g, l;");
        lines.add("  electrical d, s, g, l;");
        lines.add("  electrical " + each("q#", ", ") + ", scr;");
        lines.addAll(parameters());
        lines.add("  real charge, field, holes, exit, taken, gain, erase, over, "
                + (thermal().isPresent() ? "warm, " : "") + each("a#", ", ") + ";");
        lines.add("");
        lines.add("  analog begin");
        thermal().ifPresent(t -> lines.add("    warm = 1.0 / $vt(tref) - 1.0 / $vt;"));
        lines.add("    charge = " + each("V(q#)", " + ") + ";");
        lines.add("    field = charge - V(scr);");
        lines.add("    over = (1.0 + kappa * (vread - V(g, s))) / sigma;");
        lines.add("    holes = (max(0.0, over) + ln(1.0 + exp(-abs(over))))");
        lines.add("        / (1.0 / sigma + ln(1.0 + exp(-1.0 / sigma)));");
        for (int k = 1; k <= n; k++) {
            lines.add("    a" + k + " = w" + k + " * (1.0 - V(q" + k + ") / c" + k + ") * limexp(pull" + k + cool()
                    + " * field);");
        }
        lines.add("    taken = " + each("a#", " + ") + ";");
        lines.add("    exit = delta * (" + each("w#", " + ") + ")" + hot("eaexit")
                + " * (holes + charge) * limexp(exitfield" + cool() + " * field * abs(field));");
        lines.add("    gain = (max(0.0, V(l)) * (" + each("w#", " + ") + ") + emission" + hot("eaemission") + " * ("
                + IntStream.rangeClosed(1, n)
                        .mapToObj(k -> emitted(k) + " * V(q" + k + ")")
                        .collect(Collectors.joining(" + "))
                + ")) / (taken + exit);");
        lines.add("    erase = e0" + hot("eainjection")
                + " * exp(min(200.0, lambda * (holes - 1.0) + mu * charge + erasefield" + cool() + " * field));");
        for (int k = 1; k <= n; k++) {
            lines.add("    I(q" + k + ") <+ ddt(V(q" + k + ")) - gain * a" + k + " + (r" + k + hot("eatunnelling")
                    + " * (holes + charge) + emission" + hot("eaemission") + " * " + emitted(k) + " + erase * h" + k
                    + ") * V(q"
                    + k + ");");
        }
        lines.add("    I(scr) <+ ddt(V(scr)) - field / tau" + hot("eascreening") + ";");
        lines.add("    I(d, s) <+ g0" + hot("eaconduction") + " * (holes + charge) * V(d, s);");
        lines.add("  end");
        lines.add("endmodule");
        return Comments.marked("// ", comments) + String.join("\n", lines) + "\n";
    }

    private Optional<ThermalResponse> thermal() {
        return p.responses().thermal();
    }

    /** Arrhenius factor of an energy; nothing for a synapse of one temperature. */
    private String hot(String energy) {
        return thermal().isPresent() ? " * exp(" + energy + " * warm)" : "";
    }

    /** Factor of the exponents of fields. */
    private String cool() {
        return thermal().isPresent() ? " * ($vt(tref) / $vt)" : "";
    }

    /** Emission ratio of a zone, with its energy where the zone lies in a second film. */
    private String emitted(int zone) {
        return "m" + zone + (p.reservoirs().get(zone - 1).isOfSecondFilm() ? hot("easecond") : "");
    }

    private void thermalParameters(List<String> lines, ThermalResponse thermal) {
        ThermalResponse.Energies energies = thermal.energies();
        add(lines, "tref", thermal.referenceTemperature(), "(0:inf)", "temperature of the numbers above (K)");
        add(lines, "eaemission", energies.emissionEv(), "(-inf:inf)", "energy of the emission (eV)");
        add(lines, "eatunnelling", energies.tunnellingEv(), "(-inf:inf)", "energy of the tunnelling (eV)");
        add(lines, "eascreening", energies.screeningEv(), "(-inf:inf)", "energy of the screening (eV)");
        add(lines, "eainjection", energies.injectionEv(), "(-inf:inf)", "energy of the hole injection (eV)");
        add(lines, "eaexit", energies.exitEv(), "(-inf:inf)", "energy of the exit ratio (eV)");
        add(lines, "eaconduction", energies.conductionEv(), "(-inf:inf)", "energy of the dark conductance (eV)");
        add(
                lines,
                "easecond",
                energies.secondEmissionEv(),
                "(-inf:inf)",
                "energy of the second film's emission ratio (eV)");
    }

    private List<String> parameters() {
        List<String> lines = new ArrayList<>();
        add(lines, "g0", p.channel().darkConductance(), "(0:inf)", "dark conductance (S)");
        add(lines, "vread", p.channel().readGateVoltage(), "(-inf:inf)", "reading gate voltage (V)");
        add(lines, "kappa", p.channel().gateCoupling(), "[0:inf)", "holes per volt of gate (1/V)");
        add(lines, "sigma", p.channel().turnOffRatio(), "(0:inf)", "width of the turn-off");
        add(lines, "emission", p.freeElectrons().emissionRate(), "[0:inf)", "emission (1/s)");
        add(lines, "delta", p.freeElectrons().exitRatio(), "(0:inf)", "exit of free electrons");
        add(lines, "exitfield", p.freeElectrons().exitFieldRatio(), "(-inf:inf)", "field on the exit");
        add(lines, "tau", p.ions().screeningTime(), "(0:inf)", "ionic screening (s)");
        add(lines, "e0", p.holeInjection().rate(), "[0:inf)", "hole injection (1/s)");
        add(lines, "lambda", p.holeInjection().gateRatio(), "[0:inf)", "gate on the hole injection");
        add(lines, "mu", p.holeInjection().chargeRatio(), "(-inf:inf)", "charge on the hole injection");
        add(lines, "erasefield", p.holeInjection().fieldRatio(), "(-inf:inf)", "field on the hole injection");
        for (int k = 1; k <= n; k++) {
            ReservoirParameters r = p.reservoirs().get(k - 1);
            add(lines, "w" + k, r.writeRate(), "(0:inf)", "writing (1/s)");
            add(lines, "c" + k, r.capacityRatio(), "(0:inf)", "capacity");
            add(lines, "r" + k, r.tunnellingRate(), "[0:inf)", "tunnelling (1/s)");
            add(lines, "pull" + k, r.fieldPullRatio(), "(-inf:inf)", "field on the writing");
            add(lines, "m" + k, r.emissionRatio(), "[0:inf)", "emission of this zone");
            add(lines, "h" + k, r.injectionRatio(), "[0:inf)", "hole injection into this zone");
        }
        thermal().ifPresent(thermal -> thermalParameters(lines, thermal));
        return lines;
    }

    /** A netlist that compiles and runs the module in ngspice 39 or newer. */
    String bench(WriteProgramSpec program) {
        String name = SpiceSubcircuit.word(p.name());
        return "* test bench of the Verilog-A module: compile it with openvaf " + name + ".va, run with ngspice -b\n"
                + ".model syn " + name + "\n"
                + "vd d 0 " + SpiceSubcircuit.number(program.readVoltage()) + "\n"
                + "vg g 0 " + SpiceSubcircuit.number(p.channel().readGateVoltage()) + "\n"
                + "vl l 0 pulse(0 "
                + SpiceSubcircuit.number(
                        program.photonFlux() / p.freeElectrons().referencePhotonFlux()) + " 1 1u 1u "
                + SpiceSubcircuit.number(program.width()) + " " + SpiceSubcircuit.number(program.period()) + ")\n"
                + "n1 d 0 g l syn\n"
                + ".control\npre_osdi " + name + ".osdi\ntran 5m 12 uic\nprint i(vd)\nquit\n.endc\n.end\n";
    }
}
