package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photosynapse.device.optics.GenerationProfile;
import photosynapse.device.optics.OpticalModel;
import photosynapse.device.spec.LightAssistedIonsSpec;
import photosynapse.device.stimulus.Light;

/** Generation and ion mobility under the light that is on; between two lights both run linearly. */
final class Illumination {
    private final DiscreteDevice device;
    private final OpticalModel model;
    private final List<Light> known = new ArrayList<>();
    private final List<GenerationProfile> profiles = new ArrayList<>();
    private final double[] cell;
    private final double[] local;
    private final double[] flux;
    private final double[][] ionVelocity;
    private final Course[] courses;
    private boolean isRamp;
    private double photonFlux;
    private double photonFluxStart;
    private double photonFluxEnd;

    /** A quantity of each node, linear in the light: its values now and at both ends of a ramp. */
    private static final class Course {
        private final double[] now;
        private final double[] start;
        private final double[] end;

        Course(double[] now) {
            this.now = now;
            start = new double[now.length];
            end = new double[now.length];
        }

        void keepEnd() {
            System.arraycopy(now, 0, end, 0, now.length);
        }

        void keepStart() {
            System.arraycopy(now, 0, start, 0, now.length);
        }

        void move(double fraction) {
            for (int i = 0; i < now.length; i++) {
                now[i] = (1 - fraction) * start[i] + fraction * end[i];
            }
        }
    }

    Illumination(DiscreteDevice device) {
        this.device = device;
        model = OpticalModel.of(device.spec, device.grid.nodes);
        cell = new double[device.nodeCount];
        local = new double[device.nodeCount];
        flux = new double[device.nodeCount];
        courses = new Course[] {new Course(cell), new Course(local), new Course(flux)};
        ionVelocity = new double[device.ions.count][device.nodeCount];
        set(List.of());
    }

    /** Switches to other sources; each adds its own. */
    void set(List<Light> lights) {
        isRamp = false;
        photonFlux = sum(lights);
        moveIons();
    }

    /** Switches to sources that run linearly from one list to another; they stand at its start. */
    void set(List<Light> start, List<Light> end) {
        photonFluxEnd = sum(end);
        for (Course course : courses) {
            course.keepEnd();
        }
        photonFluxStart = sum(start);
        for (Course course : courses) {
            course.keepStart();
        }
        isRamp = true;
        photonFlux = photonFluxStart;
        moveIons();
    }

    /** Moves to a fraction of the course from the first list to the second, 0 to 1; constant light stays. */
    void moveTo(double fraction) {
        if (!isRamp) {
            return;
        }
        for (Course course : courses) {
            course.move(fraction);
        }
        photonFlux = (1 - fraction) * photonFluxStart + fraction * photonFluxEnd;
        moveIons();
    }

    /** Fills the quantities of the nodes; returns the photons of all sources (1/m2s). */
    private double sum(List<Light> lights) {
        java.util.Arrays.fill(cell, 0);
        java.util.Arrays.fill(local, 0);
        java.util.Arrays.fill(flux, 0);
        double photons = 0;
        for (Light light : lights) {
            photons += light.photonFlux();
            if (light.isOn()) {
                add(light.photonFlux(), profile(light));
            }
        }
        return photons;
    }

    private void moveIons() {
        for (int s = 0; s < ionVelocity.length; s++) {
            for (int i = 0; i + 1 < device.nodeCount; i++) {
                if (!device.isBelowJunction(i)) {
                    ionVelocity[s][i] = (diffusivity(s, i) + diffusivity(s, i + 1)) / 2 / device.grid.spacing[i];
                }
            }
        }
    }

    private void add(double incident, GenerationProfile profile) {
        for (int i = 0; i < device.nodeCount; i++) {
            cell[i] += incident * profile.cell(i);
            local[i] += incident * profile.local(i);
            flux[i] += incident * profile.flux(i);
        }
    }

    /** Generation for a photon flux of one, kept for every kind of light that was on. */
    private GenerationProfile profile(Light light) {
        Light unit = light.withPhotonFlux(1);
        int at = known.indexOf(unit);
        if (at < 0) {
            at = known.size();
            known.add(unit);
            profiles.add(model.profile(unit));
        }
        return profiles.get(at);
    }

    private double diffusivity(int s, int i) {
        Optional<LightAssistedIonsSpec> law = device.spec.variants().lightAssistedIons();
        double dark = device.ions.diffusivity[s][i];
        return law.isEmpty()
                ? dark
                : dark
                        * (1
                                + (law.get().boostRatio() - 1)
                                        * local[i]
                                        / (local[i] + law.get().halfGeneration()));
    }

    /** Incident photons of all sources (1/m2s). */
    double photonFlux() {
        return photonFlux;
    }

    /** Pairs generated in the cell of node i (1/m2s). */
    double cell(int i) {
        return cell[i];
    }

    /** G at node i (1/m3s). */
    double local(int i) {
        return local[i];
    }

    /** Photon flux at node i (1/m2s). */
    double flux(int i) {
        return flux[i];
    }

    /** D/h of species s on the edge above node i (m/s). */
    double ionVelocity(int s, int i) {
        return ionVelocity[s][i];
    }
}
