/* Pulses: a train that is drawn, with its dose and what the synapse makes of it. */

import { h, put, latestOnly, whenQuiet } from './dom.js';
import { post } from './api.js';
import { num, duration, remaining } from './format.js';
import { lab, train, usePulses, onChange, withStimulus, round } from './state.js';
import { slider, warningsBox } from './widgets.js';
import { Timeline } from './timeline.js';
import { Plot } from './plot.js';
import { askLive, bars, lastEnd, standing, staleNotice, trouble } from './live.js';

const PHOTON = 1.98644586e-25;
const builder = { count: 10, width: 0.05, period: 1, power: 0.98, wavelength: 405, erase: 0, eraseWidth: 1, dark: 10 };

const NAMED = [
  ['One flash', { count: 1, width: 0.05, period: 1, erase: 0, dark: 20 }],
  ['A pair', { count: 2, width: 0.05, period: 0.5, erase: 0, dark: 10 }],
  ['Ten at 1 Hz', { count: 10, width: 0.05, period: 1, erase: 0, dark: 10 }],
  ['Fifty at 10 Hz', { count: 50, width: 0.05, period: 0.1, erase: 0, dark: 10 }],
  ['Write and erase', { count: 10, width: 0.05, period: 1, erase: -40, eraseWidth: 1, dark: 5 }],
];

