package photosynapse.device.solver;

import static photosynapse.device.solver.VerticalRuns.LONG;
import static photosynapse.device.solver.VerticalRuns.OPTIONS;
import static photosynapse.device.solver.VerticalRuns.VT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.KnownVertical;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** Any stack in the dark at 0 V. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EquilibriumLimitsTest {
    private static final SolverOptions FEW = OPTIONS.withNodeCount(40);

    private final Chapter chapter = new Chapter(EquilibriumLimitsTest.class, "Equilibrium", """
            In the dark at 0 V every stack rests, whatever it is made of. Currents are given as shares of the current that 0.1 V
            drives; Fermi levels in kT; an error is the number itself where theory says zero.""");

    @AfterAll
    void close() {
        chapter.close();
    }

    private static Map<String, VerticalDeviceSpec> stacks() {
        Map<String, VerticalDeviceSpec> stacks = new LinkedHashMap<>();
        stacks.put("cell with ions and traps", KnownStacks.ionicDiode());
        stacks.put("degenerate p-n junction", KnownStacks.degenerateDiode());
        stacks.put(
                "graded film between two metals",
                new KnownVertical()
                        .bottom(new ContactSpec.Metal(4.9, 10, 1e3, 0))
                        .films(KnownVertical.film("film", 80 / 1e9)
                                .gap(1.2, 1.5)
                                .offset(5.2, 5.3)
                                .states(new Graded(2e25, 5e24), Graded.uniform(1e25)))
                        .top(ContactSpec.Metal.ohmic(4.3))
                        .build());
        return stacks;
    }

    @Test
    void no_current_flows_in_the_dark_and_the_fermi_level_is_flat() {
        stacks().forEach((name, device) -> {
            List<TerminalSample> dark = VerticalRuns.hold(device, FEW, LONG, 0);
            List<TerminalSample> driven = VerticalRuns.hold(device, FEW, LONG, 0.1);
            chapter.compare(new Finding(
                    "Dark current of a " + name,
                    "J(0 V)/J(0.1 V) = 0",
                    0,
                    dark.get(0).currentDensity() / driven.get(0).currentDensity(),
                    "",
                    1e-9,
                    "second law of thermodynamics"));
        });
    }

    /** ln n - psi and ln p + psi, where bands and densities of states are the same throughout. */
    @Test
    void both_fermi_levels_of_a_held_junction_are_flat_and_one() {
        VerticalDeviceSpec device = new KnownVertical()
                .bottom(ContactSpec.Metal.ohmic(KnownVertical.workFunctionForHoles(1e23, 300)))
                .films(
                        KnownVertical.film("p", 100 / 1e9)
                                .build()
                                .withElectronics(KnownVertical.doped(0, 1e23))
                                .withIons(List.of(KnownVertical.ion("anions", -1, 1e23, 1e-14))),
                        KnownVertical.film("n", 100 / 1e9)
                                .build()
                                .withElectronics(KnownVertical.doped(1e22, 0))
                                .withIons(List.of(KnownVertical.ion("anions", -1, 1e22, 1e-14))))
                .junction(KnownVertical.open("p", "n"))
                .top(ContactSpec.Metal.ohmic(KnownVertical.workFunctionForElectrons(1e22, 300)))
                .build();
        Stimulus away = new Stimulus(
                List.of(Segment.constant(100, VerticalRuns.light(1e26), 0.6), Segment.constant(1e5, Light.DARK, 0)));
        List<ProfilePoint> back = KnownRuns.run(
                        device, FEW.withRelativeTolerance(1e-7), away, new OutputTimes(List.of(), List.of(0.0, 1e5)))
                .profiles();
        double[] largest = new double[3];
        int half = back.size() / 2;
        drawOccupation(back.subList(half, back.size()));
        for (int k = 0; k < half; k++) {
            ProfilePoint start = back.get(k);
            ProfilePoint end = back.get(half + k);
            double electrons =
                    StrictMath.log(end.electronDensity() / KnownVertical.STATES) + end.conductionEdgeEv() / VT;
            double holes = -StrictMath.log(end.holeDensity() / KnownVertical.STATES) + end.valenceEdgeEv() / VT;
            largest[0] = Math.max(largest[0], Math.max(Math.abs(electrons), Math.abs(holes)));
            largest[1] = Math.max(largest[1], Math.abs(start.potential() - end.potential()) / VT);
            double ions = end.ionDensity().get(0) / start.ionDensity().get(0) - 1;
            largest[2] = Math.max(largest[2], Math.abs(ions));
        }
        chapter.compare(new Finding(
                "Fermi levels of electrons and holes, largest distance from the metal's",
                "E_F = 0",
                0,
                largest[0],
                "kT",
                1e-6,
                "second law of thermodynamics"));
        chapter.compare(new Finding(
                "Potential after 0.6 V and light against the start, largest change",
                "0 kT/q",
                0,
                largest[1],
                "kT/q",
                1e-6,
                "equilibrium is unique"));
        chapter.compare(new Finding(
                "Ions after 0.6 V and light against the start, largest share",
                "0",
                0,
                largest[2],
                "",
                1e-6,
                "equilibrium is unique"));
    }

    /** With one Fermi level for all places, density and band edge of any place lie on one line. */
    private void drawOccupation(List<ProfilePoint> profile) {
        int count = 12;
        double[] edge = new double[count];
        double[] density = new double[count];
        for (int k = 0; k < count; k++) {
            ProfilePoint point = profile.get(k * (profile.size() - 1) / (count - 1));
            edge[k] = point.conductionEdgeEv();
            density[k] = point.electronDensity();
        }
        LimitPicture picture = new LimitPicture(
                LimitPicture.Axis.linear("conduction edge above the metal's Fermi level (eV)"),
                LimitPicture.Axis.log("electrons (1/m³)"));
        picture.add("Nc exp(−Ec/kT)", edge, density, e -> KnownVertical.STATES * StrictMath.exp(-e / VT));
        chapter.draw("fermi-level", "Electrons of a p-n junction at rest, at twelve places", picture);
    }

    /** The gated device as well: what leaves its films in 1000 s of darkness is rounding. */
    @Test
    void a_gated_device_rests_in_the_dark() {
        TransientSample end = KnownRuns.run(KnownDevice.standard(), FEW, KnownRuns.darkness(0, LONG), LONG)
                .at(LONG);
        chapter.compare(new Finding(
                "Electrons that leave the films of a gated device in 1000 s of darkness",
                "0 of P",
                0,
                (end.electronsRecombined() + end.electronsTunnelled()) / end.channelHoleDensity(),
                "",
                1e-9,
                "second law of thermodynamics"));
    }
}
