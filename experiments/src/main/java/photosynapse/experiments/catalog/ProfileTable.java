package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import photosynapse.device.physics.Boltzmann;
import photosynapse.device.physics.CarrierStatistics;
import photosynapse.device.physics.FermiDirac;
import photosynapse.device.physics.GaussianDisorder;
import photosynapse.device.solver.ProfilePoint;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.StatisticsSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;

/**
 * Profiles through a stack as a table, with the quasi-Fermi levels behind the columns of {@link ProfilePoint}.
 *
 * <p><b>Equation:</b> E_Fn = E_c + kT [ln(n/Nc) + lambda(n/Nc)], E_Fp = E_v - kT [ln(p/Nv) + lambda(p/Nv)], lambda the
 * excess of the film's statistics; both are 0 at equilibrium. A density of zero has none.
 */
final class ProfileTable {
    private final double heat;
    private final Map<String, Place> places = new HashMap<>();

    /** A film, where it begins (m), and its statistics. */
    private record Place(FilmSpec film, double bottom, CarrierStatistics statistics) {}

    private ProfileTable(StructureSpec structure) {
        heat = structure.constants().thermalVoltage(structure.temperature());
        double bottom = 0;
        for (FilmSpec film : structure.films()) {
            places.put(
                    film.name(),
                    new Place(film, bottom, statistics(film.electronics().statistics())));
            bottom += film.thickness();
        }
    }

    private CarrierStatistics statistics(StatisticsSpec spec) {
        if (spec instanceof StatisticsSpec.FermiDirac) {
            return new FermiDirac();
        }
        return spec instanceof StatisticsSpec.GaussianDisorder disorder
                ? new GaussianDisorder(disorder.spreadEv() / heat)
                : new Boltzmann();
    }

    /** The table of some points of a stack. */
    static ResultTable of(String name, StructureSpec structure, List<ProfilePoint> points) {
        ResultTable plain = RecordTables.of(name, ProfilePoint.class, points);
        ProfileTable levels = new ProfileTable(structure);
        List<Column> columns = new ArrayList<>(plain.columns());
        columns.add(new Column(
                "electron_fermi_level_eV",
                points.stream().mapToDouble(levels::electrons).toArray()));
        columns.add(new Column(
                "hole_fermi_level_eV",
                points.stream().mapToDouble(levels::holes).toArray()));
        return new ResultTable(name, plain.labels(), columns);
    }

    private double electrons(ProfilePoint point) {
        Place place = places.get(point.film());
        double states = place.film().material().conductionStateDensity().at(fraction(point, place));
        return point.conductionEdgeEv() + level(point.electronDensity() / states, place);
    }

    private double holes(ProfilePoint point) {
        Place place = places.get(point.film());
        double states = place.film().material().valenceStateDensity().at(fraction(point, place));
        return point.valenceEdgeEv() - level(point.holeDensity() / states, place);
    }

    private double level(double ratio, Place place) {
        return ratio > 0 ? heat * (StrictMath.log(ratio) + place.statistics().excess(ratio)) : Double.NaN;
    }

    private static double fraction(ProfilePoint point, Place place) {
        double share = (point.x() - place.bottom()) / place.film().thickness();
        return StrictMath.min(1, StrictMath.max(0, share));
    }
}
