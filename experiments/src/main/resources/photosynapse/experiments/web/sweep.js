/* A sweep on the page Compare: its points as parallel coordinates, each against each, and what every key explains. */

import { h, put, save } from './dom.js';
import { num } from './format.js';
import { hue, onTheme, shade, SEQUENTIAL } from './colour.js';
import { niceTicks } from './draw.js';
import { choose, select, slider } from './widgets.js';

const FONT = 'px system-ui, -apple-system, "Segoe UI", Roboto, Arial, "Liberation Sans", sans-serif';
const MOST_AXES = 8;
const MOST_MATRIX = 5;
const MOST_ROWS = 8;

/** One column with its place between 0 and 1: words side by side, numbers along a line or its logarithm. */
class Axis {
  constructor(column, isKey) {
    Object.assign(this, column);
    this.isKey = isKey;
    this.label = column.name.replace(/^./, c => c.toUpperCase()) + (column.unit ? ' (' + column.unit + ')' : '');
    if (column.words) {
      const all = [...new Set(column.values)];
      this.at = v => all.length < 2 ? 0.5 : all.indexOf(v) / (all.length - 1);
      this.ticks = all.map(v => [this.at(v), v]);
      return;
    }
    const finite = column.values.filter(Number.isFinite);
    this.low = Math.min(...finite);
    this.high = Math.max(...finite);
    this.isLog = this.low > 0 && this.high > this.low && (column.log || this.high > 200 * this.low);
    const map = this.isLog ? Math.log10 : v => v;
    const [from, to] = this.high > this.low ? [map(this.low), map(this.high)] : [map(this.low) - 0.5, map(this.low) + 0.5];
    this.at = v => Number.isFinite(v) ? (map(v) - from) / (to - from) : NaN;
    const few = this.isLog && Math.floor(to) - Math.ceil(from) >= 1 ? niceTicks(Math.ceil(from - 1e-9), Math.floor(to + 1e-9), 5).filter(Number.isInteger).map(e => Math.pow(10, e)) : this.high > this.low ? niceTicks(this.low, this.high, 4) : [this.low];
    this.ticks = few.map(v => [this.at(v), num(v)]);
  }

  text(row) {
    const v = this.values[row];
    return this.words ? v : num(v, 4) + (this.unit ? ' ' + this.unit : '');
  }

  range() {
    return this.words ? new Set(this.values).size + ' words' : num(this.low) + ' to ' + num(this.high) + (this.unit ? ' ' + this.unit : '');
  }
}

/** Draws a sweep into a box; answers nothing. */
export function drawSweep(box, id, answer) {
  const keys = answer.keys.map(c => new Axis(c, true));
  const numbers = answer.numbers.map(c => new Axis(c, false));
  if (!numbers.length) { put(box, h('p', { class: 'quiet', text: 'No number of this sweep differs from point to point.' })); return; }
  const goal = answer.goals.map(g => ({ ...g, axis: numbers.find(n => n.column === g.column) })).find(g => g.axis);
  const state = { number: goal ? goal.axis : numbers[0], largest: goal ? goal.largest : true, share: 100 };
  const all = answer.status.map((_, k) => k);
  const good = all.filter(k => /^done/.test(answer.status[k]));
  const parallel = h('canvas', { role: 'img' });
  const matrix = h('canvas', { role: 'img' });
  const best = h('div', { class: 'scroll' });
  const shares = h('div', { class: 'scroll' });
  const count = h('p', { class: 'quiet small', role: 'status' });
  const draw = () => {
    const order = good.filter(k => Number.isFinite(state.number.values[k])).sort((a, b) => (state.largest ? -1 : 1) * (state.number.values[a] - state.number.values[b]));
    const chosen = new Set(order.slice(0, Math.max(1, Math.round(order.length * state.share / 100))));
    const failed = all.length - good.length;
    count.textContent = 'In colour: ' + (chosen.size === order.length ? 'all ' : chosen.size + ' of ') + order.length + ' points' + (failed ? '; ' + failed + ' points failed and are left out' : '') + '.';
    const shown = [...keys, ...[state.number, ...numbers.filter(n => n !== state.number)].slice(0, Math.max(1, MOST_AXES - keys.length))];
    drawParallel(parallel, shown, good, chosen, state.number);
    drawMatrix(matrix, [...keys.slice(0, MOST_MATRIX - 1), state.number], good, chosen, state.number);
    parallel.setAttribute('aria-label', 'Parallel coordinates of ' + good.length + ' points: ' + shown.map(a => a.name + ' ' + a.range()).join('; ') + '.');
    matrix.setAttribute('aria-label', 'Each against each, ' + good.length + ' points: ' + [...keys.slice(0, MOST_MATRIX - 1), state.number].map(a => a.name).join(', ') + '. The table of the best points has the numbers.');
    put(best, bestTable(answer, keys, state, order));
    put(shares, shareTable(answer, keys, state.number));
  };
  const figure = (title, note, canvas) => h('figure', { class: 'plot' }, h('div', { class: 'figure-head' }, h('h3', { text: title }), h('div', { class: 'figure-tools' }, h('button', { class: 'chip', type: 'button', text: 'CSV', title: 'save the points', onclick: () => saveCsv(id, answer) }))), h('div', { class: 'canvas' }, canvas), h('figcaption', { text: note }));
  const wide = figure('Every point as a line', 'One line a point, from key to key and on to the numbers; the stronger its colour, the larger the number above; grey: the rest.', parallel);
  const square = figure('Each against each', 'Keys and the number above; colours as there.', matrix);
  put(box,
    h('div', { class: 'card' }, h('h2', { text: answer.title || id }), answer.question && h('p', { text: answer.question }),
      h('div', { class: 'columns three-up' },
        select({ label: 'Number', options: numbers.map((n, k) => [String(k), n.label]), value: String(numbers.indexOf(state.number)), onChange: k => { state.number = numbers[Number(k)]; draw(); } }).node,
        choose({ label: 'Best is', options: [['true', 'largest'], ['false', 'smallest']], value: String(state.largest), onChange: v => { state.largest = v === 'true'; draw(); } }).node,
        slider({ label: 'In colour: the best', unit: '%', low: 1, high: 100, whole: true, value: state.share, onInput: v => { state.share = v; draw(); } }).node), count),
    wide, h('div', { class: 'columns two' }, square, h('div', { class: 'stack' }, h('div', { class: 'card' }, shares), h('div', { class: 'card' }, best))));
  new ResizeObserver(draw).observe(wide);
  onTheme(wide, draw);
}

