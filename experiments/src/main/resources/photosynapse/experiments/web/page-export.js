/* Export and cite: the synapse in the formats of other tools, and what to cite for a run. */

import { h, put, copy, save } from './dom.js';
import { get, post } from './api.js';
import { lab } from './state.js';
import { bytes } from './format.js';
import { choose, select, toast } from './widgets.js';
import { isComparable } from './page-compare.js';

const FORMATS = [['verilog-a', 'Verilog-A'], ['spice', 'SPICE'], ['neurosim', 'NeuroSim'], ['aihwkit', 'aihwkit'], ['crosssim', 'CrossSim'], ['csv', 'CSV'], ['npz', 'NPZ']];
const settings = { to: 'verilog-a' };

export default {
  id: 'export',
  title: 'Export & cite',
  lede: 'The compact synapse in the formats of other tools, with where its numbers come from; and the papers that a run asks you to cite.',
  command: () => 'photosynapse export ' + (lab.run || 'synapse') + ' --to ' + settings.to + '\nphotosynapse cite ' + (lab.run || 'RUN'),
  async build(root, { complain, quiet }) {
    const preview = h('div', { class: 'stack' });
    const cites = h('div');
    const { runs } = await get('/api/runs');
    const holders = runs.filter(r => ['synapse', 'train', 'demo'].includes(r.verb) && r.status !== 'running');
    const cited = runs.filter(r => isComparable(r) || r.verb === 'synapse');
    const what = { synapse: 'preset:' + lab.preset, run: cited.some(r => r.id === lab.run) ? lab.run : cited[0]?.id };

    const draw = async () => {
      const [kind, ...rest] = what.synapse.split(':');
      try {
        const { files } = await post('/api/export', { [kind]: rest.join(':'), to: [settings.to] });
        quiet();
        put(preview, files.sort((a, b) => b.bytes - a.bytes).map(f => h('div', { class: 'card' },
          h('div', { class: 'row spread' }, h('h3', { class: 'mono', text: f.name }), h('div', { class: 'row' },
            f.text !== undefined && h('button', { class: 'button', type: 'button', text: 'Copy', 'aria-label': 'copy ' + f.name, onclick: async () => { toast(await copy(f.text) ? 'Copied.' : 'The browser does not allow it; save the file instead.'); } }),
            h('button', { class: 'button', type: 'button', text: 'Save', 'aria-label': 'save ' + f.name, onclick: () => save(f.name.split('/').pop(), f.text ?? Uint8Array.from(atob(f.base64), c => c.charCodeAt(0)), f.text === undefined ? 'application/octet-stream' : 'text/plain') }))),
          f.text !== undefined ? h('pre', { class: 'file', tabindex: '0', text: f.text }) : h('p', { class: 'quiet', text: bytes(f.bytes) + ' of numbers; opens with numpy.load' }))));
      } catch (error) {
        put(preview, h('div', { class: 'notice doubt' }, h('p', { text: error.message }), error.todo && h('p', { text: error.todo })));
      }
    };

    const drawCites = async () => {
      if (!what.run) { put(cites, h('p', { class: 'quiet', text: 'What to cite depends on what was computed: run something first, for example on the page Response.' })); return; }
      try {
        const answer = await get('/api/cite?run=' + encodeURIComponent(what.run));
        put(cites, (answer.groups || []).map(g => [h('h3', { class: 'spaced', text: g.reason }), h('ul', { class: 'cites' }, g.entries.map(e => h('li', { class: 'small' }, e.text, ' ', e.doi && h('span', { class: 'quiet', text: e.doi }), e.why && h('span', { class: 'meaning', text: e.why }))))]),
          answer.bibtex && h('details', {}, h('summary', { text: 'BibTeX' }), h('div', { class: 'body' }, h('pre', { class: 'file', text: answer.bibtex }), h('div', { class: 'row' }, h('button', { class: 'button', type: 'button', text: 'Save references.bib', onclick: () => save('references.bib', answer.bibtex) })))));
      } catch (error) { put(cites, h('p', { class: 'quiet', text: error.message })); }
    };

    put(root, h('div', { class: 'columns side-right' },
      h('div', { class: 'stack' },
        h('div', { class: 'card' },
          select({ label: 'Synapse', options: [['preset:' + lab.preset, lab.preset + ', as it ships'], ...holders.map(r => ['run:' + r.id, (r.title || r.id) + ' (' + r.id + ')'])], value: what.synapse, onChange: v => { what.synapse = v; draw(); } }).node,
          choose({ label: 'Format', options: FORMATS, value: settings.to, onChange: v => { settings.to = v; draw(); } }).node),
        preview),
      h('div', { class: 'card' }, h('h2', { text: 'Cite' }),
        cited.length ? select({ label: 'Run', options: cited.map(r => [r.id, (r.title || r.id) + ' (' + r.id + ')']), value: what.run, onChange: v => { what.run = v; drawCites(); } }).node : null, cites)));
    await Promise.all([draw(), drawCites()]).catch(complain);
  },
};
