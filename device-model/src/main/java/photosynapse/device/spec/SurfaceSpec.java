package photosynapse.device.spec;

import photosynapse.device.units.In;

/**
 * The top of the stack.
 *
 * @param displacement D_top (C/m2)
 */
public record SurfaceSpec(@In("C/m2") double displacement) {

    /** An open surface without charge. */
    public static final SurfaceSpec OPEN = new SurfaceSpec(0);

    public SurfaceSpec {
        new SpecCheck().finite("displacement", displacement, "C/m2").done();
    }
}
