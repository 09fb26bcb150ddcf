/* Device: layers, cross-section to scale, bands dark and lit, what the answer depends on. */

import { h, s, put, latestOnly, whenQuiet } from './dom.js';
import { post } from './api.js';
import { num, percent, labUnit, clean, splitKey } from './format.js';
import { lab, setValue, usePreset, onChange, source } from './state.js';
import { slider, select, numbersTable, warningsBox } from './widgets.js';
import { form, resolve } from './form.js';
import { frame, path, apart } from './draw.js';
import { Plot } from './plot.js';
import { startJob } from './jobs.js';

const light = { power: 0.98, gate: 0 };

/** A path of the server, device.films[0].thickness_nm or device.films.nanocrystals.thickness_nm, as keys and numbers. */
export function parsePath(text) {
  const made = [];
  let at = lab.config;
  for (const word of text.split(/[.[\]]+/).filter(Boolean)) {
    let key = word;
    if (Array.isArray(at)) key = /^\d+$/.test(word) ? Number(word) : at.findIndex(one => one.name === word);
    made.push(key);
    at = at?.[key];
  }
  return made;
}

export default {
  id: 'device',
  title: 'Device',
  lede: 'The stack of a synapse and its energy bands, in the dark and in light. Everything here follows the sliders at once; nothing is solved in time.',
  command: () => source('run'),
  build(root, { complain, quiet }) {
    const drawing = h('div');
    const bands = h('div');
    const effects = h('div');
    const numbers = h('div');
    const warnings = h('div');
    const sliders = h('div');
    const layers = h('div');
    const six = h('div', { class: 'card' }, h('h2', { text: 'What matters most' }), sliders);
    const absorption = new Plot({ title: 'Where light makes pairs', height: 190, keeps: true, x: { label: 'height above the nanotubes', unit: 'nm' }, y: { label: 'generation', unit: '1/m³s', choose: true, word: 'rate' }, note: 'Pairs a second and volume in this light; light enters from the right.' });
    let known = '';

    const ask = latestOnly(async () => {
      try {
        const answer = await post('/api/device', { config: lab.config, power_W_per_m2: light.power / 100, gate_V: light.gate });
        quiet();
        drawStack(drawing, answer);
        drawBands(bands, answer);
        drawEffects(effects, answer.sensitive);
        drawSliders(answer.sensitive.length ? answer.sensitive : usual());
        put(numbers, answer.numbers?.length ? numbersTable(answer.numbers, 'What this stack is, before any pulse') : null);
        put(warnings, warningsBox((answer.problems || []).map(p => p.message || p)));
        absorption.x.label = lab.config.device ? 'height above the nanotubes' : 'height above the bottom contact';
        if (answer.absorption) absorption.show({ series: [{ name: 'pairs', x: answer.absorption.x_m.map(v => v * 1e9), y: answer.absorption.generation_per_m3_s, hue: 'light' }] });
        root.dataset.answers = String(Number(root.dataset.answers || 0) + 1);
      } catch (error) { complain(error); }
    });

    const live = new Map();
    const drawSliders = sensitive => {
      const names = JSON.stringify([lab.preset, sensitive.map(x => x.key)]);
      if (names === known) {
        for (const one of sensitive) live.get(one.key).set(clean(one.value * labUnit(one.unit).factor));
        return;
      }
      known = names;
      six.hidden = !sensitive.length;
      live.clear();
      put(sliders, sensitive.map(one => {
        const { factor, unit } = labUnit(one.unit);
        const made = slider({ label: one.label, unit, log: one.log, value: clean(one.value * factor), low: one.low * factor, high: one.high * factor, onInput: v => setValue(parsePath(one.key), clean(v / factor)) });
        live.set(one.key, made);
        return made.node;
      }));
    };

    const drawLayers = whenQuiet(() => {
      const device = lab.config.device || lab.config.vertical_device;
      const key = lab.config.device ? 'device' : 'vertical_device';
      const open = [...layers.querySelectorAll('details[open]>summary')].map(x => x.textContent);
      if (layers.contains(document.activeElement)) return;
      put(layers, form(lab.schema, resolve(lab.schema, lab.schema.properties[key]), device, [key], (at, v) => setValue(at, v)),
        h('div', { class: 'row' },
          h('button', { class: 'button', type: 'button', text: 'Add a film on top', onclick: () => changeFilms(films => [...films, { ...structuredClone(films[films.length - 1]), name: freeName(films) }]) }),
          device.films.length > 1 && h('button', { class: 'button', type: 'button', text: 'Remove the top film', onclick: () => changeFilms(films => films.slice(0, -1)) })));
      for (const one of layers.querySelectorAll('details')) if (open.includes(one.querySelector('summary').textContent)) one.open = true;
    }, 60);

    const changeFilms = change => {
      const key = lab.config.device ? 'device' : 'vertical_device';
      setValue([key, 'films'], change(lab.config[key].films));
    };

    put(root, warnings, h('div', { class: 'columns side' },
      h('div', { class: 'stack' },
        h('div', { class: 'card' },
          select({ label: 'Parameter set', options: lab.about.presets.map(p => [p.id, p.id]), value: lab.preset, onChange: id => usePreset(id).catch(complain) }).node,
          slider({ label: 'Light, 405 nm', unit: 'µW/cm²', value: light.power, low: 1e-2, high: 1e3, log: true, tone: 'light', onInput: v => { light.power = v; ask(); } }).node,
          slider({ label: 'Gate', unit: 'V', value: light.gate, low: -40, high: 40, tone: 'gate', onInput: v => { light.gate = v; ask(); } }).node),
        six,
        h('div', { class: 'card' }, h('h2', { text: 'All values' }), h('p', { class: 'quiet small', text: 'Made from the same schema that reads the files.' }), layers)),
      h('div', { class: 'stack' },
        h('div', { class: 'columns stack-and-bands' }, drawing, bands),
        absorption.node, effects,
        h('div', { class: 'card' }, numbers,
          h('div', { class: 'row' }, h('button', { class: 'button main', type: 'button', text: 'Solve this device', onclick: () => startJob({ kind: 'run', config: lab.config }, 'device ' + lab.preset).catch(complain) }),
            h('span', { class: 'quiet small', text: 'The full equations in time, under the protocols of the file, several at once: their curves are in the run when it has ended. A train of the page Pulses can be watched while it is solved.' }))))));
    onChange(root, what => { if (what === 'config') { ask(); drawLayers(); } });
    ask();
    drawLayers();
  },
};

