/* Maps: a field of cells with axes and a scale, drawn on a canvas; and small images such as weights. */

import { h, put, save } from './dom.js';
import { num, raised } from './format.js';
import { hue, onTheme, shade, SEQUENTIAL, DIVERGING } from './colour.js';

const FONT = 'px system-ui, -apple-system, "Segoe UI", Roboto, Arial, "Liberation Sans", sans-serif';

export class HeatMap {
  /** options: title, note, x and y as {label, unit, log}, z as {label, unit, diverging}, height */
  constructor(options) {
    this.options = options;
    this.canvas = h('canvas', { role: 'img', tabindex: '0', 'aria-label': options.title });
    this.heading = h('h3', { text: options.title });
    this.caption = h('figcaption', { text: options.note || '' });
    this.readout = h('output', { class: 'reading' });
    this.box = h('div', { class: 'canvas' }, this.canvas);
    this.node = h('figure', { class: 'plot heat' },
      h('div', { class: 'figure-head' }, this.heading, h('div', { class: 'figure-tools' }, options.tools || [], this.logChip = options.x.choose && h('button', { class: 'chip', type: 'button', title: 'logarithmic or linear ' + options.x.label, 'aria-pressed': String(Boolean(options.x.log)), text: 'log ' + options.x.label, onclick: () => { options.x.log = !options.x.log; this.logChip.setAttribute('aria-pressed', String(options.x.log)); this.draw(); } }), h('button', { class: 'chip', type: 'button', text: 'CSV', title: 'save the data of this figure', onclick: () => this.saveCsv() }))),
      this.box, h('div', { class: 'figure-foot' }, this.caption, this.readout));
    new ResizeObserver(() => this.draw()).observe(this.box);
    onTheme(this.node, () => this.draw());
    this.canvas.addEventListener('pointermove', event => this.read(event));
    this.canvas.addEventListener('keydown', event => this.key(event));
    this.canvas.addEventListener('pointerleave', () => { this.readout.textContent = ''; });
  }

  /** x and y: middles of the cells, growing; z[y][x]; low, high: ends of the scale; light, gate: bars {from, to} above and below. */
  show({ x, y, z, low, high, alt, note, empty, light, gate }) {
    this.light = light || [];
    this.gate = gate || [];
    this.cell = null;
    this.first = 0;
    this.data = x && x.length && y && y.length ? { x, y, z } : null;
    this.empty = empty;
    if (note !== undefined) this.caption.textContent = note;
    if (this.data) {
      let from = Infinity;
      let to = -Infinity;
      for (const row of z) for (const v of row) if (Number.isFinite(v)) { from = Math.min(from, v); to = Math.max(to, v); }
      this.low = low ?? from;
      this.high = high ?? to;
      if (this.options.z.diverging) { const most = Math.max(Math.abs(this.low), Math.abs(this.high)); this.low = -most; this.high = most; }
      if (!(this.high > this.low)) this.high = this.low + 1;
      this.canvas.setAttribute('aria-label', alt || this.heading.textContent + '. ' + this.options.z.label + ' from ' + num(from) + ' to ' + num(to) + ' ' + (this.options.z.unit || '') + '. Arrow keys read it.');
    } else this.canvas.setAttribute('aria-label', this.heading.textContent + '. ' + (empty || 'Nothing to show yet.'));
    this.draw();
  }

  place(axis, values) {
    const map = axis.log ? Math.log10 : v => v;
    const at = values.map(map);
    const edges = [];
    for (let k = 0; k <= at.length; k++) {
      if (at.length === 1) edges.push(at[0] + (k - 0.5));
      else if (k === 0) edges.push(at[0] - (axis.tight ? 0 : (at[1] - at[0]) / 2));
      else if (k === at.length) edges.push(at[k - 1] + (axis.tight ? 0 : (at[k - 1] - at[k - 2]) / 2));
      else edges.push((at[k - 1] + at[k]) / 2);
    }
    return { map, edges, from: edges[0], to: edges[edges.length - 1] };
  }

