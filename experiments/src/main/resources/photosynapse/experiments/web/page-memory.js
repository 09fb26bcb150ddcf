/* Memory: what is left after the last pulse, for how long, and how many states can be told apart. */

import { h, put, latestOnly } from './dom.js';
import { num, duration, percent } from './format.js';
import { lab, onChange, source } from './state.js';
import { slider, choose, numbersTable, warningsBox } from './widgets.js';
import { Plot } from './plot.js';
import { ask, standing, staleNotice, trouble } from './live.js';

const settings = { rest: 10000, temperature: 0, fit: 'best' };
const MODELS = [['best', 'best'], ['single', 'single'], ['double', 'double'], ['stretched', 'stretched'], ['power', 'power law']];
const TONES = ['blue', 'vermilion', 'green', 'purple', 'ink', 'grey'];

export default {
  id: 'memory',
  title: 'Memory',
  lede: 'What is left of the written state. The clock starts at the end of the last drawn pulse.',
  command: () => source('run') + ' --protocol retention',
  build(root, { complain, quiet }) {
    const retention = new Plot({ title: 'Retention', height: 300, x: { label: 'time after the last pulse', unit: 's', log: true, choose: true }, y: { label: 'left of the change', unit: '%', choose: true, word: 'share', low: 0 } });
    const residual = new Plot({ title: 'Residual of the fit', height: 160, keeps: false, x: { label: 'time after the last pulse', unit: 's', log: true }, y: { label: 'data − fit', unit: '%' } });
    const map = new Plot({ title: 'State map', height: 290, keeps: false, x: { label: 'time after writing', unit: 's', log: true, choose: true }, y: { label: 'conductance', unit: 'S' }, note: 'Each line a state written with another number of pulses; the shade is three standard deviations from pulse to pulse and device to device. Where shades meet, neighbours can no longer be told apart.' });
    const arrhenius = new Plot({ title: 'Arrhenius plot', height: 220, x: { label: '1000 / T', unit: '1/K' }, y: { label: 'decay rate', unit: '1/s', log: true, word: 'rate' } });
    arrhenius.node.hidden = true;
    const numbers = h('div');
    const merges = h('div');
    const parameters = h('div');
    const notes = h('div');
    const nowLeft = h('div', { class: 'big' });
    const nowWord = h('div', { class: 'quiet small' });
    let answer = null;

    const draw = () => {
      if (!answer) return;
      const share = answer.retained.map(v => 100 * v);
      const half = answer.numbers?.find(n => n.key === 'half_life' || n.name === 'Half-life');
      const series = [{ name: 'compact synapse', x: answer.t_s, y: share, points: true, size: 5 }];
      const shown = (answer.fits || []).filter(f => f.chosen || settings.fit === f.model);
      const marks = [];
      shown.forEach((f, k) => {
        const cut = f.extrapolated_from_s ?? Infinity;
        const inside = f.t_s.map((t, i) => [t, 100 * f.retained[i]]).filter(p => p[0] <= cut);
        const beyond = f.t_s.map((t, i) => [t, 100 * f.retained[i]]).filter(p => p[0] >= cut * 0.999);
        series.push({ name: f.label || f.model, x: inside.map(p => p[0]), y: inside.map(p => p[1]), hue: TONES[k] });
        if (beyond.length > 1) {
          series.push({ name: 'extrapolated ' + num(beyond[beyond.length - 1][0] / cut, 2) + ' times', x: beyond.map(p => p[0]), y: beyond.map(p => p[1]), hue: TONES[k], dash: 'dash' });
          marks.push({ x: cut, text: 'extrapolated from here', low: true });
        }
      });
      retention.show({ series, marks, title: half && Number.isFinite(half.value) ? 'Retention: half of the change is left after ' + duration(half.value) : 'Retention', note: standing(answer) + ' Symbols: synapse; line: fit; dashed: beyond the data.' });
      const f = shown[0];
      residual.node.hidden = !f?.residual?.length;
      if (f?.residual?.length) residual.show({ series: [{ name: f.label || f.model, x: answer.t_s, y: f.residual.map(v => 100 * v), hue: 'blue', points: true, size: 4 }], levels: [{ y: 0, text: '' }], note: 'rms ' + percent(f.rms, 2) + ' of the written change' });
      put(parameters, shown.map(one => h('table', {}, h('caption', { text: 'Fit: ' + (one.label || one.model) }), h('tbody', {}, one.parameters.map(p => h('tr', {}, h('th', { scope: 'row', text: p.name }), h('td', { class: 'num', text: p.unit === 's' ? duration(p.value) : num(p.value) + (p.unit ? ' ' + p.unit : '') })))))));
      drawMap();
      put(numbers, numbersTable(answer.numbers));
      const last = answer.retained[answer.retained.length - 1];
      nowLeft.textContent = percent(last);
      nowWord.textContent = 'of the change is left after ' + duration(settings.rest);
    };

    const drawMap = () => {
      const m = answer.state_map;
      map.node.hidden = !m;
      if (!m) { put(merges); return; }
      map.show({
        series: m.states.map((one, k) => ({ name: one.label, x: m.t_s, y: one.conductance_S, hue: TONES[k % 6], thin: true, band: one.sigma_S ? { low: one.conductance_S.map((v, i) => v - 3 * one.sigma_S[i]), high: one.conductance_S.map((v, i) => v + 3 * one.sigma_S[i]) } : null })),
        title: m.separable?.length ? 'State map: ' + m.separable[0] + ' states can be told apart at first, ' + m.separable[m.separable.length - 1] + ' after ' + duration(m.t_s[m.t_s.length - 1]) : 'State map',
      });
      put(merges, m.merges?.length ? h('table', {}, h('caption', { text: 'Neighbours that merge' }), h('thead', {}, h('tr', {}, h('th', { scope: 'col', text: 'states' }), h('th', { scope: 'col', class: 'num', text: 'told apart until' }))), h('tbody', {}, m.merges.map(x => h('tr', {}, h('td', { text: x.lower + ' and ' + x.upper }), h('td', { class: 'num', text: x.time_s === null || x.time_s === undefined ? 'the end' : duration(x.time_s) }))))) : null);
    };

    /** Half-lives at several temperatures, and the energy of the straight line through their logarithms. */
    const warm = async () => {
      const points = [];
      try {
        for (const T of [280, 290, 300, 310, 320]) {
          const a = await ask('/api/memory', { pulses: lab.pulses, rest_s: 1e4, fit: 'best', temperature_K: T });
          const half = a.numbers.find(n => n.name === 'Half-life');
          if (Number.isFinite(half?.value)) points.push({ x: 1000 / T, y: 1 / half.value, trust: half.trust });
        }
      } catch (error) {
        if (!points.length) { complain(error); return; }
      }
      arrhenius.node.hidden = points.length < 2;
      if (points.length < 2) return;
      const mean = f => points.reduce((sum, p) => sum + f(p), 0) / points.length;
      const mx = mean(p => p.x);
      const my = mean(p => Math.log(p.y));
      const slope = points.reduce((sum, p) => sum + (p.x - mx) * (Math.log(p.y) - my), 0) / points.reduce((sum, p) => sum + (p.x - mx) ** 2, 0);
      const energy = -slope * 1000 * 8.617333e-5;
      const trust = points.find(p => p.trust)?.trust;
      const x = points.map(p => p.x);
      arrhenius.show({ title: 'Arrhenius plot: ' + num(energy, 2) + ' eV' + (trust ? ' (' + trust + ')' : ''), series: [{ name: '1 / half-life', x, y: points.map(p => p.y), points: true }, { name: 'straight line', x, y: x.map(v => Math.exp(my + slope * (v - mx))), hue: 'blue' }], note: 'Half-life of the change after the last pulse at ' + points.length + ' temperatures, 280 to 320 K; the slope of the straight line, least squares of the logarithms, is the energy.' });
    };

    const askAll = latestOnly(async () => {
      try {
        const body = { pulses: lab.pulses, rest_s: settings.rest, fit: settings.fit };
        if (settings.temperature) body.temperature_K = settings.temperature;
        answer = await ask('/api/memory', body);
        quiet();
        put(notes, staleNotice(answer, root, complain), warningsBox(answer.warnings));
        draw();
        root.dataset.answers = String(Number(root.dataset.answers || 0) + 1);
      } catch (error) { trouble(notes, error, root, complain); }
    });

    put(root, notes, h('div', { class: 'columns side-right' },
      h('div', { class: 'stack' }, retention.node, residual.node, map.node, arrhenius.node),
      h('div', { class: 'stack' },
        h('div', { class: 'card' },
          slider({ label: 'Rest', unit: 's', value: settings.rest, low: 1, high: 1e6, log: true, onInput: v => { settings.rest = v; askAll(); } }).node,
          nowLeft, nowWord,
          choose({ label: 'Temperature', options: [['0', 'as extracted'], ...[280, 300, 320, 340].map(v => [String(v), v + ' K'])], value: String(settings.temperature), onChange: v => { settings.temperature = Number(v); askAll(); } }).node,
          h('div', { class: 'choice' }, h('button', { class: 'button', type: 'button', text: 'Arrhenius plot', onclick: warm })),
          choose({ label: 'Fit', options: MODELS, value: settings.fit, onChange: v => { settings.fit = v; askAll(); } }).node),
        h('div', { class: 'card' }, numbers),
        h('div', { class: 'card' }, parameters),
        h('div', { class: 'card' }, merges))));
    onChange(root, what => { if (what === 'config' || what === 'pulses') { arrhenius.node.hidden = true; askAll(); } });
    askAll();
  },
};