function freeName(films) {
  let k = films.length + 1;
  while (films.some(f => f.name === 'film-' + k)) k++;
  return 'film-' + k;
}

/** What usually matters, for a device whose effects were never computed. */
function usual() {
  const wanted = [['valence_band_offset', false], ['traps.0.depth', false], ['traps.0.density', true], ['thickness', false], ['vacancies.diffusivity', true], ['band_gap', false]];
  const key = lab.config.device ? 'device' : 'vertical_device';
  const films = lab.config[key].films;
  const size = film => film.thickness_m ?? film.thickness_nm ?? 0;
  const k = films.reduce((most, film, i) => size(film) > size(films[most]) ? i : most, 0);
  const made = [];
  for (const [words, log] of wanted) {
    const steps = words.split('.');
    let at = films[k];
    for (const step of steps.slice(0, -1)) at = at?.[step];
    const name = at && Object.keys(at).find(one => splitKey(one).stem === steps[steps.length - 1] && typeof at[one] === 'number');
    if (!name || !(at[name] > 0)) continue;
    const { unit, factor } = splitKey(name);
    const si = { nm: 'm', 'cm²/Vs': 'm²/Vs', '1/cm³': '1/m³', 'cm²/s': 'm²/s' }[unit];
    const value = si ? at[name] * factor : at[name];
    made.push({ key: key + '.films[' + k + '].' + [...steps.slice(0, -1).map(step => /^\d+$/.test(step) ? '[' + step + ']' : step), (si ? splitKey(name).stem + '_' + { m: 'm', 'm²/Vs': 'm2_per_Vs', '1/m³': 'per_m3', 'm²/s': 'm2_per_s' }[si] : name)].join('.').replace(/\.\[/g, '['), label: words.replace(/\.0/, '').replace(/[._]/g, ' '), unit: si || unit, value, low: log ? value / 30 : value * 0.6, high: log ? value * 30 : value * 1.4, log });
  }
  return made;
}

/** The stack to scale; a sheet thinner than a line is drawn as a line and says so. */
function drawStack(box, { layers }) {
  const width = 262;
  const height = 330;
  const top = 64;
  const bottom = height - 20;
  const solid = layers.filter(l => l.kind !== 'gate');
  const gate = layers.some(l => l.kind === 'gate') ? 20 : 0;
  const total = solid.reduce((sum, l) => sum + l.thickness_m, 0);
  const scale = (bottom - gate - top) / total;
  const right = 138;
  const parts = [];
  const labels = [];
  let y = bottom - gate;
  let film = 0;
  if (gate) {
    parts.push(s('rect', { x: 16, y, width: right - 16, height: gate, class: 'f-gate', 'fill-opacity': 0.55 }));
    labels.push({ y: y + gate / 2 + 4, at: y + gate / 2, text: 'gate', tone: 't-gate' });
  }
  for (const layer of solid) {
    const size = layer.thickness_m * scale;
    const drawn = Math.max(size, 2);
    const tone = layer.kind === 'channel' ? 'f-ink' : layer.kind === 'dielectric' ? 'oxide' : layer.kind === 'contact' ? 'f-grey' : 'film' + (film++ % 2 ? ' b' : '');
    y -= size;
    const place = y + size - drawn;
    parts.push(s('rect', { x: 16, y: place, width: right - 16, height: drawn, class: tone }));
    if (layer.kind === 'channel') parts.push(s('rect', { x: 16, y: place - 6, width: 26, height: 8, class: 'f-grey' }), s('rect', { x: right - 26, y: place - 6, width: 26, height: 8, class: 'f-grey' }));
    labels.push({ y: place + drawn / 2 + 4, at: place + drawn / 2, text: layer.name.length > 15 ? layer.name.slice(0, 14) + '…' : layer.name, note: layer.thickness_m > 0 ? num(layer.thickness_m * 1e9) + ' nm' + (size < 2 ? ' (a line here)' : '') : '' });
  }
  const arrows = [38, 77, 116].map(x => s('path', { d: 'M' + x + ' 22V' + (y - 12) + 'm-4 -7l4 7l4 -7', class: 's-light thin', 'stroke-width': 1.6 }));
  apart(labels, 31);
  const bar = niceLength(total / 4);
  put(box, h('figure', {}, h('div', { class: 'figure-head' }, h('h3', { text: 'Cross-section, to scale' })),
    s('svg', { class: 'drawing', viewBox: '0 0 ' + width + ' ' + height, role: 'img', 'aria-label': 'Stack from the gate up: ' + layers.map(l => l.name + ' ' + num(l.thickness_m * 1e9) + ' nm').join(', ') + '. Light enters from above.' },
      s('text', { x: 77, y: 15, class: 't-light', 'text-anchor': 'middle' }, 'light'), arrows, parts,
      labels.map(l => [s('path', { d: 'M' + (right + 2) + ' ' + l.at.toFixed(1) + 'L' + (right + 12) + ' ' + (l.y - 4).toFixed(1), class: 'axis' }), s('text', { x: right + 16, y: l.y.toFixed(1), class: (l.tone || 't-ink') + ' bold' }, l.text), l.note && s('text', { x: right + 16, y: (l.y + 14).toFixed(1), class: 't-soft' }, l.note)]),
      s('path', { d: 'M6 ' + (bottom - gate) + 'v' + (-bar * scale).toFixed(1) + 'm-3 0h6m-6 ' + (bar * scale).toFixed(1) + 'h6', class: 'axis' }),
      s('text', { x: 12, y: bottom - gate - bar * scale - 5, class: 't-soft', 'text-anchor': 'start' }, num(bar * 1e9) + ' nm'))));
}

function niceLength(m) {
  const size = Math.pow(10, Math.floor(Math.log10(m)));
  return [1, 2, 5].map(k => k * size).filter(v => v <= m * 1.0001).pop() || size;
}

/** Conduction and valence edge against height: dashed in the dark, full in light. */
function drawBands(box, { bands, note }) {
  const dark = bands.dark;
  const lit = bands.lit;
  const nm = dark.x_m.map(v => v * 1e9);
  const ys = [dark.conduction_eV, dark.valence_eV, lit?.conduction_eV, lit?.valence_eV].filter(Boolean).flat();
  if (bands.channel) ys.push(bands.channel.conduction_eV, bands.channel.valence_eV);
  for (const f of [dark.fermi_eV].flat()) if (Number.isFinite(f)) ys.push(f);
  const low = Math.min(...ys) - 0.15;
  const high = Math.max(...ys) + 0.15;
  const end = nm[nm.length - 1];
  const sheet = 34;
  const map = frame({ left: 54 + sheet, top: 10, width: 400 - 54 - sheet - 84, height: 268, x: [0, end], y: [low, high], xLabel: bands.channel ? 'height above the nanotubes (nm)' : 'height above the bottom contact (nm)', yLabel: '', ticksAt: 46 });
  const labels = [];
  const line = (values, tone, dash, text) => {
    if (!values) return null;
    const ends = Array.isArray(values) ? values : nm.map(() => values);
    if (text) labels.push({ y: map.y(ends[ends.length - 1]) + 4, text, tone });
    return s('path', { d: path(nm, ends, map), class: 'line s-' + tone, 'stroke-dasharray': dash });
  };
  const traps = (bands.traps || []).map(t => {
    const at = v => { const k = nm.findIndex(x => x >= v * 1e9 - 1e-9); return (lit || dark).conduction_eV[k < 0 ? nm.length - 1 : k]; };
    const count = 7;
    return Array.from({ length: count }, (_, k) => {
      const x = t.x_low_m + (t.x_high_m - t.x_low_m) * (k + 0.5) / count;
      const y = map.y(at(x) - t.depth_eV);
      return s('line', { x1: map.x(x * 1e9) - 6, x2: map.x(x * 1e9) + 6, y1: y, y2: y, class: 's-purple', 'stroke-width': 2 });
    });
  });
  const parts = [
    line(dark.conduction_eV, 'blue', '5 4', lit ? null : 'conduction'), line(dark.valence_eV, 'vermilion', '5 4', lit ? null : 'valence'),
    lit && line(lit.conduction_eV, 'blue', null, 'conduction'), lit && line(lit.valence_eV, 'vermilion', null, 'valence'),
    lit?.electron_fermi_eV && line(lit.electron_fermi_eV, 'green', '1 3', 'electrons'), lit?.hole_fermi_eV && line(lit.hole_fermi_eV, 'green', '1 3', 'holes'),
    dark.fermi_eV !== undefined && line(dark.fermi_eV, 'grey', '1 3', 'Fermi, dark'),
  ];
  if (bands.traps?.length) {
    const t = bands.traps[0];
    const c = (lit || dark).conduction_eV;
    labels.push({ y: map.y(c[c.length - 1] - t.depth_eV) + 4, text: 'traps', tone: 'purple' });
  }
  const channel = bands.channel && [
    ['conduction_eV', 'blue'], ['valence_eV', 'vermilion']].map(([key, tone]) => s('line', { x1: 56, x2: 54 + sheet - 4, y1: map.y(bands.channel[key]), y2: map.y(bands.channel[key]), class: 's-' + tone, 'stroke-width': 3 }));
  const extra = bands.channel ? [s('text', { x: 54 + sheet / 2 - 2, y: 314, class: 't-soft', 'text-anchor': 'middle' }, 'tubes')] : [];
  apart(labels, 15);
  const bend = lit ? Math.max(...lit.conduction_eV.map((v, k) => Math.abs(v - dark.conduction_eV[k]))) : 0;
  put(box, h('figure', {}, h('div', { class: 'figure-head' }, h('h3', { text: !lit ? 'Energy bands in the dark' : bend < 0.5e-3 ? 'Energy bands, hardly moved by this light' : 'Energy bands, moved by light by ' + num(bend * 1000, 2) + ' meV' })),
    s('svg', { class: 'drawing', viewBox: '0 0 400 330', role: 'img', 'aria-label': 'Band diagram over ' + num(end) + ' nm of film. Dark: conduction edge ' + num(dark.conduction_eV[0]) + ' eV at the nanotubes, ' + num(dark.conduction_eV[nm.length - 1]) + ' eV at the surface; valence edge ' + num(dark.valence_eV[0]) + ' and ' + num(dark.valence_eV[nm.length - 1]) + ' eV. Light moves the edges by at most ' + num(bend * 1000, 2) + ' meV.' },
      map.node, s('text', { x: 12, y: 144, transform: 'rotate(-90 12 144)', class: 't-soft', 'text-anchor': 'middle' }, 'energy (eV)'),
      traps, parts, channel, extra,
      labels.map(l => s('text', { x: 400 - 78, y: l.y.toFixed(1), class: 't-ink' }, l.text))),
    h('div', { class: 'figure-foot' }, h('figcaption', { text: lit ? 'Full: in this light, steady. Dashed: in the dark. Dotted: Fermi levels. Nothing is solved in time.' : note || 'In the dark. Dotted: Fermi level.' }))));
}

/** What a tenth more of a value does to what is written and to what is left of it. */
function drawEffects(box, sensitive) {
  const known = sensitive.filter(x => Number.isFinite(x.on_written) || Number.isFinite(x.effect));
  if (!known.length) { put(box); return; }
  const rows = known.map(x => ({ label: x.label, written: x.on_written ?? x.effect, left: x.on_left ?? 0 }));
  const most = Math.max(...rows.flatMap(x => [Math.abs(x.written), Math.abs(x.left)])) || 1;
  const height = 36 * rows.length + 40;
  const zero = 470;
  const bar = (v, y, tone) => {
    const size = Math.abs(v) / most * 125;
    return [s('rect', { x: v < 0 ? zero - size : zero, y, width: Math.max(size, 1), height: 11, class: tone }), s('text', { x: v < 0 ? zero - size - 6 : zero + size + 6, y: y + 10, 'text-anchor': v < 0 ? 'end' : 'start', class: 't-soft' }, (v > 0 ? '+' : v < 0 ? '−' : '') + percent(Math.abs(v), 1))];
  };
  put(box, h('figure', {}, h('div', { class: 'figure-head' }, h('h3', { text: 'What matters most: ' + rows[0].label })),
    h('div', { class: 'legend' }, [['f-blue', 'on the change after ten flashes'], ['f-vermilion', 'on the share left after 1000 s']].map(([tone, word]) => h('span', { class: 'entry' }, s('svg', { width: 14, height: 10, 'aria-hidden': 'true' }, s('rect', { x: 1, y: 1, width: 12, height: 8, class: tone })), word))),
    s('svg', { class: 'drawing', viewBox: '0 0 680 ' + height, role: 'img', 'aria-label': 'Effect of a tenth more of a value on what is written and on what is left: ' + rows.map(x => x.label + ' ' + percent(x.written) + ' and ' + percent(x.left)).join('; ') + '.' },
      rows.map((x, k) => [s('text', { x: 250, y: 36 * k + 23, 'text-anchor': 'end', class: 't-ink' }, x.label), bar(x.written, 36 * k + 7, 'f-blue'), bar(x.left, 36 * k + 19, 'f-vermilion')]),
      s('line', { x1: zero, x2: zero, y1: 4, y2: height - 28, class: 'axis' }),
      s('text', { x: zero, y: height - 8, 'text-anchor': 'middle', class: 't-soft' }, 'effect of a tenth more of the value'))));
}
