package photosynapse.experiments.config;

/** Configurations that several tests read. */
final class Examples {
    /** The default device and a stimulus, as the page on physics writes them. */
    static final String PHYSICS_PAGE = """
            device:
              name: cspbi3-swcnt
              temperature_K: 300
              gate: {dielectric_thickness_nm: 300, dielectric_relative_permittivity: 3.9, flat_band_voltage_V: 0}
              channel:
                state_density_per_m2: 2.6e15            # Ns
                band_gap_eV: 1.0                        # Eg_ch
                acceptor_density_per_m2: 5e15           # NA
                hole_mobility_cm2_per_Vs: 5             # mu_ch
                width_um: 100
                length_um: 20
                drain_voltage_V: -0.1
              interface:                                # sheet | first film
                hole_transfer_velocity_m_per_s: 10      # S_h
                electron_recombination_m3_per_s: 1e-18  # k_n
                tunnelling_rate_m2_per_s: 1e-14         # k_tun
                tunnelling_length_nm: 5                 # a_tun
              films:                                    # from the channel upwards
                - name: nanocrystals
                  thickness_nm: 60                      # L
                  relative_permittivity: 10             # eps_r
                  band_gap_eV: 1.75                     # Eg
                  valence_band_offset_eV: 0.70          # dEv
                  conduction_state_density_per_m3: 2e24 # Nc
                  valence_state_density_per_m3: 2e24    # Nv
                  electron_mobility_cm2_per_Vs: 0.01
                  hole_mobility_cm2_per_Vs: 0.01
                  radiative_coefficient_m3_per_s: 1e-16 # Brad
                  absorption_coefficient_per_m: 1e7     # alpha, used when no optical model is named
                  generation_yield_fraction: 0.5        # eta_gen
                  vacancies: {density_per_m3: 1e24, maximum_density_per_m3: 1e27, diffusivity_m2_per_s: 1e-17}   # c0, cmax, Dc
                  traps:
                    - {density_per_m3: 1e23, depth_eV: 0.75, electron_capture_m3_per_s: 1e-15, hole_capture_m3_per_s: 1e-18}
              surface: {displacement_C_per_m2: 0}       # D_top
            stimulus:
              segments:                                 # contiguous, from t = 0; instantaneous edges
                - {until_s: 0.05, photon_flux_per_m2_s: 2e16, gate_voltage_V: 0}
                - {until_s: 1000.05, photon_flux_per_m2_s: 0, gate_voltage_V: 0}
            solver: {node_count: 120, relative_tolerance_ratio: 1e-5}
            output: {times_s: [0, 0.05, 1, 10, 100, 1000.05]}
            """;

    private Examples() {}
}