  draw() {
    const width = this.box.clientWidth;
    if (!width) return;
    const height = this.options.height || 260;
    const pixel = devicePixelRatio || 1;
    this.canvas.width = width * pixel;
    this.canvas.height = height * pixel;
    this.canvas.style.width = width + 'px';
    this.canvas.style.height = height + 'px';
    const g = this.canvas.getContext('2d');
    g.setTransform(pixel, 0, 0, pixel, 0, 0);
    g.font = 12 + FONT;
    g.fillStyle = hue('soft');
    if (!this.data) {
      g.textAlign = 'center';
      g.fillText(this.empty || 'Nothing to show yet.', width / 2, height / 2);
      return;
    }
    const frame = this.frame = { left: 62, top: this.light.length ? 16 : 10, right: width - 92, bottom: height - 44 };
    const first = this.options.x.log ? this.data.x.findIndex(v => v > 0) : 0;
    const x = this.data.x.slice(first);
    const { y } = this.data;
    const z = first ? this.data.z.map(row => row.slice(first)) : this.data.z;
    this.first = first;
    const px = this.px = this.place(this.options.x, x);
    const py = this.py = this.place(this.options.y, y);
    const toX = v => frame.left + (v - px.from) / (px.to - px.from) * (frame.right - frame.left);
    const toY = v => frame.bottom - (v - py.from) / (py.to - py.from) * (frame.bottom - frame.top);
    const scale = this.options.z.diverging ? DIVERGING : SEQUENTIAL;
    for (let j = 0; j < y.length; j++) {
      const y0 = toY(py.edges[j]);
      const y1 = toY(py.edges[j + 1]);
      for (let i = 0; i < x.length; i++) {
        const v = z[j][i];
        if (!Number.isFinite(v)) continue;
        g.fillStyle = 'rgb(' + shade(scale, (v - this.low) / (this.high - this.low)).join(',') + ')';
        const x0 = toX(px.edges[i]);
        g.fillRect(x0, y1, toX(px.edges[i + 1]) - x0 + 0.6, y0 - y1 + 0.6);
      }
    }
    this.bars(g, frame, toX);
    this.axes(g, frame, toX, toY, height);
    this.scaleBar(g, frame, scale);
  }

  /** Light as bars above the map, gate as bars at its foot. */
  bars(g, frame, toX) {
    for (const [list, colour, y] of [[this.light, 'f-light', frame.top - 9], [this.gate, 'f-gate', frame.bottom - 6]]) {
      g.fillStyle = hue(colour);
      for (const bar of list) {
        const [from, to] = [bar.from, bar.to].map(v => Math.max(frame.left, Math.min(frame.right, this.options.x.log ? v > 0 ? toX(Math.log10(v)) : frame.left : toX(v))));
        if (to > frame.left && from < frame.right) g.fillRect(from, y, Math.max(2, to - from), 7);
      }
    }
  }

  axes(g, frame, toX, toY, height) {
    g.strokeStyle = hue('soft');
    g.fillStyle = hue('soft');
    g.lineWidth = 1;
    g.strokeRect(frame.left - 0.5, frame.top - 0.5, frame.right - frame.left + 1, frame.bottom - frame.top + 1);
    g.textAlign = 'center';
    for (const [v, text] of this.ticks(this.options.x, this.px, this.data.x, 7)) {
      const at = toX(v);
      g.beginPath(); g.moveTo(at, frame.bottom); g.lineTo(at, frame.bottom + 4); g.stroke();
      g.fillText(text, at, frame.bottom + 17);
    }
    g.fillText(label(this.options.x), (frame.left + frame.right) / 2, height - 6);
    g.textAlign = 'right';
    for (const [v, text] of this.ticks(this.options.y, this.py, this.data.y, 5)) {
      const at = toY(v);
      g.beginPath(); g.moveTo(frame.left, at); g.lineTo(frame.left - 4, at); g.stroke();
      g.fillText(text, frame.left - 7, at + 4);
    }
    g.save();
    g.translate(14, (frame.top + frame.bottom) / 2);
    g.rotate(-Math.PI / 2);
    g.textAlign = 'center';
    g.fillText(label(this.options.y), 0, 0);
    g.restore();
  }