/** A canvas as wide as its box; the context, in CSS pixels. */
function prepared(canvas, height) {
  const width = canvas.parentNode.clientWidth;
  const pixel = devicePixelRatio || 1;
  canvas.width = width * pixel;
  canvas.height = height * pixel;
  canvas.style.width = width + 'px';
  canvas.style.height = height + 'px';
  const g = canvas.getContext('2d');
  g.setTransform(pixel, 0, 0, pixel, 0, 0);
  return { g, width };
}

/** The stronger against the ground, the larger. */
const coloured = (axis, row) => {
  const p = axis.at(axis.values[row]);
  const part = matchMedia('(prefers-color-scheme: dark)').matches ? 0.62 - 0.62 * p : 0.3 + 0.7 * p;
  return Number.isFinite(p) ? 'rgb(' + shade(SEQUENTIAL, part).join(',') + ')' : hue('s-grey');
};

function drawParallel(canvas, axes, rows, chosen, by) {
  const height = 320;
  const { g, width } = prepared(canvas, height);
  if (!width) return;
  const x = k => 74 + k * (width - 150) / Math.max(1, axes.length - 1);
  const y = p => height - 20 - p * (height - 84);
  const line = row => {
    g.beginPath();
    let pen = false;
    axes.forEach((a, k) => {
      const p = a.at(a.values[row]);
      if (!Number.isFinite(p)) { pen = false; return; }
      if (pen) g.lineTo(x(k), y(p)); else g.moveTo(x(k), y(p));
      pen = true;
    });
    g.stroke();
  };
  g.lineWidth = rows.length > 300 ? 1 : 1.8;
  g.strokeStyle = hue('line');
  rows.filter(r => !chosen.has(r)).forEach(line);
  g.globalAlpha = Math.max(0.25, Math.min(1, 12 / Math.sqrt(chosen.size)));
  for (const row of rows) if (chosen.has(row)) { g.strokeStyle = coloured(by, row); line(row); }
  g.globalAlpha = 1;
  axes.forEach((a, k) => {
    g.strokeStyle = g.fillStyle = hue('ink');
    g.lineWidth = 1;
    g.beginPath(); g.moveTo(x(k), y(0)); g.lineTo(x(k), y(1)); g.stroke();
    g.textAlign = 'center';
    g.font = (a === by || a.isKey ? '600 ' : '') + 12 + FONT;
    wrapped(a.label, 17).forEach((part, n, list) => g.fillText(part, Math.max(54, Math.min(width - 54, x(k))), 44 - 15 * (list.length - 1 - n)));
    g.font = 11 + FONT;
    g.textAlign = k === axes.length - 1 ? 'left' : 'right';
    for (const [p, text] of a.ticks) {
      g.lineWidth = 3; g.strokeStyle = hue('card');
      g.strokeText(text, x(k) + (k === axes.length - 1 ? 7 : -7), y(p) + 4);
      g.fillText(text, x(k) + (k === axes.length - 1 ? 7 : -7), y(p) + 4);
      g.lineWidth = 1; g.strokeStyle = hue('ink');
      g.beginPath(); g.moveTo(x(k) - 3, y(p)); g.lineTo(x(k) + 3, y(p)); g.stroke();
    }
  });
}

