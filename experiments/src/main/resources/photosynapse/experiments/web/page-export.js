/* Export and cite: the synapse in the formats of other tools, and what to cite for it. */

import { h, put, copy, save } from './dom.js';
import { get, post } from './api.js';
import { lab } from './state.js';
import { choose, select, toast } from './widgets.js';

const FORMATS = [['verilog-a', 'Verilog-A'], ['spice', 'SPICE'], ['neurosim', 'NeuroSim'], ['aihwkit', 'aihwkit'], ['crosssim', 'CrossSim'], ['csv', 'CSV']];
const settings = { to: 'verilog-a' };

export default {
  id: 'export',
  title: 'Export & cite',
  lede: 'The compact synapse in the formats of other tools, with where its numbers come from; and the papers to cite.',
  command: () => 'photosynapse export ' + (lab.run || 'synapse') + ' --to ' + settings.to + '\nphotosynapse cite ' + (lab.run || lab.preset),
  async build(root, { complain, quiet }) {
    const preview = h('div', { class: 'stack' });
    const cites = h('div', { class: 'card' });
    const { runs } = await get('/api/runs');
    const what = { value: lab.run && runs.some(r => r.id === lab.run) ? 'run:' + lab.run : 'preset:' + lab.preset };
    const subject = () => { const [kind, ...rest] = what.value.split(':'); return { [kind]: rest.join(':') }; };

    const draw = async () => {
      try {
        const { files } = await post('/api/export', { ...subject(), to: settings.to });
        quiet();
        put(preview, files.map(f => h('div', { class: 'card' },
          h('div', { class: 'row spread' }, h('h3', { class: 'mono', text: f.name }), h('div', { class: 'row' },
            h('button', { class: 'button', type: 'button', text: 'Copy', onclick: async () => { toast(await copy(f.text) ? 'Copied.' : 'The browser does not allow it; save the file instead.'); } }),
            h('button', { class: 'button', type: 'button', text: 'Save', onclick: () => save(f.name, f.text) }))),
          h('pre', { class: 'file', tabindex: '0', text: f.text }))));
      } catch (error) {
        put(preview, h('div', { class: 'notice doubt' }, h('p', { text: error.message }), error.todo && h('p', { text: error.todo })));
      }
    };

    const drawCites = async () => {
      try {
        const [[key, id]] = Object.entries(subject());
        const answer = await get('/api/cite?' + key + '=' + encodeURIComponent(id));
        put(cites, h('h2', { text: 'Cite' }), (answer.groups || []).map(g => [h('h3', { text: g.reason }), h('ul', {}, g.entries.map(e => h('li', { class: 'small' }, e.text, ' ', e.doi && h('span', { class: 'quiet', text: 'doi ' + e.doi }))))]),
          answer.bibtex && h('details', {}, h('summary', { text: 'BibTeX' }), h('pre', { text: answer.bibtex }), h('button', { class: 'button', type: 'button', text: 'Save', onclick: () => save('references.bib', answer.bibtex) })));
      } catch (error) { put(cites, h('h2', { text: 'Cite' }), h('p', { class: 'quiet', text: error.message })); }
    };

    put(root, h('div', { class: 'columns side-right' },
      h('div', { class: 'stack' },
        h('div', { class: 'card row' },
          select({ label: 'Of', options: [['preset:' + lab.preset, lab.preset + ' (shipped synapse)'], ...runs.map(r => ['run:' + r.id, r.title || r.id])], value: what.value, onChange: v => { what.value = v; draw(); drawCites(); } }).node,
          choose({ label: 'Format', options: FORMATS, value: settings.to, onChange: v => { settings.to = v; draw(); } }).node),
        preview),
      cites));
    await draw();
    await drawCites();
  },
};