export default {
  id: 'pulses',
  title: 'Pulses',
  lede: 'Draw light and gate pulses with the pointer, or build a train with the sliders. The trace below is what the synapse makes of it, at once.',
  config: withStimulus,
  command: () => 'photosynapse run device.yaml',
  build(root, { complain, quiet }) {
    const counter = h('div', { class: 'counter' });
    const estimate = h('p', { class: 'quiet small' });
    const exactly = h('div');
    const stale = h('div');
    const line = new Timeline({
      changed: pulses => usePulses(pulses, Math.max(lab.until, round(Math.max(...pulses.map(p => p.start_s + p.width_s), 0) * 1.05))),
      chosen: () => drawExactly(),
    });
    const trace = new Plot({ title: 'Response of the compact synapse', height: 230, cut: true, x: { label: 'time', unit: 's' }, y: { label: 'drain current', unit: 'A', choose: true } });
    const controls = {};

    const build = () => {
      const b = builder;
      const pulses = train({ count: b.count, width: b.width, period: Math.max(b.period, b.width * 1.01), power: b.power / 100, wavelength: b.wavelength });
      let end = pulses.length ? pulses[pulses.length - 1].start_s + b.width : 1;
      if (b.erase < 0) { pulses.push({ start_s: round(end + 3), width_s: b.eraseWidth, power_W_per_m2: 0, wavelength_nm: b.wavelength, gate_V: b.erase }); end += 3 + b.eraseWidth; }
      line.chosen = -1;
      usePulses(pulses, round(end + b.dark));
    };

    const ask = latestOnly(async () => {
      try {
        const answer = await askLive();
        quiet();
        trace.show({ series: [{ name: 'compact synapse', x: answer.t_s, y: answer.current_A.map(Math.abs) }], ...bars(), levels: [{ y: Math.abs(answer.dark_current_A), text: 'dark' }], note: standing(answer) });
        put(stale, staleNotice(answer, root, complain), warningsBox(answer.warnings));
        root.dataset.answers = String(Number(root.dataset.answers || 0) + 1);
      } catch (error) { trouble(stale, error, root, complain); }
    });

    const askCost = whenQuiet(async () => {
      try {
        const { estimate: cost, problems } = await post('/api/check', { config: withStimulus() });
        const errors = (problems || []).filter(p => p.severity !== 'warning');
        estimate.textContent = errors.length ? errors[0].message : cost?.seconds ? 'The device solver would take about ' + remaining(cost.seconds).replace('less than', 'or less than').replace(/^or /, '') + '.' : '';
      } catch (error) { estimate.textContent = error.message; }
    }, 500);

    const drawCounter = () => {
      const lights = lab.pulses.filter(p => p.power_W_per_m2 > 0);
      const energy = lights.reduce((sum, p) => sum + p.power_W_per_m2 * p.width_s, 0);
      const photons = lights.reduce((sum, p) => sum + p.power_W_per_m2 * p.width_s * p.wavelength_nm * 1e-9 / PHOTON, 0);
      const item = (value, word) => h('div', {}, h('b', { text: value }), h('span', { text: word }));
      put(counter, item(String(lights.length), lights.length === 1 ? 'light pulse' : 'light pulses'), item(duration(lights.reduce((sum, p) => sum + p.width_s, 0)), 'light on'),
        item(num(energy * 1e2) + ' µJ/cm²', 'dose'), item(num(photons * 1e-4) + ' /cm²', 'photons'), item(duration(lab.until), 'in all'));
    };

    const drawExactly = () => {
      const k = line.chosen;
      const p = lab.pulses[k];
      if (!p) { put(exactly, h('p', { class: 'quiet small', text: 'Drag on the empty picture to draw a pulse: light above the line, gate below. Drag a pulse to move it, its right edge for the width, its top for the strength. By keyboard: Tab to a pulse, then the arrows.' })); return; }
      const box = (word, unit, value, apply, low) => {
        const input = h('input', { type: 'number', step: 'any', value: String(value), 'aria-label': word + ' of the chosen pulse', onchange: () => { const v = Number(input.value); if (Number.isFinite(v) && v >= low) line.change(k, apply({ ...lab.pulses[k] }, v)); } });
        return h('div', { class: 'field plain' }, h('label', { text: word }), input, h('span', { class: 'unit', text: unit }));
      };
      const isLight = p.power_W_per_m2 > 0;
      put(exactly, h('h3', { text: 'Pulse ' + (k + 1) + (isLight ? ', light' : ', gate') }),
        box('starts', 's', p.start_s, (q, v) => ({ ...q, start_s: v }), 0), box('lasts', 's', p.width_s, (q, v) => ({ ...q, width_s: v }), 1e-9),
        isLight ? [box('power', 'µW/cm²', round(p.power_W_per_m2 * 100), (q, v) => ({ ...q, power_W_per_m2: v / 100 }), 0), box('wavelength', 'nm', p.wavelength_nm, (q, v) => ({ ...q, wavelength_nm: v }), 100)]
          : box('gate', 'V', p.gate_V, (q, v) => ({ ...q, gate_V: v }), -1000),
        h('button', { class: 'button', type: 'button', text: 'Remove this pulse', onclick: () => line.remove(k) }));
    };

    const set = values => { Object.assign(builder, values); for (const [key, value] of Object.entries(values)) controls[key]?.set(value); build(); };
    const make = (key, options) => { controls[key] = slider({ ...options, value: builder[key], onInput: v => { builder[key] = v; build(); } }); return controls[key].node; };

    put(root, stale, h('div', { class: 'columns side' },
      h('div', { class: 'stack' },
        h('div', { class: 'card' }, h('h2', { text: 'Build a train' }),
          h('div', { class: 'choice' }, h('div', { class: 'chips' }, NAMED.map(([word, values]) => h('button', { class: 'chip', type: 'button', text: word, onclick: () => set(values) })))),
          make('count', { label: 'Pulses', low: 1, high: 100, whole: true, tone: 'light' }),
          make('width', { label: 'Width', unit: 's', low: 1e-3, high: 10, log: true, tone: 'light' }),
          make('period', { label: 'Start to start', unit: 's', low: 1e-2, high: 100, log: true, tone: 'light' }),
          make('power', { label: 'Power', unit: 'µW/cm²', low: 1e-3, high: 100, log: true, tone: 'light' }),
          make('wavelength', { label: 'Wavelength', unit: 'nm', low: 350, high: 800, whole: true, tone: 'light' }),
          make('erase', { label: 'Gate pulse that erases (0: none)', unit: 'V', low: -50, high: 0, whole: true, tone: 'gate' }),
          make('dark', { label: 'Dark afterwards', unit: 's', low: 1, high: 10000, log: true })),
        h('div', { class: 'card' }, exactly)),
      h('div', { class: 'stack' },
        h('figure', {}, h('div', { class: 'figure-head' }, h('h3', { text: 'The pulse train' }), h('div', { class: 'figure-tools' },
          [['earlier', () => line.pan(-0.5), '←'], ['later', () => line.pan(0.5), '→'], ['closer', () => line.zoom(0.5), '+'], ['wider', () => line.zoom(2), '−'], ['whole', () => line.fit(), 'whole']].map(([word, f, sign]) => h('button', { class: 'chip', type: 'button', 'aria-label': 'show ' + word, title: word, text: sign, onclick: f })),
          h('button', { class: 'chip', type: 'button', text: 'add a pulse', onclick: () => line.add({ start_s: round(lastEnd() + builder.period), width_s: builder.width, power_W_per_m2: builder.power / 100, wavelength_nm: builder.wavelength, gate_V: 0 }) }),
          h('button', { class: 'chip', type: 'button', text: 'clear', onclick: () => { line.chosen = -1; usePulses([], lab.until); } }))),
          line.box, counter, estimate),
        trace.node,
        h('div', { class: 'row' }, h('a', { class: 'button main', href: '#/response', text: 'Solve the device under these pulses' }), h('span', { class: 'quiet small', text: 'opens Response, where the solver can be watched' })))));
    const all = () => { line.show(lab.pulses, lab.until); drawCounter(); ask(); askCost(); };
    onChange(root, what => { if (what === 'pulses' || what === 'config') { all(); if (!exactly.contains(document.activeElement)) drawExactly(); } });
    all();
    drawExactly();
  },
};
