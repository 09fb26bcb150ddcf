/* Start: a parameter set, a file, or a worked example; and what was done last. */

import { h, put } from './dom.js';
import { get } from './api.js';
import { lab, usePreset, usePulses, train, defaultPulses, round } from './state.js';
import { dropBox, statusMark, toast } from './widgets.js';
import { takeFile } from './page-data.js';

const EXAMPLES = [
  ['A flash and what stays', 'One pulse of 50 ms; see the memory fade over three hours.', () => { usePulses(train({ count: 1, width: 0.05, period: 1, power: 0.0098, wavelength: 405 }), 20); location.hash = '#/memory'; }],
  ['Write, then erase', 'Ten flashes, then a gate pulse of −40 V.', () => { usePulses([...defaultPulses(), { start_s: round(13.05), width_s: 1, power_W_per_m2: 0, wavelength_nm: 405, gate_V: -40 }], 20); location.hash = '#/response'; }],
  ['Digits that fade', 'An array that has learned to read, and forgets while it rests.', () => { location.hash = '#/recognition'; }],
];

export default {
  id: 'start',
  title: 'Start',
  lede: 'A synapse made of nanotubes under perovskite nanocrystals remembers light. Choose one, flash it, and see what it keeps.',
  command: () => 'photosynapse run ' + lab.preset,
  async build(root, { complain }) {
    const sets = h('div', { class: 'pick' });
    const others = h('div', { class: 'pick' });
    const recent = h('div', { class: 'pick' }, h('p', { class: 'quiet', text: 'Nothing has been run in this folder yet.' }));
    const drawSets = () => {
      const card = p => h('button', { type: 'button', 'aria-pressed': String(p.id === lab.preset), onclick: () => usePreset(p.id).then(() => { drawSets(); toast(p.id + ' is on the bench.'); }).catch(complain) },
        h('strong', { text: p.id }), h('span', { text: p.summary || p.title }));
      const ready = lab.about.presets.filter(p => p.lab !== false);
      put(sets, ready.map(card));
      put(others, lab.about.presets.filter(p => p.lab === false).map(card));
      more.hidden = ready.length === lab.about.presets.length;
    };
    const more = h('details', {}, h('summary', { text: 'Sets without a ready compact synapse' }), h('div', { class: 'body' }, others));
    drawSets();
    put(root,
      h('h2', { text: 'Three examples' }),
      h('div', { class: 'pick' }, EXAMPLES.map(([word, text, act]) => h('button', { type: 'button', onclick: act }, h('strong', { text: word }), h('span', { text })))),
      h('h2', { text: 'Parameter set' }), sets, more,
      h('h2', { text: 'Or your own measurement' }),
      dropBox({ text: 'Drop a CSV or text file of a measured current here', accept: '.csv,.txt,.tsv,.dat', onFile: file => takeFile(file).then(() => { location.hash = '#/data'; }).catch(complain) }),
      h('h2', { text: 'Last runs' }), recent);
    try {
      const { runs } = await get('/api/runs');
      if (runs.length) put(recent, await Promise.all(runs.slice(0, 6).map(thumbnail)));
    } catch (error) { complain(error); }
  },
};

/** A run as a card: its most telling figure, its name, how it ended. */
async function thumbnail(run) {
  let figure = null;
  try {
    const { figures } = await get('/api/runs/' + encodeURIComponent(run.id));
    figure = (figures || []).find(f => !/^(device|pulses|stimulus)/.test(f.name)) || figures?.[0];
  } catch { /* a damaged run still has its name and its red mark */ }
  return h('a', { href: '#/runs?' + run.id },
    figure && h('img', { src: '/api/runs/' + encodeURIComponent(run.id) + '/figures/' + encodeURIComponent(figure.name), alt: '' }),
    h('strong', { text: run.title || run.id }), statusMark(run.status), h('span', { text: run.sentence || '' }));
}
