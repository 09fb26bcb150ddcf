/* Answers of the compact synapse, for every page that shows it; says when it stands for another device than the one on the page. */

import { h, put } from './dom.js';
import { post } from './api.js';
import { lab, isEdited, changed } from './state.js';
import { startJob, listen } from './jobs.js';

let refusedFor = '';

/**
 * Asks about the device of the page. Where its synapse has not been extracted, the one of the parameter set answers and the
 * answer says so (stale).
 */
export async function ask(path, body) {
  const text = isEdited() ? JSON.stringify(lab.config.device || lab.config.vertical_device) : '';
  if (text && text !== refusedFor) {
    try {
      return await post(path, { config: lab.config, ...body });
    } catch (error) {
      if (error.status !== 409) throw error;
      refusedFor = text;
    }
  }
  const answer = await post(path, { preset: lab.preset, ...body });
  answer.stale = text !== '';
  return answer;
}

export function askLive({ points = 500, log = false, until = lab.until } = {}) {
  return ask('/api/live', { pulses: lab.pulses, until_s: until, points, log });
}

/** A notice with a button that extracts the synapse; null when the answer belongs to the device of the page. */
export function staleNotice(answer, root, complain) {
  if (!answer.stale) return null;
  const status = h('span', { class: 'quiet small', role: 'status' });
  const button = h('button', { class: 'button', type: 'button', text: 'Extract its synapse', onclick: async () => {
    try {
      button.disabled = true;
      await extract(root);
      status.textContent = 'in the queue; the plots change when it is done';
    } catch (error) { button.disabled = false; complain(error); }
  } });
  return h('div', { class: 'notice doubt' }, h('p', { text: 'You changed the device. These curves still are those of ' + lab.preset + ', whose compact synapse is known; the changed one has none yet.' }), h('div', { class: 'row' }, button, status));
}

/** What to do about a refusal: where the synapse is missing, a notice that extracts it; anything else is told on top of the page. */
export function trouble(box, error, root, complain) {
  if (error.status !== 409) { complain(error); return; }
  if (!lab.config.device) {
    put(box, h('div', { class: 'notice doubt' }, h('p', { text: lab.preset + ' is a stack between two contacts, not a synapse on nanotubes: this page has nothing to follow. Its equations are solved on the page Device; a synapse is chosen on the page Start.' })));
    return;
  }
  const status = h('span', { class: 'quiet small', role: 'status' });
  const button = h('button', { class: 'button main', type: 'button', text: 'Extract the synapse', onclick: () => { button.disabled = true; extract(root).then(() => { status.textContent = 'in the queue; the plots come when it is done'; }).catch(complain); } });
  put(box, h('div', { class: 'notice doubt' }, h('p', { text: 'The compact synapse of ' + lab.preset + ' is not known yet; the curves of this page come from it.' }), h('div', { class: 'row' }, button, status)));
}

/** Puts the extraction of the device of the page into the queue; the quick one takes half a minute and knows one light and one temperature. */
export async function extract(root, quick = true) {
  const record = await startJob({ kind: 'synapse', config: lab.config, ...(quick ? { quick } : {}) }, 'synapse of ' + lab.preset + (isEdited() ? ', changed' : ''));
  listen(record.info.id, root, (r, name) => { if (name === 'end') { refusedFor = ''; changed('config'); } });
  return record;
}

/** Words under a plot: whose curve it is and whether it may be trusted. */
export function standing(answer) {
  const whose = answer.stale ? 'Compact synapse of the unchanged ' + lab.preset : 'Compact synapse';
  return answer.inside_range === false ? whose + ', outside the range in which it was compared with the device: not to be trusted.' : whose + ', inside the range in which it was compared with the device.';
}

/** Light and gate bars of the drawn pulses, for a plot. */
export function bars() {
  const light = lab.pulses.filter(p => p.power_W_per_m2 > 0).map(p => ({ from: p.start_s, to: p.start_s + p.width_s }));
  const gate = lab.pulses.filter(p => p.gate_V).map(p => ({ from: p.start_s, to: p.start_s + p.width_s }));
  const nm = [...new Set(lab.pulses.filter(p => p.power_W_per_m2 > 0).map(p => p.wavelength_nm))];
  return { light, gate, lightWord: 'light ' + nm.slice(0, 2).join(', ') + ' nm' };
}

/** The end of the last pulse (s). */
export function lastEnd() {
  return Math.max(0, ...lab.pulses.map(p => p.start_s + p.width_s));
}
