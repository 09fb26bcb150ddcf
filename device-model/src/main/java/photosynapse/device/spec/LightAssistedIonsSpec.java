package photosynapse.device.spec;

import photosynapse.device.units.In;

/**
 * Light-assisted ion motion: Dc times 1 + (r_L - 1) G/(G + G_half).
 *
 * @param boostRatio r_L, at least 1
 * @param halfGeneration G_half (1/m3s)
 */
public record LightAssistedIonsSpec(
        double boostRatio, @In("1/m3s") double halfGeneration) {
    public LightAssistedIonsSpec {
        new SpecCheck()
                .require(
                        "boostRatio", boostRatio >= 0 && Double.isFinite(boostRatio), "must be >= 0, was " + boostRatio)
                .positive("halfGeneration", halfGeneration, "1/m3s")
                .done();
    }
}
