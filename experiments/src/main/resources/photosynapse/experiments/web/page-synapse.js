/* Synapse: the compact model, its parameters with their meaning, and how well it follows the device. */

import { h, put } from './dom.js';
import { get } from './api.js';
import { num, percent } from './format.js';
import { lab, onChange, isEdited, source } from './state.js';
import { numbersTable, warningsBox } from './widgets.js';
import { Plot } from './plot.js';
import { extract } from './live.js';

export default {
  id: 'synapse',
  title: 'Synapse',
  lede: 'The compact model that stands for the device in networks: what its numbers mean, where it holds, how far it is from the device.',
  command: () => source('synapse') + ' --out synapse',
  build(root, { complain, quiet }) {
    const body = h('div', { class: 'stack' });
    const state = h('p', { class: 'quiet small', role: 'status' });

    const ask = async () => {
      try {
        const answer = await get('/api/synapse/' + encodeURIComponent(lab.preset));
        quiet();
        draw(body, answer);
        state.textContent = isEdited() ? 'You changed the device; these are the numbers of the unchanged ' + lab.preset + '. Extract the synapse of yours to see its own, among the runs.' : '';
      } catch (error) {
        put(body, h('div', { class: 'notice doubt' }, h('p', { text: error.message }), error.todo && h('p', { text: error.todo })));
      }
      root.dataset.answers = String(Number(root.dataset.answers || 0) + 1);
    };

    put(root, h('div', { class: 'card' }, h('div', { class: 'row' },
      h('button', { class: 'button main', type: 'button', text: 'Extract from the device', onclick: () => extract(root, false).then(() => { state.textContent = 'in the queue'; }).catch(complain) }),
      h('span', { class: 'quiet small', text: 'Solves the device under a dozen protocols and fits the model to half of them; the other half says how good it is.' })), state),
    h('div', { class: 'spaced' }, body));
    onChange(root, what => { if (what === 'config') ask(); });
    ask();
  },
};

function draw(box, answer) {
  const traces = answer.traces || [];
  const plot = new Plot({ title: 'Device and compact synapse', height: 290, keeps: false, x: { label: 'time', unit: 's', choose: true }, y: { label: 'change of the current', unit: '%' }, note: 'Circles: the device, solved. Line: the compact synapse.' });
  const show = protocol => {
    const t = traces.find(one => one.protocol === protocol);
    const e = (answer.errors || []).find(one => one.protocol === protocol);
    if (!t) return;
    plot.x.log = t.t_s[0] > 0 && t.t_s[t.t_s.length - 1] > 300 * t.t_s[0];
    plot.drawTools();
    plot.show({ title: t.protocol + (e ? ': ' + percent(e.rms) + ' rms apart' : '') + (t.role ? ', ' + t.role : ''), series: [{ name: 'device', x: t.t_s, y: t.device_change.map(v => 100 * v), points: true, open: true, size: 6, hue: 'vermilion' }, { name: 'compact synapse', x: t.t_s, y: t.compact_change.map(v => 100 * v), hue: 'ink' }] });
    for (const row of box.querySelectorAll('tr[data-protocol]')) row.classList.toggle('chosen', row.dataset.protocol === protocol);
  };
  put(box,
    warningsBox(answer.warnings),
    h('div', { class: 'columns side-wide' },
      h('div', { class: 'stack' },
        traces.length ? plot.node : null,
        parameters(answer.parameters || [])),
      h('div', { class: 'stack' },
        h('div', { class: 'card' }, errors(answer.errors || [], new Set(traces.map(t => t.protocol)), show)),
        answer.range?.length ? h('div', { class: 'card' }, numbersTable(answer.range, 'Where it holds')) : null)));
  if (traces.length) show((traces.find(t => t.role === 'held out') || traces[0]).protocol);
}

/** The numbers of the whole synapse, and those of its reservoirs side by side. */
function parameters(list) {
  const one = list.filter(p => !/^reservoir \d+: /.test(p.name));
  const rows = new Map();
  let count = 0;
  for (const p of list) {
    const match = /^reservoir (\d+): (.*)$/.exec(p.name);
    if (!match) continue;
    count = Math.max(count, Number(match[1]));
    if (!rows.has(match[2])) rows.set(match[2], { ...p, name: match[2], values: [] });
    rows.get(match[2]).values[match[1] - 1] = p.value;
  }
  const value = (v, unit) => v === null || v === undefined ? '–' : num(v) + (unit ? ' ' + unit : '');
  return [
    rows.size ? h('div', { class: 'card scroll' }, h('table', {}, h('caption', { text: 'Reservoirs of trapped electrons, from the nanotubes into the film' }),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col', text: '' }), Array.from({ length: count }, (_, k) => h('th', { scope: 'col', class: 'num', text: String(k + 1) })))),
      h('tbody', {}, [...rows.values()].map(p => h('tr', {}, h('th', { scope: 'row' }, p.name + (p.unit ? ' (' + p.unit + ')' : ''), h('span', { class: 'meaning', text: p.meaning || p.definition || '' })), p.values.map(v => h('td', { class: 'num', text: value(v) }))))))) : null,
    one.length ? h('div', { class: 'card scroll' }, h('table', {}, h('caption', { text: 'The whole synapse' }), h('tbody', {}, one.map(p => h('tr', {}, h('th', { scope: 'row' }, p.name, h('span', { class: 'meaning', text: p.meaning || p.definition || '' })), h('td', { class: 'num', text: value(p.value, p.unit) })))))) : null,
  ];
}

function errors(list, drawn, show) {
  if (!list.length) return h('p', { class: 'quiet', text: 'Its errors are known once it has been extracted here.' });
  return h('table', {}, h('caption', { text: 'Error against the device, in per cent of the largest change' }),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col', text: 'protocol' }), h('th', { scope: 'col', class: 'num', text: 'rms' }), h('th', { scope: 'col', class: 'num', text: 'most' }))),
    h('tbody', {}, list.map(e => h('tr', { 'data-protocol': e.protocol }, h('th', { scope: 'row' }, drawn.has(e.protocol) ? h('button', { class: 'link', type: 'button', text: e.protocol, onclick: () => show(e.protocol) }) : e.protocol, ' ', e.role === 'held out' ? h('span', { class: 'badge', text: e.role }) : null), h('td', { class: 'num', text: percent(e.rms) }), h('td', { class: 'num', text: percent(e.maximum) })))));
}
