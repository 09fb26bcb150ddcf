/* Controls and tables that several pages use. */

import { h, put, uniqueId } from './dom.js';
import { num, scaled, duration, exact, labUnit } from './format.js';

/** A slider with an editable box and its unit. Returns {node, set, value}. */
export function slider({ label, unit = '', value, low, high, log = false, whole = false, tone = '', hint, onInput }) {
  const id = uniqueId('slider');
  const STEPS = 1000;
  const toPart = v => log ? Math.log(v / low) / Math.log(high / low) : (v - low) / (high - low);
  const fromPart = p => log ? low * Math.pow(high / low, p) : low + p * (high - low);
  const tidy = v => whole ? Math.round(v) : Number(v.toPrecision(3));
  const range = h('input', { type: 'range', id, min: '0', max: String(STEPS), step: '1', class: tone });
  const box = h('input', { type: 'number', step: 'any', 'aria-label': label + (unit ? ' in ' + unit : '') });
  const hintNode = h('span', { class: 'hint', text: hint || '' });
  const node = h('div', { class: 'field' }, h('label', { for: id, text: label }), range, box, h('span', { class: 'unit', text: unit }), hint ? hintNode : null);
  const api = { node, value, set };
  function set(v) {
    api.value = v;
    range.value = String(Math.round(STEPS * Math.max(0, Math.min(1, toPart(v)))));
    range.setAttribute('aria-valuetext', num(v) + ' ' + unit);
    if (document.activeElement !== box) box.value = inBox(v);
  }
  range.addEventListener('input', () => { const v = tidy(fromPart(range.value / STEPS)); set(v); onInput(v); });
  box.addEventListener('input', () => {
    const v = Number(box.value);
    const good = box.value !== '' && Number.isFinite(v) && (!log || v > 0);
    box.setCustomValidity(good ? '' : 'a number' + (log ? ' above 0' : ''));
    if (good) { set(whole ? Math.round(v) : v); onInput(api.value); }
  });
  set(value);
  return api;
}

/** A number as a box shows it: short, and with an exponent where it is long. */
function inBox(v) {
  const short = Number(v.toPrecision(6));
  return Math.abs(short) >= 1e5 ? short.toExponential().replace('e+', 'e') : exact(short);
}

/** One of several words as a row of buttons. Returns {node, set, value}. */
export function choose({ label, options, value, onChange }) {
  const buttons = options.map(([key, word]) => h('button', { class: 'chip', type: 'button', 'data-key': key, text: word, onclick: () => { set(key); onChange(key); } }));
  const node = h('div', { class: 'choice', role: 'group', 'aria-label': label }, h('span', { text: label }), h('div', { class: 'chips' }, buttons));
  const api = { node, value, set };
  function set(key) {
    api.value = key;
    buttons.forEach(b => b.setAttribute('aria-pressed', String(b.dataset.key === key)));
  }
  set(value);
  return api;
}

/** A list to choose from. */
export function select({ label, options, value, onChange }) {
  const id = uniqueId('select');
  const box = h('select', { id, onchange: () => onChange(box.value) }, options.map(([key, word]) => h('option', { value: key, text: word })));
  if (value !== undefined) box.value = value;
  return { node: h('div', { class: 'choice' }, h('label', { for: id, text: label }), box), box };
}

/** Value and unit of a number as its own unit suits. */
export function valueText(number) {
  if (number.value === null || number.value === undefined) return number.words || '–';
  if (number.unit === '%' || number.unit === '') return num(number.value) + (number.unit ? ' %' : '');
  if (number.unit === 's') return duration(number.value);
  const scale = number.unit === 'm' ? labUnit('m') : scaled(Math.abs(number.value), number.unit);
  return num(number.value * scale.factor) + ' ' + scale.unit;
}

/** Numbers with their definitions; what should not be trusted does not look like what can. */
export function numbersTable(numbers, heading = 'Numbers') {
  if (!numbers || !numbers.length) return h('p', { class: 'quiet', text: 'No numbers yet.' });
  return h('table', { class: 'numbers' }, h('caption', { text: heading }), h('tbody', {}, numbers.map(n => h('tr', { 'data-key': n.key || '' },
    h('th', { scope: 'row' }, n.name, n.definition && h('span', { class: 'definition', text: n.definition })),
    h('td', { class: 'value' + (n.trust ? ' untrusted' : '') }, valueText(n), n.trust && h('span', { class: 'trust', text: n.trust }), n.note && h('span', { class: 'definition', text: n.note }))))));
}

/** A status in colour, shape and word. */
export function statusMark(status) {
  const word = { green: 'good', amber: 'partly', red: 'failed', running: 'running', queued: 'waiting', done: 'done', failed: 'failed', cancelled: 'cancelled' }[status] || status;
  const tone = { done: 'green', failed: 'red', cancelled: 'amber' }[status] || status;
  return h('span', { class: 'status ' + tone }, h('i', { 'aria-hidden': 'true' }), word);
}

/** A box onto which files are dropped; a button does the same by keyboard. */
export function dropBox({ text, accept, onFile }) {
  const input = h('input', { type: 'file', accept, hidden: true, onchange: () => { if (input.files[0]) onFile(input.files[0]); input.value = ''; } });
  const node = h('div', { class: 'drop' }, h('div', { text }), h('button', { class: 'button', type: 'button', text: 'Choose a file', onclick: () => input.click() }), input);
  for (const name of ['dragenter', 'dragover']) node.addEventListener(name, event => { event.preventDefault(); node.classList.add('over'); });
  for (const name of ['dragleave', 'drop']) node.addEventListener(name, event => { event.preventDefault(); node.classList.remove('over'); });
  node.addEventListener('drop', event => { const file = event.dataTransfer.files[0]; if (file) onFile(file); });
  return node;
}

/** Warnings of an answer, or nothing. */
export function warningsBox(warnings) {
  if (!warnings || !warnings.length) return null;
  return h('div', { class: 'notice doubt', role: 'status' }, warnings.map(w => h('p', { text: w })));
}

let toastTimer = 0;
/** A short word at the foot of the page. */
export function toast(text) {
  document.querySelector('.toast')?.remove();
  clearTimeout(toastTimer);
  const node = h('div', { class: 'toast', role: 'status', text });
  document.body.append(node);
  toastTimer = setTimeout(() => node.remove(), 3200);
}

export { put };
