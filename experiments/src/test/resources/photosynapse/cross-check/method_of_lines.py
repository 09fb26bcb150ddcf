"""Another program for the same equations: method of lines with SciPy's Radau, in 200 lines.

    python3 method_of_lines.py CASE.json NODES > CASE.csv

Solves the equations of docs/physics.md for a stack of films on a gated nanotube sheet: densities of electrons, holes,
vacancies and trapped electrons as plain unknowns on a tanh grid of NODES nodes a film, Scharfetter-Gummel fluxes,
Poisson's equation integrated from the sheet upwards, where Gauss's law over the whole stack gives the sheet's potential.
A case is a configuration of the project written as JSON. Needs Python 3.9, NumPy and SciPy.
"""

import json
import sys

import numpy as np
from scipy.integrate import solve_ivp
from scipy.optimize import brentq

Q, K_B, EPS_0, HBAR = 1.602176634e-19, 1.380649e-23, 8.8541878128e-12, 1.054571817e-34
RELATIVE_TOLERANCE = 1e-6
HEAD = ("time_s,channel_hole_density_per_m2,channel_electron_density_per_m2,trapped_electron_density_per_m2,"
        "vacancy_density_per_m2,vacancy_centroid_m,film_charge_C_per_m2,channel_potential_V")


def bernoulli(z):
    small = np.abs(z) < 1e-5
    safe = np.where(small, 1, z)
    with np.errstate(over="ignore"):
        return np.where(small, 1 - z / 2 + z * z / 12, safe / np.expm1(safe))


def drift_diffusion(speed, below, above, drop):
    """Flux upwards between two nodes; drop lowers the energy of what flows."""
    return speed * (below * bernoulli(-drop) - above * bernoulli(drop))


