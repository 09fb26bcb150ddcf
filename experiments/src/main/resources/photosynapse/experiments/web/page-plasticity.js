/* Plasticity: pairs, rates, cycles of writing and erasing, and timing, each with its numbers and their definitions. */

import { h, put, latestOnly } from './dom.js';
import { onChange, source } from './state.js';
import { slider, numbersTable, valueText, warningsBox } from './widgets.js';
import { Plot } from './plot.js';
import { HeatMap } from './heat.js';
import { ask, staleNotice, trouble } from './live.js';

const settings = { power: 0.98, width: 0.05, count: 50, cycles: 2, erase: -40 };

export default {
  id: 'plasticity',
  title: 'Plasticity',
  lede: 'What one pulse does to the next, how the answer depends on the rate, and what writing and erasing in turns gives. All from the compact synapse.',
  command: () => source('run') + ' --protocol paired_pulse,rate_dependence',
  build(root, { complain, quiet }) {
    const notes = h('div');
    const ppf = new Plot({ title: 'Paired pulses', height: 240, x: { label: 'gap between the pulses', unit: 's', log: true, choose: true, word: 'gap' }, y: { label: 'index A2 / A1', unit: '%', word: 'index' } });
    const rate = new Plot({ title: 'Rate', height: 240, x: { label: 'pulse rate', unit: 'Hz', log: true, choose: true, word: 'rate' }, y: { label: 'gain A10 / A1', unit: '', word: 'gain' } });
    const cycles = new Plot({ title: 'Potentiation and depression', height: 260, x: { label: 'pulse number', unit: '' }, y: { label: 'conductance', unit: 'S' } });
    const stdp = new Plot({ title: 'Spike timing', height: 240, x: { label: 'gate pulse (post) after flash (pre)', unit: 's' }, y: { label: 'change of the weight', unit: '%' } });
    const map = new HeatMap({ title: 'Rate and power', height: 260, x: { label: 'pulse rate', unit: 'Hz', log: true }, y: { label: 'power', unit: 'µW/cm²', log: true }, z: { label: 'change of current', unit: '%' } });
    const tables = Object.fromEntries(['ppf', 'rate', 'cycles', 'rate_map', 'stdp'].map(key => [key, h('div', { class: 'beside' })]));
    const common = () => ({ power_W_per_m2: settings.power / 100, width_s: settings.width });

    const show = {
      ppf(a) {
        const series = [{ name: 'compact synapse', x: a.gap_s, y: a.index, points: true }];
        if (a.fit) series.push({ name: a.fit.label || 'fit', x: a.fit.gap_s, y: a.fit.index, hue: 'blue' });
        ppf.show({ series, levels: [{ y: 100, text: 'no facilitation' }], note: 'Gap: end of the first pulse to the start of the second.' });
      },
      rate(a) {
        rate.show({ series: [{ name: 'compact synapse', x: a.rate_Hz, y: a.gain, points: true, line: true }], levels: [{ y: 1, text: 'no gain' }], note: 'Answer to the tenth pulse over the answer to the first.' });
      },
      cycles(a) {
        const part = up => ({ x: a.pulse.filter((_, k) => a.up[k] === up), y: a.conductance_S.filter((_, k) => a.up[k] === up) });
        cycles.show({ series: [{ name: 'light pulses', hue: 'light', points: true, size: 4, ...part(true) }, { name: 'gate pulses', hue: 'gate', points: true, size: 4, ...part(false) }] });
      },
      rate_map(a) {
        map.show({ x: a.rate_Hz, y: a.power_W_per_m2.map(v => 100 * v), z: a.change.map(row => row.map(v => 100 * v)), note: 'Change after a train of ten pulses, in per cent of the dark current.' });
      },
      stdp(a) {
        const series = [{ name: 'compact synapse', x: a.delay_s, y: a.change.map(v => 100 * v), points: true }];
        if (a.fit) series.push({ name: a.fit.label || 'exponentials', x: a.fit.delay_s, y: a.fit.change.map(v => 100 * v), hue: 'blue' });
        stdp.show({ series, marks: [{ x: 0, text: '' }], levels: [{ y: 0, text: '' }], note: a.note || 'Left: the gate pulse comes first. Right: the flash comes first.' + sameSign(a.delay_s, a.change) });
      },
    };

    const figures = { ppf, rate, cycles, rate_map: map, stdp };
    const words = Object.fromEntries(Object.entries(figures).map(([kind, figure]) => [kind, figure.heading.textContent]));
    const headline = (kind, number) => { figures[kind].heading.textContent = words[kind] + (number && Number.isFinite(number.value) ? ': ' + number.name + ' ' + valueText(number) + (number.trust ? ' (' + number.trust + ')' : '') : ''); };

    const askAll = latestOnly(async () => {
      const warnings = new Set();
      let stale = null;
      for (const kind of Object.keys(show)) {
        try {
          const extra = kind === 'cycles' ? { count: settings.count, cycles: settings.cycles, gate_V: settings.erase } : {};
          const answer = await ask('/api/plasticity', { kind, ...common(), ...extra });
          quiet();
          show[kind](answer);
          put(tables[kind], numbersTable(answer.numbers));
          headline(kind, answer.numbers?.[0]);
          (answer.warnings || []).forEach(w => warnings.add(w));
          stale = answer.stale ? answer : null;
        } catch (error) {
          if (error.status === 409) { trouble(notes, error, root, complain); return; }
          put(tables[kind], h('p', { class: 'quiet', text: error.message }), error.todo && h('p', { class: 'quiet small', text: error.todo }));
        }
      }
      put(notes, stale && staleNotice(stale, root, complain), warningsBox([...warnings]));
      root.dataset.answers = String(Number(root.dataset.answers || 0) + 1);
    });

    const set = (key, options) => slider({ ...options, value: settings[key], onInput: v => { settings[key] = v; askAll(); } }).node;
    const pair = (figure, table) => h('div', { class: 'pair' }, figure, table);
    put(root, notes,
      h('div', { class: 'card four' },
        set('power', { label: 'Power', unit: 'µW/cm²', low: 0.01, high: 90, log: true, tone: 'light' }),
        set('width', { label: 'Pulse width', unit: 's', low: 0.005, high: 2, log: true, tone: 'light' }),
        set('count', { label: 'Pulses up and down', low: 5, high: 200, whole: true }),
        set('erase', { label: 'Gate pulse', unit: 'V', low: -50, high: -5, whole: true, tone: 'gate' })),
      h('div', { class: 'stack spaced' }, pair(cycles.node, tables.cycles), pair(ppf.node, tables.ppf), pair(rate.node, tables.rate), pair(map.node, tables.rate_map), pair(stdp.node, tables.stdp)));
    onChange(root, what => { if (what === 'config') askAll(); });
    askAll();
  },
};

/** Says so where the order of the two does not decide between stronger and weaker. */
function sameSign(delays, changes) {
  const side = f => changes.filter((_, k) => f(delays[k]));
  const [before, after] = [side(d => d < 0), side(d => d > 0)];
  const all = [...before, ...after];
  const mean = list => list.reduce((sum, v) => sum + v, 0) / list.length;
  if (!before.length || !after.length || !(all.every(v => v > 0) || all.every(v => v < 0))) return '';
  return ' Both orders make this synapse ' + (all[0] > 0 ? 'stronger' : 'weaker') + '; ' + (Math.abs(mean(before)) > Math.abs(mean(after)) ? 'the gate first changes it more.' : 'the flash first changes it more.');
}
