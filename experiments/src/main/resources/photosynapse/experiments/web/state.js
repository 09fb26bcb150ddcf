/* What the visitor works on: one configuration, one pulse train. A copy in memory; nothing is saved unless asked for. */

import { get, post } from './api.js';
import { splitKey } from './format.js';

const STORE = 'photosynapse-lab';
const listeners = new Set();

export const lab = {
  about: null,
  schema: null,
  preset: '',
  original: null,
  config: null,
  pulses: [],
  until: 20,
  run: null,
  upload: null,
  /** the job that solved the drawn pulses last */
  job: '',
};

/** Calls f(what) when something changed, until the node has left the page. */
export function onChange(node, f) {
  listeners.add({ node, f });
}

export function changed(what) {
  remember();
  for (const entry of [...listeners]) {
    if (entry.node.isConnected) entry.f(what);
    else listeners.delete(entry);
  }
}

/** Takes a parameter set that ships, or any configuration. */
export async function usePreset(id) {
  const { config } = await get('/api/presets/' + encodeURIComponent(id));
  lab.preset = id;
  lab.original = structuredClone(config);
  lab.config = config;
  changed('config');
}

export function useConfig(config) {
  lab.config = config;
  changed('config');
}

/** Sets one value by its path of keys and numbers. */
export function setValue(path, value) {
  let at = lab.config;
  for (const key of path.slice(0, -1)) at = at[key];
  const last = path[path.length - 1];
  if (value === undefined) delete at[last];
  else {
    /* a number stands once, in one unit */
    if (typeof last === 'string' && !(last in at)) for (const other of Object.keys(at)) if (splitKey(other).stem === splitKey(last).stem && splitKey(last).unit) delete at[other];
    at[last] = value;
  }
  changed('config');
}

export function usePulses(pulses, until) {
  lab.pulses = pulses;
  lab.until = until;
  changed('pulses');
}

/** The start of every visit: ten pulses as the shipped device has them. */
export function defaultPulses() {
  return train({ count: 10, width: 0.05, period: 1, power: 0.0098, wavelength: 405, start: 1 });
}

export function train({ count, width, period, power, wavelength, start = 1, gate = 0 }) {
  return Array.from({ length: count }, (_, k) => ({ start_s: round(start + k * period), width_s: width, power_W_per_m2: power, wavelength_nm: wavelength, gate_V: gate }));
}

export const round = v => Number(v.toPrecision(9));

export function isEdited() {
  return JSON.stringify(lab.config) !== JSON.stringify(lab.original);
}

/** The differing values as {path, value}; null where the two differ in more than values. */
export function edits(from = lab.original, to = lab.config, path = []) {
  if (from === to) return [];
  const tree = v => v !== null && typeof v === 'object';
  if (!tree(from) || !tree(to)) return tree(from) !== tree(to) || from === undefined || to === undefined ? null : [{ path, value: to }];
  if (Array.isArray(from) !== Array.isArray(to)) return null;
  const stem = key => typeof to[key] === 'number' || typeof from[key] === 'number' ? splitKey(key).stem : key;
  const before = new Map(Object.keys(from).map(key => [stem(key), key]));
  const keys = Object.keys(to);
  if (keys.length !== before.size || keys.some(key => !before.has(stem(key)))) return null;
  const all = [];
  for (const key of keys) {
    const old = before.get(stem(key));
    if (old !== key) { all.push({ path: [...path, key], value: to[key] }); continue; }
    const below = edits(from[key], to[key], [...path, key]);
    if (!below) return null;
    all.push(...below);
  }
  return all;
}

/** A path as the command line writes it: device.films.nanocrystals.traps[0].depth_eV. */
export function pathText(path) {
  let at = lab.config;
  let text = '';
  for (const key of path) {
    const named = Array.isArray(at) && at[key] && typeof at[key] === 'object' && at[key].name;
    if (Array.isArray(at)) text += named ? '.' + at[key].name : '[' + key + ']';
    else text += (text ? '.' : '') + key;
    at = at?.[key];
  }
  return text;
}

/** The first words of a command: the preset with --set, or a file to be saved first. */
export function source(verb) {
  const all = lab.original ? edits() : null;
  if (!all) return 'photosynapse ' + verb + ' device.yaml';
  return 'photosynapse ' + verb + ' ' + lab.preset + all.map(e => " --set '" + pathText(e.path) + '=' + e.value + "'").join('');
}

/** The configuration with the drawn pulses as its stimulus. */
export function withStimulus() {
  const config = structuredClone(lab.config);
  delete config.protocol;
  delete config.studies;
  delete config.network;
  if (config.sources) config.sources = Object.fromEntries(Object.entries(config.sources).filter(([key]) => !/^(protocol|network|studies)/.test(key)));
  config.stimulus = { segments: segments(lab.pulses, lab.until) };
  config.output = { times_s: sampleTimes(lab.pulses, lab.until) };
  return config;
}

export function segments(pulses, until) {
  const edges = [...new Set([...pulses.flatMap(p => [p.start_s, round(p.start_s + p.width_s)]), until])].filter(t => t > 0 && t <= until).sort((a, b) => a - b);
  let from = 0;
  return edges.map(to => {
    const middle = (from + to) / 2;
    const on = pulses.filter(p => p.start_s <= middle && middle < p.start_s + p.width_s);
    const lights = on.filter(p => p.power_W_per_m2 > 0);
    const gate = on.reduce((sum, p) => sum + (p.gate_V || 0), 0);
    const segment = { until_s: to, gate_voltage_V: gate };
    if (lights.length === 0) segment.photon_flux_per_m2_s = 0;
    else { segment.irradiance_W_per_m2 = lights[0].power_W_per_m2; segment.wavelength_nm = lights[0].wavelength_nm; }
    if (lights.length > 1) segment.other_lights = lights.slice(1).map(p => ({ irradiance_W_per_m2: p.power_W_per_m2, wavelength_nm: p.wavelength_nm }));
    from = to;
    return segment;
  });
}

function sampleTimes(pulses, until) {
  const times = new Set();
  const edges = [0, ...new Set(pulses.flatMap(p => [p.start_s, p.start_s + p.width_s])), until].sort((a, b) => a - b);
  for (let k = 1; k < edges.length; k++) {
    const span = edges[k] - edges[k - 1];
    const last = k === edges.length - 1;
    const count = last ? 40 : 4;
    for (let i = 1; i <= count; i++) times.add(round(last ? edges[k - 1] + span * Math.pow(1e-3, 1 - i / count) : edges[k - 1] + span * i / count));
  }
  return [...times].filter(t => t > 0 && t <= until).sort((a, b) => a - b);
}

function remember() {
  try {
    sessionStorage.setItem(STORE, JSON.stringify({ preset: lab.preset, original: lab.original, config: lab.config, pulses: lab.pulses, until: lab.until, run: lab.run, job: lab.job }));
  } catch { /* a full store only means that a reload starts afresh */ }
}

/** Loads what is needed before the first page: what the server offers, the schema, and the last work of this tab. */
export async function begin() {
  [lab.about, lab.schema] = await Promise.all([get('/api/about'), get('/api/schema/config')]);
  const stored = sessionStorage.getItem(STORE);
  if (stored) Object.assign(lab, JSON.parse(stored));
  if (!lab.pulses.length) { lab.pulses = defaultPulses(); lab.until = 20; }
  if (!lab.config) await usePreset(lab.about.presets[0].id);
}

/** The text of a configuration, as a file has it. */
export async function yamlOf(config) {
  return post('/api/check', { config });
}