  ticks(axis, place, values, wanted) {
    if (axis.words) return values.map((v, k) => [place.map(v), axis.words[k]]);
    if (axis.log) {
      const made = [];
      const many = place.to - place.from > 6;
      for (let e = Math.ceil(place.from - 1e-9); e <= Math.floor(place.to + 1e-9); e++) if (!many || e % 2 === 0) made.push([e, e >= -2 && e <= 3 ? String(Number(Math.pow(10, e).toPrecision(1))) : '10' + raised(e)]);
      if (made.length > 1) return made;
      return [values[0], values[values.length - 1]].map(v => [Math.log10(v), num(v, 2)]);
    }
    const raw = (place.to - place.from) / wanted;
    const size = Math.pow(10, Math.floor(Math.log10(raw)));
    const step = [1, 2, 5, 10].map(m => m * size).find(v => v >= raw);
    const made = [];
    for (let v = Math.ceil(place.from / step) * step; v <= place.to + 1e-9 * step; v += step) made.push([v, num(Number(v.toPrecision(10)))]);
    return made;
  }

  scaleBar(g, frame, scale) {
    const left = frame.right + 16;
    for (let k = 0; k < frame.bottom - frame.top; k++) {
      g.fillStyle = 'rgb(' + shade(scale, 1 - k / (frame.bottom - frame.top)).join(',') + ')';
      g.fillRect(left, frame.top + k, 11, 1.5);
    }
    g.strokeStyle = hue('soft');
    g.strokeRect(left - 0.5, frame.top - 0.5, 12, frame.bottom - frame.top + 1);
    g.fillStyle = hue('soft');
    g.textAlign = 'left';
    g.fillText(this.valueText(this.high), left + 16, frame.top + 9);
    g.fillText(this.valueText((this.low + this.high) / 2), left + 16, (frame.top + frame.bottom) / 2 + 4);
    g.fillText(this.valueText(this.low), left + 16, frame.bottom);
    g.save();
    g.translate(frame.right + 86, (frame.top + frame.bottom) / 2);
    g.rotate(-Math.PI / 2);
    g.textAlign = 'center';
    g.font = 11.5 + FONT;
    g.fillText(label(this.options.z), 0, 0);
    g.restore();
  }

  valueText(v) {
    if (!this.options.z.log) return num(v, 2);
    return this.high - this.low < 2 ? num(Math.pow(10, v), 2) : '10' + raised(Math.round(v));
  }

  read(event) {
    if (!this.data || !this.frame) return;
    const box = this.canvas.getBoundingClientRect();
    const u = (event.clientX - box.left - this.frame.left) / (this.frame.right - this.frame.left);
    const v = (this.frame.bottom - (event.clientY - box.top)) / (this.frame.bottom - this.frame.top);
    if (u < 0 || u > 1 || v < 0 || v > 1) { this.readout.textContent = ''; return; }
    const find = (place, part) => {
      const at = place.from + part * (place.to - place.from);
      let k = 0;
      while (k < place.edges.length - 2 && place.edges[k + 1] < at) k++;
      return k;
    };
    this.tell(this.first + find(this.px, u), find(this.py, v));
  }

  /** Says what a cell holds. */
  tell(i, j) {
    this.cell = [i, j];
    const z = this.data.z[j][i];
    const side = (axis, value) => axis.label + ' ' + num(value) + (axis.unit ? ' ' + axis.unit : '');
    this.readout.textContent = side(this.options.x, this.data.x[i]) + ' · ' + side(this.options.y, this.data.y[j]) + ' · ' + (this.options.z.log ? num(Math.pow(10, z)) : num(z)) + (this.options.z.unit ? ' ' + this.options.z.unit : '');
  }