class Device:
    def __init__(self, config, nodes):
        device = config["device"]
        self.vt = K_B * device["temperature_K"] / Q
        self.films = device["films"]
        self.layout(nodes)
        self.materials()
        self.levels()
        self.channel(device)
        self.options = device.get("options", {})
        self.interfaces = device.get("interfaces", [])
        self.top = device.get("surface", {}).get("displacement_C_per_m2", 0)
        self.sheets = np.zeros(self.size)
        for k, joint in enumerate(self.interfaces):
            self.sheets[self.parts[k + 1].start] = joint["sheet_charge_C_per_m2"]
        count = self.trap_density.shape[0]
        self.scale = np.concatenate([np.full(2 * self.size, 1e16), np.full(self.size, 1e22),
                                     np.full(count * self.size, 1e21)])
        self.tolerance = np.concatenate([np.full(self.size, 1e7), np.full(self.size, 1e5), np.full(self.size, 1e15),
                                         np.full(count * self.size, 1e14)]) / self.scale

    def layout(self, nodes):
        spread = (np.tanh(2.5 * np.linspace(-1, 1, nodes)) / np.tanh(2.5) + 1) / 2
        bottom, places, self.parts = 0.0, [], []
        for k, film in enumerate(self.films):
            places.append(bottom + film["thickness_nm"] * 1e-9 * spread)
            self.parts.append(slice(k * nodes, (k + 1) * nodes))
            bottom = places[-1][-1]
        self.x = np.concatenate(places)
        self.size = self.x.size
        self.spacing = np.diff(self.x)
        self.inside = np.ones(self.size - 1, bool)
        for part in self.parts[:-1]:
            self.inside[part.stop - 1] = False
        half = np.where(self.inside, self.spacing, 0) / 2
        self.width = np.concatenate([half, [0]]) + np.concatenate([[0], half])
        self.divisor = np.where(self.inside, self.spacing, 1)

    def along(self, value, part):
        share = (self.x[part] - self.x[part.start]) / (self.x[part.stop - 1] - self.x[part.start])
        if isinstance(value, dict):
            return value["bottom"] + (value["top"] - value["bottom"]) * share
        return value + 0 * share

    def column(self, key, group=None):
        return np.concatenate([self.along((film[group] if group else film)[key], part)
                               for film, part in zip(self.films, self.parts)])

    def materials(self):
        self.permittivity = EPS_0 * self.column("relative_permittivity")
        self.gap = self.column("band_gap_eV")
        self.offset = self.column("valence_band_offset_eV")
        self.nc = self.column("conduction_state_density_per_m3")
        self.nv = self.column("valence_state_density_per_m3")
        self.electron_mobility = 1e-4 * self.column("electron_mobility_cm2_per_Vs")
        self.hole_mobility = 1e-4 * self.column("hole_mobility_cm2_per_Vs")
        self.radiative = self.column("radiative_coefficient_m3_per_s")
        absorption = self.column("absorption_coefficient_per_m")
        self.ion_density = self.column("density_per_m3", "vacancies")
        self.ion_limit = self.column("maximum_density_per_m3", "vacancies")
        self.ion_diffusivity = self.column("diffusivity_m2_per_s", "vacancies")
        self.intrinsic = self.nc * self.nv * np.exp(-self.gap / self.vt)
        self.n_rest = self.nc * np.exp(-(self.gap - self.offset) / self.vt)
        self.p_rest = self.nv * np.exp(-self.offset / self.vt)
        steps = np.where(self.inside, self.spacing * (absorption[1:] + absorption[:-1]) / 2, 0)
        depth = np.concatenate([np.cumsum(steps[::-1])[::-1], [0]])
        self.generation = self.column("generation_yield_fraction") * absorption * np.exp(-depth)

    def levels(self):
        count = max(len(film["traps"]) for film in self.films)

        def level(j, key, absent):
            return np.concatenate([self.along(film["traps"][j][key] if j < len(film["traps"]) else absent, part)
                                   for film, part in zip(self.films, self.parts)])

        def all_levels(key, absent):
            return np.array([level(j, key, absent) for j in range(count)])

        self.trap_density = all_levels("density_per_m3", 0.0)
        depth = all_levels("depth_eV", 0.5)
        self.capture_n = all_levels("electron_capture_m3_per_s", 0.0)
        self.capture_p = all_levels("hole_capture_m3_per_s", 0.0)
        self.n1 = self.nc * np.exp(-depth / self.vt)
        self.p1 = self.nv * np.exp(-(self.gap - depth) / self.vt)

    def channel(self, device):
        sheet, gate, interface = device["channel"], device["gate"], device["interface"]
        self.channel_gap = sheet["band_gap_eV"]
        self.acceptors = sheet["acceptor_density_per_m2"]
        self.states = sheet.get("state_density_per_m2")
        if self.states is None:
            tubes, half_gap = sheet["density_of_states"], self.channel_gap / 2
            point, weight = np.polynomial.legendre.leggauss(400)
            point, weight = np.sqrt(3) * (point + 1) / 2, np.sqrt(3) * weight / 2
            per_length = 4 * Q / (np.pi * HBAR * tubes["fermi_velocity_m_per_s"])
            self.energy = point ** 2
            self.per_energy = (2 * tubes["tube_length_per_area_per_m"] * per_length * (half_gap + self.energy)
                               / np.sqrt(2 * half_gap + self.energy) * weight)
        self.oxide = (EPS_0 * gate["dielectric_relative_permittivity"]
                      / (gate["dielectric_thickness_nm"] * 1e-9))
        self.flat_band = gate["flat_band_voltage_V"]
        self.hole_velocity = interface["hole_transfer_velocity_m_per_s"]
        self.recombination = interface["electron_recombination_m3_per_s"]
        self.extraction = interface.get("electron_extraction_velocity_m_per_s", 0)
        self.tunnelling = (interface["tunnelling_rate_m2_per_s"]
                           * np.exp(-2 * self.x / (interface["tunnelling_length_nm"] * 1e-9)))

    def sheet(self, potential):
        """Holes and electrons of the sheet (1/m2)."""
        if self.states is not None:
            return (self.states * np.logaddexp(0, -potential / self.vt),
                    self.states * np.logaddexp(0, (potential - self.channel_gap) / self.vt))

        def filled(edge):
            return (self.per_energy / (1 + np.exp(np.clip((self.energy + edge) / self.vt, -700, 700)))).sum()

        return filled(potential), filled(self.channel_gap - potential)

    def split(self, y):
        n = self.size
        return y[:n], y[n:2 * n], y[2 * n:3 * n], y[3 * n:].reshape(-1, n)

    def charge(self, y):
        n, p, c, t = self.split(y)
        return Q * (p - n + c - self.ion_density - t.sum(0)) * self.width + self.sheets

    def potential(self, charge, gate):
        total = charge.sum()

        def missing(phi):
            holes, electrons = self.sheet(phi)
            return (self.oxide * (gate - self.flat_band - phi) + Q * (holes - electrons - self.acceptors) + total
                    - self.top)

        start = brentq(missing, -90, 90, xtol=1e-15, rtol=1e-14)
        displacement = self.top - total + np.cumsum(charge)[:-1]
        mean = (self.permittivity[1:] + self.permittivity[:-1]) / 2
        drops = np.where(self.inside, -displacement * self.spacing / mean, 0)
        return start + np.concatenate([[0], np.cumsum(drops)])

    def fluxes(self, n, p, c, psi, light):
        def drop(energy):
            return np.where(self.inside, np.diff(energy), 0)

        def speed(diffusivity):
            return (diffusivity[1:] + diffusivity[:-1]) / 2 / self.divisor

        lit = self.options.get("light_assisted_ions")
        ions = self.ion_diffusivity
        if lit:
            g = self.generation * light
            ions = ions * (1 + (lit["boost_ratio"] - 1) * g / (g + lit["half_generation_per_m3_s"]))
        jn = drift_diffusion(speed(self.vt * self.electron_mobility), n[:-1], n[1:],
                             drop(psi + (self.offset - self.gap) / self.vt + np.log(self.nc)))
        jp = drift_diffusion(speed(self.vt * self.hole_mobility), p[:-1], p[1:],
                             -drop(psi + self.offset / self.vt - np.log(self.nv)))
        jc = drift_diffusion(speed(ions), c[:-1], c[1:], -drop(psi - np.log1p(-c / self.ion_limit)))
        for k, joint in enumerate(self.interfaces):
            a, b = self.parts[k].stop - 1, self.parts[k].stop
            up_n = (self.offset[a] - self.gap[a] - self.offset[b] + self.gap[b]) / self.vt
            up_p = (self.offset[b] - self.offset[a]) / self.vt
            jn[a] = joint["electron_velocity_m_per_s"] * (
                n[a] * np.exp(-max(0, up_n)) - n[b] * self.nc[a] / self.nc[b] * np.exp(-max(0, -up_n)))
            jp[a] = joint["hole_velocity_m_per_s"] * (
                p[a] * np.exp(-max(0, up_p)) - p[b] * self.nv[a] / self.nv[b] * np.exp(-max(0, -up_p)))
            jc[a] = joint["ion_velocity_m_per_s"] * (
                c[a] / (1 - c[a] / self.ion_limit[a]) - c[b] / (1 - c[b] / self.ion_limit[b]))
        return jn, jp, jc

    def rates(self, scaled, gate, light):
        y = scaled * self.scale
        n, p, c, t = self.split(y)
        phi = self.potential(self.charge(y), gate)
        psi = phi / self.vt
        in_sheet = sum(self.sheet(phi[0]))
        jn, jp, jc = self.fluxes(n, p, c, psi, light)
        n_rest, p_rest = self.n_rest * np.exp(psi), self.p_rest * np.exp(-psi)
        jn = np.concatenate([[-(self.recombination * in_sheet + self.extraction) * (n[0] - n_rest[0])], jn, [0]])
        jp = np.concatenate([[-self.hole_velocity * (p[0] - p_rest[0])], jp, [0]])
        jc = np.concatenate([[0], jc, [0]])
        empty = self.trap_density - t
        by_n = self.capture_n * (n * empty - self.n1 * t)
        by_p = self.capture_p * (p * t - self.p1 * empty)
        lock = c[0] / self.ion_density[0] if self.options.get("tunnelling_needs_vacancies") else 1
        out = np.where(self.trap_density > 0,
                       lock * self.tunnelling * in_sheet * (t - empty * n_rest / self.n1), 0)
        gained = self.generation * light - self.radiative * (n * p - self.intrinsic)
        return np.concatenate([gained - np.diff(jn) / self.width - by_n.sum(0),
                               gained - np.diff(jp) / self.width - by_p.sum(0),
                               -np.diff(jc) / self.width, (by_n - by_p - out).ravel()]) / self.scale

    def at_rest(self, phi):
        """Densities in equilibrium with the sheet's Fermi level; ions of joined films share one constant."""
        psi = phi / self.vt
        n = self.n_rest * np.exp(psi)
        t = np.where(self.trap_density > 0, self.trap_density / (1 + self.n1 / n), 0)
        c = np.zeros(self.size)
        first = 0
        for k in range(len(self.films)):
            last = k == len(self.films) - 1 or self.interfaces[k]["ion_velocity_m_per_s"] == 0
            if last:
                group = slice(self.parts[first].start, self.parts[k].stop)
                number = (self.ion_density[group] * self.width[group]).sum()

                def ions(constant):
                    free = np.exp(np.clip(constant - psi[group], -700, 700))
                    return free / (1 + free / self.ion_limit[group])

                c[group] = ions(brentq(lambda k_: (ions(k_) * self.width[group]).sum() / number - 1, -500, 800,
                                       xtol=1e-13, rtol=1e-15))
                first = k + 1
        return np.concatenate([n, self.p_rest * np.exp(-psi), c, t.ravel()])

    def start(self, gate):
        phi = np.full(self.size, self.potential(np.zeros(self.size), gate)[0])
        joined = np.flatnonzero(~self.inside)

        def residual(phi):
            charge = self.charge(self.at_rest(phi))
            mean = (self.permittivity[1:] + self.permittivity[:-1]) / 2
            up = np.where(self.inside, -mean * np.diff(phi) / self.divisor, 0)
            holes, electrons = self.sheet(phi[0])
            below = self.oxide * (gate - self.flat_band - phi[0]) + Q * (holes - electrons - self.acceptors)
            balance = np.concatenate([[below], up]) + charge - np.concatenate([up, [self.top]])
            for a in joined:
                balance[a + 1] += balance[a]
                balance[a] = 0.01 * (phi[a + 1] - phi[a])
            return balance

        for _ in range(400):
            now = residual(phi)
            step = 1e-7
            jacobian = np.array([(residual(phi + step * one) - now) / step for one in np.eye(self.size)]).T
            move = np.linalg.solve(jacobian, -now)
            largest = np.abs(move).max()
            phi = phi + move * min(1, 2 * self.vt / largest if largest > 0 else 1)
            if largest < 1e-13:
                break
        return self.at_rest(phi) / self.scale

    def row(self, time, scaled, gate):
        y = scaled * self.scale
        _, _, c, t = self.split(y)
        charge = self.charge(y)
        phi = self.potential(charge, gate)
        holes, electrons = self.sheet(phi[0])
        ions = (c * self.width).sum()
        return [time, holes, electrons, (t.sum(0) * self.width).sum(), ions,
                (self.x * c * self.width).sum() / ions, charge.sum(), phi[0]]

    def run(self, segments, times):
        state = self.start(segments[0]["gate_voltage_V"])
        rows = [self.row(0, state, segments[0]["gate_voltage_V"])] if 0 in times else []
        begin = 0
        for segment in segments:
            until, gate, light = segment["until_s"], segment["gate_voltage_V"], segment["photon_flux_per_m2_s"]
            stops = sorted({t for t in times if begin < t <= until} | {until})
            solution = solve_ivp(lambda _, y: self.rates(y, gate, light), (0, until - begin), state, method="Radau",
                                 t_eval=[t - begin for t in stops], rtol=RELATIVE_TOLERANCE, atol=self.tolerance,
                                 first_step=min(1e-10, until - begin))
            if not solution.success:
                sys.exit(solution.message)
            rows += [self.row(t, y, gate) for t, y in zip(stops, solution.y.T) if t in times]
            state, begin = solution.y[:, -1], until
        return rows


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        config = json.load(file)
    device = Device(config, int(sys.argv[2]))
    print(HEAD)
    for row in device.run(config["stimulus"]["segments"], config["output"]["times_s"]):
        print(",".join(f"{value:.10g}" for value in row))


if __name__ == "__main__":
    main()