/** A label in at most three lines. */
function wrapped(label, most) {
  const lines = [''];
  for (const word of label.split(' ')) {
    const last = lines[lines.length - 1];
    if (last && (last + ' ' + word).length > most && lines.length < 3) lines.push(word);
    else lines[lines.length - 1] = last ? last + ' ' + word : word;
  }
  return lines;
}

function drawMatrix(canvas, axes, rows, chosen, by) {
  const n = axes.length;
  const { g, width } = prepared(canvas, Math.min(460, (canvas.parentNode.clientWidth || 400)));
  if (!width) return;
  const height = canvas.height / (devicePixelRatio || 1);
  const left = 58;
  const low = 40;
  const w = (width - left - 6) / n;
  const t = (height - low - 6) / n;
  axes.forEach((up, j) => axes.forEach((across, i) => {
    const x0 = left + i * w;
    const y0 = 6 + (n - 1 - j) * t;
    g.strokeStyle = hue('line');
    g.lineWidth = 1;
    g.strokeRect(x0 + 2.5, y0 + 2.5, w - 5, t - 5);
    if (i === j) {
      g.fillStyle = hue('soft');
      g.font = '600 ' + 11 + FONT;
      g.textAlign = 'center';
      wrapped(up.label, Math.max(8, Math.floor(w / 7))).forEach((part, k, list) => g.fillText(part, x0 + w / 2, y0 + t / 2 + 4 + 14 * (k - (list.length - 1) / 2)));
      return;
    }
    const dot = row => {
      const p = across.at(across.values[row]);
      const q = up.at(up.values[row]);
      if (!Number.isFinite(p) || !Number.isFinite(q)) return;
      g.beginPath();
      g.arc(x0 + 9 + p * (w - 18), y0 + t - 9 - q * (t - 18), rows.length > 300 ? 1.6 : 3, 0, 7);
      g.fill();
    };
    g.fillStyle = hue('line');
    rows.filter(r => !chosen.has(r)).forEach(dot);
    for (const row of rows) if (chosen.has(row)) { g.fillStyle = coloured(by, row); dot(row); }
  }));
  g.fillStyle = hue('soft');
  g.font = 11 + FONT;
  axes.forEach((a, k) => {
    const ends = a.ticks.length > 1 ? [a.ticks[0], a.ticks[a.ticks.length - 1]] : a.ticks;
    for (const [p, text] of ends) {
      g.textAlign = p < 0.25 ? 'left' : p > 0.75 ? 'right' : 'center';
      g.fillText(text, left + k * w + 9 + p * (w - 18), height - low + 16);
    }
    g.textAlign = 'right';
    for (const [p, text] of ends) g.fillText(text, left - 5, 6 + (n - 1 - k) * t + t - 9 - p * (t - 18) + 4);
  });
}

function bestTable(answer, keys, state, order) {
  const columns = [...keys, state.number];
  return h('table', {}, h('caption', { text: 'The best points: ' + state.number.name + ' ' + (state.largest ? 'largest' : 'smallest') + ' first' }),
    h('thead', {}, h('tr', {}, columns.map(c => h('th', { scope: 'col', class: 'num', text: c.label })))),
    h('tbody', {}, order.slice(0, MOST_ROWS).map(row => h('tr', {}, columns.map(c => h('td', { class: 'num', text: c.words ? c.values[row] : num(c.values[row], 4) }))))));
}

/** How much of the spread of a number each key explains by itself. */
function shareTable(answer, keys, number) {
  const rows = keys.map(k => ({ label: k.name, share: answer.importance.find(s => s.number === number.column && s.key === k.column)?.share })).sort((a, b) => (b.share ?? -1) - (a.share ?? -1));
  return h('table', { class: 'shares' }, h('caption', { text: 'What each key explains of the spread of ' + number.name + ', by itself; keys that only act together both get little' }),
    h('tbody', {}, rows.map(r => {
      const bar = h('span', { class: 'bar', 'aria-hidden': 'true' });
      bar.style.width = (100 * (r.share || 0)).toFixed(1) + '%';
      return h('tr', {}, h('th', { scope: 'row', text: r.label }), h('td', { class: 'wide' }, bar), h('td', { class: 'num', text: r.share === undefined || r.share === null ? '–' : Math.round(100 * r.share) + ' %' }));
    })));
}

function saveCsv(id, answer) {
  const columns = [...answer.keys, ...answer.numbers];
  const cell = v => v === null || v === undefined ? '' : typeof v === 'number' ? String(v) : '"' + String(v).replace(/"/g, '""') + '"';
  save(id + '-points.csv', [columns.map(c => c.column).join(','), ...answer.status.map((_, row) => columns.map(c => cell(c.values[row])).join(','))].join('\n') + '\n', 'text/csv');
}
