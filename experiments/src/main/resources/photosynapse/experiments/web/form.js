/* Forms made from the JSON schema that also reads the files, so that the two can never differ. */

import { h } from './dom.js';
import { splitKey, words, exact, clean } from './format.js';

/** The schema a reference stands for. */
export function resolve(schema, node) {
  if (node && node.$ref) return schema.$defs[node.$ref.split('/').pop()];
  if (node && node.anyOf) return resolve(schema, node.anyOf[0]);
  return node || {};
}

/** Properties that differ only in unit, as one field: {stem, keys: [{key, unit}], type}. */
function fields(group) {
  const made = new Map();
  for (const [key, type] of Object.entries(group.properties || {})) {
    const number = type.type === 'number';
    const { stem, unit, factor } = number ? splitKey(key) : { stem: key, unit: '', factor: 1 };
    if (!made.has(stem)) made.set(stem, { stem, type, keys: [] });
    made.get(stem).keys.push({ key, unit, factor });
  }
  return [...made.values()];
}

/**
 * The form of a group. tree is the group's part of the configuration, path where it stands, change(path, value) is told of
 * each new value (undefined: left out). Only keys that are set are shown first; the others wait under "more".
 */
export function form(schema, group, tree, path, change) {
  const shown = [];
  const more = [];
  for (const field of fields(group)) {
    const used = field.keys.find(k => tree && k.key in tree);
    const node = control(schema, field, used, tree, path, change);
    if (node) (used ? shown : more).push(node);
  }
  return h('div', {}, shown, more.length ? h('details', { class: 'more' }, h('summary', { text: shown.length ? 'more keys' : 'keys' }), h('div', { class: 'body' }, more)) : null);
}

function control(schema, field, used, tree, path, change) {
  const type = resolve(schema, field.type);
  const key = used ? used.key : field.keys[0].key;
  const value = used ? tree[key] : undefined;
  if (field.type.type === 'number' || field.type.type === 'integer') return numberRow(field, used, value, path, change);
  if (type.enum) return row(words(field.stem), h('select', { 'aria-label': words(field.stem), onchange: e => change([...path, key], e.target.value || undefined) }, h('option', { value: '', text: '–' }), type.enum.map(v => h('option', { value: String(v), text: String(v), selected: v === value }))));
  if (field.type.type === 'string') return row(words(field.stem), h('input', { type: 'text', value: value ?? '', 'aria-label': words(field.stem), onchange: e => change([...path, key], e.target.value || undefined) }));
  if (field.type.type === 'boolean') return row(words(field.stem), h('input', { type: 'checkbox', checked: value === true, 'aria-label': words(field.stem), onchange: e => change([...path, key], e.target.checked) }));
  if (value === undefined || (Array.isArray(value) && !value.length)) return null;
  const list = Array.isArray(value);
  const item = list ? resolve(schema, (field.type.anyOf?.[0] || field.type).items) : type;
  if (list && value.every(v => typeof v === 'number')) return row(words(field.stem), h('input', { type: 'text', value: value.join(', '), 'aria-label': words(field.stem), onchange: e => change([...path, key], e.target.value.split(',').map(Number).filter(Number.isFinite)) }));
  if (list) return value.map((one, k) => typeof one === 'object' && item.properties ? block((one.name || words(field.stem).replace(/s$/, '') + ' ' + (k + 1)), form(schema, item, one, [...path, key, k], change)) : null);
  return item.properties && typeof value === 'object' ? block(words(field.stem), form(schema, item, value, [...path, key], change)) : null;
}

function numberRow(field, used, value, path, change) {
  const whole = field.type.type === 'integer';
  /* the first unit of the schema is the one that laboratories use */
  let now = field.keys[0];
  const inBox = v => Math.abs(v) >= 1e5 && !whole ? v.toExponential().replace('e+', 'e') : exact(v);
  const shown = value === undefined ? '' : inBox(clean(value * (used.factor / now.factor)));
  const box = h('input', { type: 'number', step: whole ? '1' : 'any', value: shown, 'aria-label': words(field.stem) });
  const unit = field.keys.length > 1
    ? h('select', { 'aria-label': 'unit of ' + words(field.stem) }, field.keys.map(k => h('option', { value: k.key, text: k.unit, selected: k.key === now.key })))
    : h('span', { class: 'unit', text: now.unit });
  box.addEventListener('change', () => {
    const v = box.value === '' ? undefined : Number(box.value);
    if (v === undefined && used) change([...path, used.key], undefined);
    else if (Number.isFinite(v)) change([...path, now.key], v);
    used = v === undefined ? null : now;
  });
  if (field.keys.length > 1) {
    unit.addEventListener('change', () => {
      const next = field.keys.find(k => k.key === unit.value);
      if (box.value !== '') box.value = inBox(clean(Number(box.value) * (now.factor / next.factor)));
      now = next;
    });
  }
  return h('div', { class: 'field plain' }, h('label', { text: words(field.stem) }), box, unit);
}

function row(word, control) {
  return h('div', { class: 'field plain' }, h('label', { text: word }), control, h('span'));
}

function block(word, body) {
  return h('details', {}, h('summary', { text: word }), h('div', { class: 'body' }, body));
}
