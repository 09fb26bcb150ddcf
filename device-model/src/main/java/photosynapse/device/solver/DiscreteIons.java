package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.IonSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.spec.VacancySpec;

/**
 * Mobile species on the grid. Species 0 are the halide vacancies, which every stack has a place for; further ones
 * follow in the order in which the films name them.
 *
 * <p><b>Shapes:</b> [species][node] or [species][film]; nothing is modified after construction.
 */
final class DiscreteIons {
    /** Name of species 0. */
    static final String VACANCIES = "vacancies";

    final List<String> names;
    final int count;
    final int[] charge;
    final double[][] background;
    final double[][] maximum;
    final double[][] diffusivity;
    final int[][] group;
    final double[][] velocity;

    private final StructureSpec spec;
    private final boolean[][] present;
    private final boolean[][] frozen;

    DiscreteIons(StructureSpec spec, StackGrid grid) {
        this.spec = spec;
        names = namesOf(spec);
        count = names.size();
        int films = spec.films().size();
        charge = new int[count];
        background = new double[count][grid.nodeCount];
        maximum = new double[count][grid.nodeCount];
        diffusivity = new double[count][grid.nodeCount];
        group = new int[count][films];
        velocity = new double[count][films];
        present = new boolean[count][films];
        frozen = new boolean[count][films];
        charge[0] = 1;
        for (int s = 0; s < count; s++) {
            for (int k = 0; k < films; k++) {
                fill(s, k, grid);
            }
            join(s);
        }
    }

    private static List<String> namesOf(StructureSpec spec) {
        Set<String> found = new LinkedHashSet<>();
        found.add(VACANCIES);
        for (FilmSpec film : spec.films()) {
            film.ions().forEach(ion -> found.add(ion.name()));
        }
        return new ArrayList<>(found);
    }

    /** What one species is in one film, whatever record describes it. */
    private record Species(
            int charge, Graded density, Graded maximum, Graded diffusivity, boolean frozen, ActivationSpec activation) {

        static Optional<Species> of(FilmSpec film, String name) {
            return name.equals(VACANCIES)
                    ? film.vacancies().map(Species::of)
                    : film.ions().stream()
                            .filter(ion -> ion.name().equals(name))
                            .findFirst()
                            .map(Species::of);
        }

        private static Species of(VacancySpec v) {
            return new Species(1, v.density(), v.maximumDensity(), v.diffusivity(), v.frozen(), v.activation());
        }

        private static Species of(IonSpec ion) {
            return new Species(
                    ion.chargeNumber(),
                    ion.density(),
                    ion.maximumDensity(),
                    ion.diffusivity(),
                    ion.frozen(),
                    ion.activation());
        }
    }

    private void fill(int s, int k, StackGrid grid) {
        FilmSpec film = spec.films().get(k);
        Optional<Species> found = Species.of(film, names.get(s));
        present[s][k] = found.isPresent();
        for (int i = grid.firstNode[k]; i < grid.firstNode[k + 1]; i++) {
            maximum[s][i] = Double.POSITIVE_INFINITY;
            if (found.isPresent()) {
                Species ion = found.get();
                double f = grid.x[i] / film.thickness();
                frozen[s][k] = ion.frozen();
                charge[s] = ion.charge();
                background[s][i] = ion.density().at(f);
                maximum[s][i] = ion.maximum().at(f);
                double thermal = spec.constants().thermalVoltage(spec.temperature());
                double factor = ion.activation().factor("diffusivity", spec.temperature(), thermal);
                diffusivity[s][i] = ion.frozen() ? 0 : ion.diffusivity().at(f) * factor;
            }
        }
    }

    /** Films joined by a velocity above zero share one group at the start; frozen films exchange nothing afterwards. */
    private void join(int s) {
        for (int k = 0; k + 1 < group[s].length; k++) {
            HeterojunctionSpec junction = spec.heterojunctionAbove(k);
            double speed = s == 0 ? junction.ionVelocity() : junction.ionVelocity(names.get(s));
            boolean joined = present[s][k] && present[s][k + 1] && speed > 0;
            group[s][k + 1] = joined ? group[s][k] : group[s][k] + 1;
            velocity[s][k] = joined && !frozen[s][k] && !frozen[s][k + 1] ? speed : 0;
        }
    }

    /** Number of groups of a species. */
    int groups(int s) {
        return group[s][group[s].length - 1] + 1;
    }

    /** Largest background of a species: the density against which an undershoot is judged (1/m3). */
    double scale(int s) {
        double largest = 0;
        for (double density : background[s]) {
            largest = StrictMath.max(largest, density);
        }
        return largest;
    }

    /** Charge of the immobile backgrounds at a node, which is that of the ions with the other sign (q/m3). */
    double backgroundCharge(int i) {
        double sum = 0;
        for (int s = 0; s < count; s++) {
            sum -= charge[s] * background[s][i];
        }
        return sum;
    }
}
