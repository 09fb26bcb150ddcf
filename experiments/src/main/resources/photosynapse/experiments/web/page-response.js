/* Response: the compact synapse at once, the device when it is asked to solve, with its solver to be watched. */

import { h, put, patch, latestOnly } from './dom.js';
import { num, duration, remaining } from './format.js';
import { lab, changed, onChange, withStimulus } from './state.js';
import { choose, numbersTable, warningsBox } from './widgets.js';
import { Plot } from './plot.js';
import { HeatMap } from './heat.js';
import { askLive, bars, lastEnd, standing, staleNotice, trouble } from './live.js';
import { startJob, cancelJob, jobs, listen } from './jobs.js';

const FIELDS = {
  electrons: { word: 'electrons', label: 'free electrons', unit: '1/m³', log: true },
  trapped: { word: 'trapped charge', label: 'trapped electrons', unit: '1/m³', log: true },
  vacancies: { word: 'vacancies', label: 'change of vacancies', unit: '%', diverging: true },
};

export default {
  id: 'response',
  title: 'Response',
  lede: 'The current under the drawn pulses. The line is the compact synapse, at once; the circles are the full device, solved while you watch.',
  config: withStimulus,
  command: () => 'photosynapse run device.yaml',
  build(root, { complain, quiet }) {
    const trace = new Plot({ title: 'Drain current, magnitude', height: 320, cut: true, x: { label: 'time', unit: 's', choose: true }, y: { label: 'drain current', unit: 'A', choose: true } });
    const states = new Plot({ title: 'Where the charge sits', height: 230, x: { label: 'time', unit: 's', choose: true }, y: { label: 'stored charge', unit: '', word: 'charge' }, note: 'Charge of each reservoir of the compact synapse, stacked, in units of the dark hole density of the nanotubes.' });
    const solver = new Plot({ title: 'Solver', height: 150, keeps: false, x: { label: 'time', unit: 's' }, y: { label: 'time step', unit: 's', log: true, word: 'step' } });
    const strip = h('p', { class: 'quiet small' });
    const numbers = h('div');
    const warnings = h('div');
    const controls = h('div', { class: 'row' });
    const mapBox = h('div');
    let field = 'trapped';
    let live = null;
    let map = null;

    const record = () => jobs.get(lab.job) || null;

    const drawTrace = () => {
      const series = [];
      const r = record();
      if (r?.trace.t_s.length) series.push({ name: 'device, solved', x: r.trace.t_s, y: r.trace.current_A.map(Math.abs), hue: 'vermilion', points: true, open: true, size: 5 });
      if (live) series.push({ name: 'compact synapse', x: live.t_s, y: live.current_A.map(Math.abs), hue: 'ink' });
      const note = [live ? 'Line: ' + standing(live) : '',
        r ? (r.end ? 'Circles: full device, ' + (r.end.status === 'done' ? 'solved' : r.end.status) + '.' : 'Circles: full device, being solved now.') : 'The device itself has not been solved for these pulses.'].join(' ');
      trace.show({ series, ...bars(), levels: live ? [{ y: Math.abs(live.dark_current_A), text: 'dark' }] : [], note });
    };

    const drawStates = () => {
      if (!live?.states?.length) return;
      const reservoirs = live.states.filter(x => !/screen/.test(x.name + x.label));
      const screening = live.states.find(x => /screen/.test(x.name + x.label));
      let sum = live.t_s.map(() => 0);
      const stacked = reservoirs.map((one, k) => {
        sum = sum.map((v, i) => v + one.values[i]);
        return { name: one.label || one.name, x: live.t_s, y: sum, hue: ['blue', 'green', 'purple', 'vermilion', 'grey'][k % 5], area: true, thin: true };
      }).reverse();
      if (screening) stacked.push({ name: screening.label || 'screened by ions', x: live.t_s, y: screening.values, hue: 'ink', dash: 'dash' });
      states.show({ series: stacked, ...bars() });
    };

    const drawSolver = () => {
      const r = record();
      solver.node.hidden = !r?.solver.t_s.length;
      strip.textContent = r?.solver.t_s.length ? num(r.solver.t_s.length) + ' steps, ' + num(r.solver.retries || 0) + ' taken again with a smaller step' : '';
      if (r?.solver.t_s.length) solver.show({ series: [{ name: 'step', x: r.solver.t_s, y: r.solver.step_s, hue: 'grey', thin: true }], note: strip.textContent });
    };

    const drawMap = () => {
      const r = record();
      const f = FIELDS[field];
      const chosen = choose({ label: 'Show', options: Object.entries(FIELDS).map(([key, one]) => [key, one.word]), value: field, onChange: key => { field = key; map = null; drawMap(); } });
      if (!map) {
        map = new HeatMap({ title: 'Space and time: ' + f.word, height: 270, x: { label: 'time', unit: 's', tight: true, choose: true }, y: { label: 'height above the nanotubes', unit: 'nm', tight: true }, z: { label: f.label, unit: f.unit, log: f.log, diverging: f.diverging }, tools: chosen.node.querySelector('.chips') });
        put(mapBox, map.node);
      }
      const at = r?.map;
      if (!at || !at.t_s.length || !at[field].length) { map.show({ x: [], y: [], z: [], empty: r ? 'The solver has not sent profiles yet.' : 'Solve the device to see where carriers and ions are.' }); return; }
      const first = at[field][0];
      const value = (k, j) => f.log ? Math.log10(Math.max(at[field][k][j], 1e-300)) : 100 * (at[field][k][j] / first[j] - 1);
      const z = at.x_m.map((_, j) => at.t_s.map((__, k) => value(k, j)));
      let high = -Infinity;
      for (const row of z) for (const v of row) high = Math.max(high, v);
      const { light, gate } = bars();
      map.show({ light, gate, x: at.t_s, y: at.x_m.map(v => v * 1e9), z, low: f.log ? Math.max(high - 8, Math.min(...z.flat())) : undefined, high: f.log ? high : undefined, note: f.log ? 'Colours run over powers of ten; 0 nm is at the nanotubes.' : 'Change since the start; 0 nm is at the nanotubes.' });
    };

    const drawControls = () => {
      const r = record();
      const busy = r && !r.end;
      patch(controls,
        h('button', { class: 'button main', type: 'button', id: 'solve', 'data-key': lab.job, disabled: busy, text: 'Solve the device', onclick: solve }),
        busy && h('button', { class: 'button', type: 'button', 'data-key': lab.job, text: 'Cancel', onclick: () => cancelJob(r.info.id).catch(complain) }),
        busy && h('progress', { max: 1, value: r.info.fraction || 0, 'aria-label': 'progress' }),
        h('span', { class: 'quiet small', id: 'solve-status', role: 'status', text: !r ? 'All equations in time; takes seconds to minutes.' : busy ? [r.info.status === 'queued' ? 'waiting' : r.info.text || 'solving', r.info.left_s ? remaining(r.info.left_s) + ' left' : ''].filter(Boolean).join(', ') : r.end.status === 'done' ? 'solved' : (r.end.status + (r.end.problem ? ': ' + (r.end.problem.what || r.end.problem.message || r.end.problem) : '')) }),
        r?.end?.run && h('a', { href: '#/runs?' + r.end.run, text: 'open the run' }));
    };

    const all = () => { drawTrace(); drawSolver(); drawMap(); drawControls(); };

    const attach = () => {
      if (!lab.job) return;
      let next = 0;
      listen(lab.job, root, (r, name) => {
        if (name === 'end') { all(); return; }
        if (next) return;
        next = setTimeout(() => { next = 0; all(); }, 120);
      });
    };

    const solve = async () => {
      try {
        quiet();
        document.getElementById('solve').disabled = true;
        document.getElementById('solve-status').textContent = 'asking';
        const r = await startJob({ kind: 'run', config: lab.config, pulses: lab.pulses, until_s: lab.until }, 'drawn pulses on ' + lab.preset);
        lab.job = r.info.id;
        changed('job');
        attach();
        all();
      } catch (error) { all(); complain(error); }
    };

    const ask = latestOnly(async () => {
      try {
        live = await askLive({ points: 800 });
        quiet();
        put(numbers, numbersTable(live.numbers, 'Compact synapse'));
        put(warnings, staleNotice(live, root, complain), warningsBox(live.warnings));
        drawTrace();
        drawStates();
        root.dataset.answers = String(Number(root.dataset.answers || 0) + 1);
      } catch (error) { trouble(warnings, error, root, complain); }
    });

    put(root, warnings, h('div', { class: 'columns side-right' },
      h('div', { class: 'stack' }, h('div', { class: 'card' }, controls), trace.node, mapBox, states.node, solver.node),
      h('div', { class: 'stack' },
        h('div', { class: 'card' }, h('h2', { text: 'Pulses' }), h('p', {}, describe()), h('a', { href: '#/pulses', text: 'change them' })),
        h('div', { class: 'card' }, numbers))));
    onChange(root, what => { if (what === 'config' || what === 'pulses') ask(); });
    ask();
    attach();
    all();
  },
};

function describe() {
  const light = lab.pulses.filter(p => p.power_W_per_m2 > 0);
  const gate = lab.pulses.filter(p => p.gate_V);
  const parts = [];
  if (light.length) parts.push(light.length + (light.length === 1 ? ' light pulse' : ' light pulses') + ' of ' + duration(light[0].width_s) + ', ' + num(light[0].power_W_per_m2 * 100) + ' µW/cm², ' + num(light[0].wavelength_nm) + ' nm');
  if (gate.length) parts.push(gate.length + (gate.length === 1 ? ' gate pulse' : ' gate pulses') + ' of ' + num(gate[0].gate_V) + ' V');
  parts.push('dark until ' + duration(lab.until) + ' (last pulse ends at ' + duration(lastEnd()) + ')');
  return parts.join('; ');
}
