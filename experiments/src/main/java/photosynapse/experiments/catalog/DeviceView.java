package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import photosynapse.device.optics.GenerationProfile;
import photosynapse.device.optics.OpticalModel;
import photosynapse.device.optics.OpticalShares;
import photosynapse.device.optics.OutsideTableException;
import photosynapse.device.solver.NoConvergenceException;
import photosynapse.device.solver.OperatingPoint;
import photosynapse.device.solver.ProfilePoint;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.SteadyState;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.InvalidSpecException;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/**
 * A device to look at without following it in time: its layers, its bands in the dark and under steady light, and where
 * light is absorbed.
 *
 * <p>The bands are the dark equilibrium and the steady state under the light, on a coarse grid of {@link #NODES} nodes
 * a film; what a short flash leaves behind lies between the two.
 *
 * @param layers from the bottom upwards
 * @param dark bands in the dark, columns as in {@code profiles}
 * @param lit bands under steady light; empty when the light is off or no steady state was found
 * @param channel edges of the sheet in the dark (eV): valence, conduction; empty without a sheet
 * @param traps levels in the gap
 * @param absorption pairs made through the films: {@code x_m}, {@code generation_per_m3_s}
 * @param numbers key numbers
 * @param problems why something is missing
 */
public record DeviceView(
        List<Layer> layers,
        ResultTable dark,
        Optional<ResultTable> lit,
        List<Double> channel,
        List<Trap> traps,
        Optional<ResultTable> absorption,
        List<NamedNumber> numbers,
        List<String> problems) {
    /** Nodes of a film. */
    public static final int NODES = 40;

    private static final int ABSORPTION_POINTS = 60;

    public DeviceView {
        layers = List.copyOf(layers);
        channel = List.copyOf(channel);
        traps = List.copyOf(traps);
        numbers = List.copyOf(numbers);
        problems = List.copyOf(problems);
    }

    /**
     * One layer.
     *
     * @param name of it
     * @param kind gate, dielectric, channel, film or contact
     * @param thickness of it; NaN where it does not count (m)
     * @param bandGapEv of a film or the sheet at its bottom; NaN: none (eV)
     * @param note what else is to be known
     */
    public record Layer(String name, String kind, double thickness, double bandGapEv, String note) {}

    /**
     * A level in the gap.
     *
     * @param label traps, with a number where a film has several
     * @param from bottom of its film (m)
     * @param to top of its film (m)
     * @param depthEv below the conduction edge (eV)
     */
    public record Trap(String label, double from, double to, double depthEv) {}

    /** Looks at a device at a gate voltage (or a voltage between contacts) under a light. */
    public static DeviceView of(ExperimentConfig config, Light light, double voltage) {
        StructureSpec structure = config.structure();
        List<String> problems = new ArrayList<>();
        SolverOptions options = config.solver().withNodeCount(NODES);
        SteadyState state = Solving.of(() -> new SteadyState(structure, options, voltage));
        ResultTable dark = ProfileTable.of("dark", structure, state.profile());
        List<Double> channel = channel(structure, state.profile());
        Optional<ResultTable> lit = Optional.empty();
        if (light.isOn()) {
            try {
                state.hold(OperatingPoint.lit(voltage, light));
                lit = Optional.of(ProfileTable.of("lit", structure, state.profile()));
            } catch (NoConvergenceException | OutsideTableException | InvalidSpecException e) {
                problems.add("no steady state under this light: " + e.getMessage());
            }
        }
        List<NamedNumber> numbers = new ArrayList<>();
        Optional<ResultTable> absorption = absorption(structure, light, numbers, problems);
        return new DeviceView(layers(structure), dark, lit, channel, traps(structure), absorption, numbers, problems);
    }

    /** Edges of the sheet against the Fermi level of source and drain. */
    private static List<Double> channel(StructureSpec structure, List<ProfilePoint> profile) {
        if (!(structure instanceof DeviceSpec device)) {
            return List.of();
        }
        double phi = profile.get(0).potential();
        return List.of(-phi, device.channel().bandGapEv() - phi);
    }

    private static List<Layer> layers(StructureSpec structure) {
        List<Layer> layers = new ArrayList<>();
        if (structure instanceof DeviceSpec device) {
            layers.add(new Layer(
                    "gate",
                    "gate",
                    Double.NaN,
                    Double.NaN,
                    "flat band at " + Phrases.number(device.gate().flatBandVoltage()) + " V"));
            layers.add(new Layer(
                    "dielectric",
                    "dielectric",
                    device.gate().dielectricThickness(),
                    Double.NaN,
                    "\u03b5 " + Phrases.number(device.gate().dielectricRelativePermittivity())));
            layers.add(new Layer(
                    "nanotubes",
                    "channel",
                    Double.NaN,
                    device.channel().bandGapEv(),
                    "W/L " + Phrases.number(device.channel().width() * 1e6) + "/"
                            + Phrases.number(device.channel().length() * 1e6) + " \u00b5m"));
        } else if (structure instanceof VerticalDeviceSpec vertical) {
            layers.add(contact("bottom contact", vertical.bottom()));
        }
        for (FilmSpec film : structure.films()) {
            layers.add(new Layer(
                    film.name(),
                    "film",
                    film.thickness(),
                    film.material().bandGapEv().bottom(),
                    Phrases.count(film.traps().size(), "trap") + ", "
                            + (film.vacancies().isPresent() ? "mobile vacancies" : "no vacancies")));
        }
        if (structure instanceof VerticalDeviceSpec vertical) {
            layers.add(contact("top contact", vertical.top()));
        }
        return layers;
    }

    private static Layer contact(String name, ContactSpec contact) {
        String note = contact instanceof ContactSpec.Metal metal
                ? "work function " + Phrases.number(metal.workFunctionEv()) + " eV"
                : "";
        return new Layer(name, "contact", Double.NaN, Double.NaN, note);
    }

    private static List<Trap> traps(StructureSpec structure) {
        List<Trap> traps = new ArrayList<>();
        double bottom = 0;
        for (FilmSpec film : structure.films()) {
            double top = bottom + film.thickness();
            for (int k = 0; k < film.traps().size(); k++) {
                String label = film.traps().size() == 1 ? "traps" : "traps " + (k + 1);
                traps.add(new Trap(label, bottom, top, depth(film.traps().get(k))));
            }
            bottom = top;
        }
        return traps;
    }

    /** Depth at the bottom of the film, of a distribution its mean or its shallowest. */
    private static double depth(TrapSpec trap) {
        if (trap instanceof TrapSpec.Level level) {
            return level.depthEv().bottom();
        }
        return trap instanceof TrapSpec.Gaussian gaussian
                ? gaussian.meanDepthEv()
                : ((TrapSpec.Exponential) trap).edgeDepthEv();
    }

    private static Optional<ResultTable> absorption(
            StructureSpec structure, Light light, List<NamedNumber> numbers, List<String> problems) {
        Light seen = light.isOn() ? light : new Light(0, Light.DEFAULT_WAVELENGTH);
        List<double[]> nodes =
                structure.films().stream().map(DeviceView::evenly).toList();
        try {
            OpticalModel model = OpticalModel.of(structure, nodes);
            GenerationProfile profile = model.profile(seen);
            numbers.addAll(shares(structure, model.shares(seen)));
            double[] x = new double[profile.size()];
            double[] generation = new double[profile.size()];
            int at = 0;
            double bottom = 0;
            for (int film = 0; film < nodes.size(); film++) {
                for (double place : nodes.get(film)) {
                    x[at] = bottom + place;
                    generation[at] = profile.local(at) * seen.photonFlux();
                    at++;
                }
                bottom += structure.films().get(film).thickness();
            }
            return Optional.of(new ResultTable(
                    "absorption", List.of(new Column("x_m", x), new Column("generation_per_m3_s", generation))));
        } catch (OutsideTableException | InvalidSpecException e) {
            problems.add("what is absorbed is not known: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static double[] evenly(FilmSpec film) {
        return IntStream.range(0, ABSORPTION_POINTS)
                .mapToDouble(k -> film.thickness() * k / (ABSORPTION_POINTS - 1))
                .toArray();
    }

    private static List<NamedNumber> shares(StructureSpec structure, OpticalShares shares) {
        List<NamedNumber> numbers = new ArrayList<>();
        for (FilmSpec film : structure.films()) {
            numbers.add(NamedNumber.of(
                    "absorbed_" + film.name() + "_percent",
                    "Absorbed in " + film.name(),
                    100 * shares.absorbedIn(film.name()),
                    "%",
                    "share of the photons that arrive and are absorbed in the film, by the"
                            + " optical model of the device"));
        }
        numbers.add(NamedNumber.of(
                "reflected_percent", "Reflected", 100 * shares.reflected(), "%", "share of the photons thrown back"));
        return numbers;
    }
}
