/* Runs: what was done in this folder. */

import { h, put } from './dom.js';
import { get, post } from './api.js';
import { num, bytes } from './format.js';
import { lab, changed } from './state.js';
import { numbersTable, statusMark, toast, valueText } from './widgets.js';
import { isComparable, picked } from './page-compare.js';

const filter = { words: '' };

export default {
  id: 'runs',
  title: 'Runs',
  lede: 'Every run of this folder, with what came out and how sure it is. Deleting moves a run to the trash folder.',
  command: () => lab.run ? 'photosynapse report ' + lab.run : 'photosynapse verify RUN',
  async build(root, { complain, quiet }) {
    const table = h('div', { class: 'card scroll' });
    const detail = h('div', { class: 'stack spaced', id: 'run-detail' });
    let runs = [];

    const drawTable = () => {
      const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
      const shown = runs.filter(r => words.every(w => JSON.stringify([r.id, r.title, r.verb, r.status, r.tags]).toLowerCase().includes(w)));
      if (!runs.length) { put(table, h('p', { class: 'quiet', text: 'Nothing has been run yet. Solve the device on the page Response, or train on Recognition.' })); return; }
      put(table, h('table', {},
        h('thead', {}, h('tr', {}, ['status', 'run', 'what', 'key numbers', 'started', 'size', 'compare'].map((word, k) => h('th', { scope: 'col', class: k === 5 ? 'num' : '', text: word })))),
        h('tbody', {}, shown.map(r => h('tr', { class: r.id === lab.run ? 'chosen' : '' },
          h('td', {}, statusMark(r.status)),
          h('th', { scope: 'row' }, h('a', { href: '#/runs?' + r.id, text: r.title || r.id }), (r.tags || []).map(t => [' ', h('span', { class: 'badge', text: t })])),
          h('td', { text: r.verb || '' }),
          h('td', { class: 'small' }, (r.numbers || []).slice(0, 2).map(n => h('div', { text: n.name + ' ' + valueText(n) }))),
          h('td', { class: 'quiet small', text: r.started ? r.started.slice(0, 16).replace('T', ' ') : '' }),
          h('td', { class: 'num quiet', text: r.bytes !== undefined ? bytes(r.bytes) : '' }),
          h('td', {}, isComparable(r) && h('input', { type: 'checkbox', checked: picked.has(r.id), 'aria-label': 'compare ' + (r.title || r.id), onchange: e => { if (e.target.checked) picked.add(r.id); else picked.delete(r.id); } })))))));
    };

    const act = async (word, path, body, after) => {
      try {
        const answer = await post('/api/runs/' + encodeURIComponent(lab.run) + '/' + path, body);
        quiet();
        after(answer);
      } catch (error) { complain(error); }
    };

    const open = async id => {
      lab.run = id;
      changed('run');
      drawTable();
      try {
        const r = await get('/api/runs/' + encodeURIComponent(id));
        const tags = h('input', { type: 'text', value: (r.tags || []).join(', '), 'aria-label': 'tags', placeholder: 'tags', onchange: () => act('tag', 'tag', { tags: tags.value.split(',').map(t => t.trim()).filter(Boolean) }, load) });
        put(detail,
          h('div', { class: 'card' },
            h('div', { class: 'row spread' }, h('h2', { text: r.title || r.id }), statusMark(r.status)),
            r.sentence && h('p', { text: r.sentence }),
            r.command && h('pre', { text: r.command }),
            h('div', { class: 'row' },
              h('a', { class: 'button main', href: '/api/runs/' + encodeURIComponent(id) + '/report', target: '_blank', rel: 'noopener', text: 'Open the report' }),
              h('button', { class: 'button', type: 'button', text: 'Verify', onclick: () => act('verify', 'verify', {}, a => toast(a.ok ? 'Every file is as it was written.' : (a.problems || ['it differs']).map(p => p.message || p).join('; '))) }),
              h('a', { class: 'button', href: '#/export', text: 'Export & cite' }),
              h('button', { class: 'button', type: 'button', text: 'Move to the trash', onclick: () => act('trash', 'trash', {}, () => { picked.delete(id); lab.run = null; put(detail); toast(id + ' is in the trash folder.'); load(); }) }),
              tags)),
          h('div', { class: 'columns two' },
            h('div', { class: 'card' }, numbersTable(r.numbers, 'Key numbers')),
            h('div', { class: 'card' }, h('table', {}, h('caption', { text: 'Tables' }), h('tbody', {}, (r.tables || []).map(t => h('tr', {}, h('th', { scope: 'row' }, h('button', { class: 'chip', type: 'button', text: t.name, onclick: () => showTable(id, t) })), h('td', { class: 'num quiet', text: (t.rows !== undefined ? t.rows + ' rows' : '') }))))))),
          h('div', { class: 'columns two' }, (r.figures || []).map(f => h('figure', {}, h('h3', { text: f.title || f.name }), h('img', { src: '/api/runs/' + encodeURIComponent(id) + '/figures/' + encodeURIComponent(f.name), alt: f.title || f.name, class: 'picture', loading: 'lazy' })))));
      } catch (error) { complain(error); }
    };

    const showTable = async (id, t) => {
      const dialog = document.getElementById('dialog');
      try {
        const { columns } = await get('/api/runs/' + encodeURIComponent(id) + '/tables/' + encodeURIComponent(t.name));
        const rows = Math.min(200, columns[0]?.values.length || 0);
        put(dialog, h('h2', { id: 'dialog-title', text: t.name }), h('div', { class: 'scroll table-view' }, h('table', {}, h('thead', {}, h('tr', {}, columns.map(c => h('th', { scope: 'col', class: 'num', text: c.name + (c.unit ? ' (' + c.unit + ')' : '') })))),
          h('tbody', {}, Array.from({ length: rows }, (_, k) => h('tr', {}, columns.map(c => h('td', { class: 'num', text: typeof c.values[k] === 'number' ? num(c.values[k], 5) : c.values[k] ?? '–' }))))))),
        h('div', { class: 'row' }, h('button', { class: 'button main', type: 'button', text: 'Close', onclick: () => dialog.close() })));
        dialog.showModal();
      } catch (error) { complain(error); }
    };

    const load = async () => {
      const answer = await get('/api/runs');
      runs = answer.runs || answer;
      drawTable();
    };

    put(root, h('div', { class: 'row' }, h('input', { type: 'search', placeholder: 'filter', 'aria-label': 'filter runs', value: filter.words, oninput: e => { filter.words = e.target.value; drawTable(); } }), h('a', { class: 'button', href: '#/compare', text: 'Compare the ticked' })), h('div', { class: 'spaced' }, table), detail);
    await load();
    const wanted = location.hash.split('?')[1];
    if (wanted) await open(decodeURIComponent(wanted));
  },
};
