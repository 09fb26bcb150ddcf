/* The answer of the compact synapse to the drawn pulses, for every page that shows it. */

import { post } from './api.js';
import { lab } from './state.js';

/** Which synapse stands for the device of this lab. */
export function synapseOf() {
  return { preset: lab.preset };
}

export function askLive({ points = 500, log = false, until = lab.until } = {}) {
  return post('/api/live', { ...synapseOf(), pulses: lab.pulses, until_s: until, points, log });
}

/** Light and gate bars of the drawn pulses, for a plot. */
export function bars() {
  const light = lab.pulses.filter(p => p.power_W_per_m2 > 0).map(p => ({ from: p.start_s, to: p.start_s + p.width_s }));
  const gate = lab.pulses.filter(p => p.gate_V).map(p => ({ from: p.start_s, to: p.start_s + p.width_s }));
  const nm = [...new Set(lab.pulses.filter(p => p.power_W_per_m2 > 0).map(p => p.wavelength_nm))];
  return { light, gate, lightWord: 'light ' + nm.slice(0, 2).join(', ') + ' nm' };
}

/** The end of the last pulse (s). */
export function lastEnd() {
  return Math.max(0, ...lab.pulses.map(p => p.start_s + p.width_s));
}