  /** Arrows go from cell to cell. */
  key(event) {
    const move = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!move || !this.data) return;
    event.preventDefault();
    this.readout.setAttribute('aria-live', 'polite');
    const within = (v, from, count) => Math.max(from, Math.min(count - 1, v));
    const [i, j] = this.cell ? [this.cell[0] + move[0], this.cell[1] + move[1]] : [this.first, 0];
    this.tell(within(i, this.first, this.data.x.length), within(j, 0, this.data.y.length));
    this.draw();
    const g = this.canvas.getContext('2d');
    const middle = (place, k) => ((place.edges[k] + place.edges[k + 1]) / 2 - place.from) / (place.to - place.from);
    const { left, right, top, bottom } = this.frame;
    g.strokeStyle = hue('ink');
    g.lineWidth = 2;
    g.strokeRect(left + (right - left) * middle(this.px, this.cell[0] - this.first) - 4, bottom - (bottom - top) * middle(this.py, this.cell[1]) - 4, 8, 8);
  }

  saveCsv() {
    if (!this.data) return;
    const { x, y, z } = this.data;
    const lines = [[label(this.options.x), label(this.options.y), label(this.options.z)].map(t => t.replace(/[,\s]+/g, '_')).join(',')];
    y.forEach((yv, j) => x.forEach((xv, i) => lines.push([xv, yv, z[j][i]].join(','))));
    save('map.csv', lines.join('\n') + '\n', 'text/csv');
  }
}

function label(axis) {
  return axis.label + (axis.unit ? ' (' + axis.unit + ')' : '');
}

/** Small images side by side, such as what each hidden unit looks for; zero is the middle colour. */
export class Tiles {
  constructor({ title, note, columns = 10, size = 56 }) {
    this.columns = columns;
    this.size = size;
    this.canvas = h('canvas', { role: 'img', class: 'tiles' });
    this.caption = h('figcaption', { text: note || '' });
    this.node = h('figure', { class: 'plot' }, h('div', { class: 'figure-head' }, h('h3', { text: title })), this.canvas, h('div', { class: 'figure-foot' }, this.caption));
  }

  /** values: one list of rows x columns numbers a tile; low, high: ends of the scale, the same before and after rest. */
  show({ tiles, rows, columns, values, low, high }, alt) {
    const across = Math.min(this.columns, tiles);
    const down = Math.ceil(tiles / across);
    const gap = 2;
    this.canvas.width = across * (columns + gap) - gap;
    this.canvas.height = down * (rows + gap) - gap;
    this.canvas.style.width = '100%';
    this.canvas.style.maxWidth = across * this.size + 'px';
    const g = this.canvas.getContext('2d');
    const most = Math.max(Math.abs(low), Math.abs(high)) || 1;
    for (let t = 0; t < tiles; t++) {
      const image = g.createImageData(columns, rows);
      for (let k = 0; k < rows * columns; k++) {
        const [r, gr, b] = shade(DIVERGING, 0.5 + 0.5 * values[t][k] / most);
        image.data.set([r, gr, b, 255], 4 * k);
      }
      g.putImageData(image, (t % across) * (columns + gap), Math.floor(t / across) * (rows + gap));
    }
    this.canvas.setAttribute('aria-label', alt);
  }
}

/** A confusion matrix as a table whose cells are shaded; counts stay readable. */
export function confusionTable(counts) {
  const most = Math.max(1, ...counts.flat());
  const head = h('tr', {}, h('th', { scope: 'col', text: 'true' }), counts.map((_, k) => h('th', { scope: 'col', text: String(k) })), h('th', { scope: 'col', text: 'right' }));
  const rows = counts.map((row, k) => {
    const sum = row.reduce((a, b) => a + b, 0);
    return h('tr', {}, h('th', { scope: 'row', text: String(k) }), row.map((v, j) => {
      const cell = h('td', { class: 'cell', text: v ? String(v) : '·' });
      const part = Math.sqrt(v / most);
      const [r, g, b] = shade(SEQUENTIAL, v ? part : 0);
      cell.style.backgroundColor = 'rgb(' + [r, g, b].join(',') + ')';
      cell.style.color = part > 0.55 ? '#fff' : '#1a1a1a';
      if (j === k) cell.classList.add('right');
      return cell;
    }), h('td', { class: 'recall', text: sum ? (100 * row[k] / sum).toFixed(0) + ' %' : '–' }));
  });
  return h('table', { class: 'confusion' }, h('caption', { text: 'Confusion matrix: rows are what was shown, columns what was answered.' }), h('thead', {}, head), h('tbody', {}, rows));
}

export { put };
