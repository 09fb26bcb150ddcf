/* Compare: runs over each other, and only what differs. */

import { h, put } from './dom.js';
import { get, post } from './api.js';
import { num, splitKey } from './format.js';
import { Plot } from './plot.js';
import { statusMark } from './widgets.js';
import { drawSweep } from './sweep.js';

/** Runs that are ticked, here and on the page Runs. */
export const picked = new Set();

export default {
  id: 'compare',
  title: 'Compare',
  lede: 'Choose runs: their curves over each other, and a table of only what differs. A sweep is shown by itself: its points, and what every key explains.',
  command: () => picked.size === 1 ? 'photosynapse report ' + [...picked][0] : 'photosynapse compare ' + ([...picked].join(' ') || 'RUN RUN'),
  async build(root, { complain, quiet }) {
    const list = h('div', { class: 'card scroll' });
    const result = h('div', { class: 'stack spaced', id: 'comparison' });

    const draw = answer => {
      const names = answer.runs ? answer.runs.map(r => r.title || r.id || r) : [...picked];
      const MOST = 14;
      const value = v => v === null || v === undefined ? '–' : typeof v === 'number' ? num(v, 4) : v.length > 44 ? v.slice(0, 40) + ' …' : v.length > 9 && Number.isFinite(Number(v)) ? num(Number(v), 6) : v;
      const row = r => h('tr', {}, h('th', { scope: 'row', class: r.key ? 'mono' : '' }, r.key || r.name + (r.unit ? ' (' + r.unit + ')' : '')), r.values.map(v => h('td', { class: 'num', text: value(v), title: typeof v === 'string' && v.length > 9 ? v.slice(0, 2000) : null })));
      const body = rows => h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col', text: '' }), names.map(n => h('th', { scope: 'col', class: 'num', text: n })))), h('tbody', {}, rows.map(row)));
      const table = (caption, rows, text) => h('div', { class: 'card scroll' }, h('h2', { text: caption }), rows.length ? body(rows.slice(0, MOST)) : h('p', { class: 'quiet', text }),
        rows.length > MOST ? h('details', {}, h('summary', { text: (rows.length - MOST) + ' more' }), h('div', { class: 'body' }, body(rows.slice(MOST)))) : null);
      const plots = (answer.overlays || []).map(o => {
        const below = o.series.every(one => one.y.every(v => v === null || v <= 0)) && /current/.test(o.y.name);
        const name = axis => words(splitKey(axis.name).stem);
        const plot = new Plot({ title: words(o.title || o.table).replace(/^./, c => c.toUpperCase()) + ': ' + name(o.y), height: 260, x: { label: name(o.x), unit: o.x.unit, log: o.x.log, choose: true, word: 'x' }, y: { label: name(o.y) + (below ? ', magnitude' : ''), unit: o.y.unit, log: o.y.log, choose: true, word: 'y' } });
        return [plot, { series: o.series.map((one, k) => ({ name: one.run, x: one.x, y: below ? one.y.map(v => v === null ? null : -v) : one.y, dash: ['', 'dash', 'dot', 'long'][k % 4], hue: ['ink', 'vermilion', 'green', 'purple', 'grey'][k % 5] })) }];
      });
      put(result, h('div', { class: 'columns ' + (plots.length > 1 ? 'two' : '') }, plots.map(p => p[0].node)), table('Key numbers', answer.numbers || [], 'They have no key number in common.'), table('What differs', answer.differences || [], 'Their configurations are the same.'));
      plots.forEach(([plot, content]) => plot.show(content));
    };

    const compare = async () => {
      const sweeps = [...picked].filter(id => runs.find(r => r.id === id)?.verb === 'sweep');
      try {
        if (sweeps.length === 1 && picked.size === 1) {
          const answer = await get('/api/runs/' + encodeURIComponent(sweeps[0]) + '/sweep');
          drawSweep(result, sweeps[0], answer);
        } else if (sweeps.length && sweeps.length < picked.size) {
          put(result, h('p', { class: 'quiet', text: 'Runs and sweeps cannot be laid over each other; tick one kind only.' }));
        } else if (picked.size < 2) {
          put(result, h('p', { class: 'quiet', text: 'Tick two runs or more, or one sweep.' }));
        } else {
          draw(await post('/api/runs/compare', { runs: [...picked] }));
        }
        quiet();
      } catch (error) { put(result); complain(error); }
    };

    const runs = (await get('/api/runs')).runs.filter(isComparable);
    for (const id of [...picked]) if (!runs.some(r => r.id === id)) picked.delete(id);
    put(list, runs.length ? h('table', {}, h('tbody', {}, runs.map(r => h('tr', {},
      h('td', {}, h('input', { type: 'checkbox', id: 'pick-' + r.id, checked: picked.has(r.id), 'aria-label': 'compare ' + (r.title || r.id), onchange: e => { if (e.target.checked) picked.add(r.id); else picked.delete(r.id); compare(); } })),
      h('th', { scope: 'row' }, h('label', { for: 'pick-' + r.id, text: r.title || r.id })), h('td', {}, statusMark(r.status)), h('td', { class: 'quiet', text: r.verb || '' }), h('td', { class: 'quiet small', text: r.started ? r.started.slice(0, 16).replace('T', ' ') : '' }))))) : h('p', { class: 'quiet', text: 'There are no runs to compare yet. Solve the device twice, with one value changed; sweeps are made in a terminal, by photosynapse sweep.' }));
    put(root, list, result);
    if (runs.length) compare();
  },
};

/** Whether a run can be laid over others: it holds experiments or points. */
export const isComparable = run => ['run', 'train', 'demo', 'sweep'].includes(run.verb) && run.status !== 'running';

const words = name => String(name).replace(/_/g, ' ');
