/* A line plot with what every plot here needs: light and gate bars, log axes, a legend that switches, a readout, kept curves, its data as CSV. */

import uPlot from './uplot.js';
import { h, s, put, save } from './dom.js';
import { num, raised, scaled } from './format.js';
import { hue, onTheme, SERIES } from './colour.js';

const FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, Arial, "Liberation Sans", sans-serif';
const DASHES = { dash: [7, 4], dot: [2, 3], long: [12, 4] };

/** Every plot on the page, so that "Keep on plot" finds them. */
const onPage = new Set();

/** Keeps the curves of all plots that are on the page now; returns how many plots had some. */
export function keepAll(label) {
  let kept = 0;
  for (const plot of [...onPage]) {
    if (!plot.node.isConnected) onPage.delete(plot);
    else if (plot.keep(label)) kept += 1;
  }
  return kept;
}

export class Plot {
  /**
   * options: title, note, height, x and y as {label, unit, log, choose (offers log), low, high}, cut (the upright axis leaves out what is
   * read while the gate pulse is on, unless asked for),
   * keeps (false: kept curves make no sense here).
   */
  constructor(options) {
    this.options = options;
    this.x = { ...options.x };
    this.y = { ...options.y };
    this.kept = [];
    this.hidden = new Set();
    this.last = null;
    this.cut = Boolean(options.cut);
    this.canvas = h('div', { class: 'canvas', role: 'img', tabindex: '0', 'aria-label': options.title });
    this.canvas.style.minHeight = (options.height || 280) + 'px';
    this.readout = h('output', { class: 'reading', 'aria-live': 'off' });
    this.legend = h('div', { class: 'legend' });
    this.caption = h('figcaption', { text: options.note || '' });
    this.heading = h('h3', { text: options.title });
    this.tools = h('div', { class: 'figure-tools' });
    this.node = h('figure', { class: 'plot' },
      h('div', { class: 'figure-head' }, this.heading, this.tools),
      h('div', { class: 'legend-row' }, this.legend, this.readout), this.canvas, this.caption);
    this.drawTools();
    this.canvas.addEventListener('keydown', event => this.key(event));
    new ResizeObserver(() => this.resize()).observe(this.canvas);
    onTheme(this.node, () => this.redraw());
    onPage.add(this);
  }

  drawTools() {
    const axis = (which, word) => this[which].choose && h('button', {
      class: 'chip', type: 'button', 'aria-pressed': String(Boolean(this[which].log)), title: 'logarithmic or linear ' + word,
      onclick: () => { this[which].log = !this[which].log; this.drawTools(); this.redraw(); }, text: 'log ' + word
    });
    const gate = this.last?.gate?.length && this.options.cut && h('button', {
      class: 'chip', type: 'button', 'aria-pressed': String(!this.cut), title: 'scale the axis to the current while the gate pulse is on, too', text: 'with gate pulse',
      onclick: () => { this.cut = !this.cut; this.drawTools(); this.redraw(); }
    });
    this.gateChip = Boolean(gate);
    put(this.tools, gate,
      axis('x', this.x.word || 'time'), axis('y', this.y.word || 'current'),
      this.kept.length > 0 && h('button', { class: 'chip', type: 'button', text: 'drop kept', title: 'remove the kept curves', onclick: () => { this.kept = []; this.drawTools(); this.redraw(); } }),
      h('button', { class: 'chip', type: 'button', text: 'CSV', title: 'save the data of this figure', onclick: () => this.saveCsv() }));
  }

  /** What is drawn: {series: [{name, x, y, hue, dash, points, ghost}], light, gate, marks, title, note, alt}. */
  show(content) {
    this.last = content;
    if (content.title) this.heading.textContent = content.title;
    if (content.note !== undefined) this.caption.textContent = content.note;
    if (this.options.cut && Boolean(content.gate?.length) !== this.gateChip) this.drawTools();
    this.redraw();
  }

  /** Freezes what is drawn as thin grey curves. */
  keep(label) {
    if (!this.last || this.options.keeps === false || !this.last.series.some(x => x.x.length)) return false;
    for (const one of this.last.series.filter(x => !x.ghost && x.x.length)) {
      this.kept.push({ ...one, x: [...one.x], y: [...one.y], name: label + ': ' + one.name, ghost: true, points: false });
    }
    this.drawTools();
    this.redraw();
    return true;
  }

  all() {
    return this.last ? [...this.kept, ...this.last.series] : [];
  }

  redraw() {
    if (!this.last || !this.canvas.isConnected || this.canvas.clientWidth === 0) return;
    const shown = this.all().filter(x => x.x.length);
    this.scaleY = this.unitOf(shown);
    this.drawLegend(shown);
    this.canvas.setAttribute('aria-label', this.last.alt || this.words(shown));
    if (shown.length === 0) {
      this.plot?.destroy();
      this.plot = null;
      put(this.canvas, h('p', { class: 'empty', text: this.last.empty || 'Nothing to show yet.' }));
      return;
    }
    const data = this.joined(shown);
    const signature = JSON.stringify([this.x.log, this.y.log, this.scaleY.unit, this.x.label, this.y.label, shown.map(x => [x.name, x.hue, x.dash, x.points, x.ghost, this.hidden.has(x.name)])]);
    if (this.plot && signature === this.signature) {
      this.plot.setData(data);
    } else {
      this.plot?.destroy();
      put(this.canvas);
      this.signature = signature;
      this.plot = new uPlot(this.setup(shown), data, this.canvas);
    }
  }

  resize() {
    if (!this.plot) this.redraw();
    else if (this.canvas.clientWidth > 0) this.plot.setSize({ width: this.canvas.clientWidth, height: this.height() });
  }

  height() {
    return this.options.height || 280;
  }

  unitOf(shown) {
    let size = 0;
    const gate = this.cut && this.last.gate || [];
    for (const one of shown) if (!one.ghost) one.y.forEach((v, k) => { if (Number.isFinite(v) && Math.abs(v) > size && !gate.some(bar => one.x[k] >= bar.from && one.x[k] <= bar.to)) size = Math.abs(v); });
    return this.y.log ? { factor: 1, unit: this.y.unit } : scaled(size, this.y.unit);
  }

  /** All curves over one common row of x values. */
  joined(shown) {
    const fine = (v, axis) => v !== null && v !== undefined && Number.isFinite(v) && (!axis.log || v > 0);
    const xs = [...new Set(shown.flatMap(one => one.x.filter(v => fine(v, this.x))))].sort((a, b) => a - b);
    const place = new Map(xs.map((v, k) => [v, k]));
    const row = (one, values) => {
      const made = new Array(xs.length).fill(undefined);
      one.x.forEach((v, k) => {
        if (place.has(v)) made[place.get(v)] = fine(values[k], this.y) ? values[k] * this.scaleY.factor : null;
      });
      return made;
    };
    return [xs, ...shown.map(one => row(one, one.y)), ...this.banded(shown).flatMap(one => [row(one, one.band.high), row(one, one.band.low)])];
  }

  /** The curves with a band around them: {band: {low, high}}. */
  banded(shown) {
    return shown.filter(one => one.band && !this.hidden.has(one.name));
  }

  setup(shown) {
    const decades = (u, splits) => splits.map(v => Math.abs(Math.log10(v) - Math.round(Math.log10(v))) < 1e-6 ? v : null);
    const axis = one => ({ stroke: () => hue('soft'), grid: { stroke: () => hue('line'), width: 1, filter: one.log ? decades : (u, splits) => splits }, ticks: { stroke: () => hue('line'), width: 1, size: 5 }, font: FONT, labelFont: FONT });
    const title = (one, unit) => one.label + (unit ? ' (' + unit + ')' : '');
    return {
      width: this.canvas.clientWidth,
      height: this.height(),
      padding: [14, 26, 0, 0],
      legend: { show: false },
      cursor: { drag: { x: true, y: false }, points: { size: 6 } },
      scales: {
        x: { time: false, distr: this.x.log ? 3 : 1, range: (u, low, high) => this.rangeX(low, high) },
        y: { distr: this.y.log ? 3 : 1, range: (u, low, high) => this.rangeY(low, high) }
      },
      axes: [
        { ...axis(this.x), label: title(this.x, this.x.unit), labelSize: 20, size: 34, ...this.ticks(this.x, 64) },
        { ...axis(this.y), label: title(this.y, this.scaleY.unit), labelSize: 22, size: (u, values) => 22 + Math.max(24, ...(values || []).map(v => 6.6 * String(v || '').length)), ...this.ticks(this.y, this.height() < 200 ? 18 : 34) }
      ],
      series: [{}, ...shown.map((one, k) => this.look(one, k)), ...this.banded(shown).flatMap(() => [0, 1].map(() => ({ width: 0, points: { show: false }, spanGaps: true })))],
      bands: this.banded(shown).map((one, k) => ({ series: [shown.length + 1 + 2 * k, shown.length + 2 + 2 * k], fill: () => hue('f-' + (one.hue || SERIES[shown.indexOf(one) % SERIES.length])) + '38' })),
      hooks: {
        drawClear: [u => this.bars(u)],
        draw: [u => this.marks(u)],
        setCursor: [u => this.read(u, shown)]
      }
    };
  }

  rangeX(low, high) {
    const from = this.x.low ?? low;
    const to = this.x.high ?? high;
    if (from === to || from === null) return [(from || 1) * 0.9, (from || 1) * 1.1];
    return [from, to];
  }

  rangeY(low, high) {
    if (low === null) return this.y.log ? [0.1, 1] : [0, 1];
    if (this.y.log) {
      const from = Math.floor(Math.log10(low));
      return [Math.pow(10, from), Math.pow(10, Math.max(from + 1, Math.ceil(Math.log10(high))))];
    }
    if (this.cut && this.last.gate?.length) [low, high] = this.outsideGate(low, high);
    const f = this.scaleY.factor;
    const room = 0.06 * (high - low || Math.abs(high) || 1);
    const from = this.y.low !== undefined ? this.y.low * f : low >= 0 && low < 0.5 * high ? 0 : low - room;
    return [from, this.y.high !== undefined ? this.y.high * f : high + room];
  }

  /** The range of what is shown while no gate pulse is on, in the unit of the axis. */
  outsideGate(low, high) {
    let from = Infinity;
    let to = -Infinity;
    for (const one of this.all()) {
      if (this.hidden.has(one.name)) continue;
      one.x.forEach((t, k) => {
        const v = one.y[k] === null || one.y[k] === undefined ? NaN : one.y[k] * this.scaleY.factor;
        if (!Number.isFinite(v) || this.last.gate.some(bar => t >= bar.from && t <= bar.to)) return;
        from = Math.min(from, v);
        to = Math.max(to, v);
      });
    }
    return to > from ? [from, to] : [low, high];
  }

  ticks(one, space) {
    if (!one.log) return { space, values: (u, splits) => splits.map(v => v === null ? '' : num(v, 4)) };
    return {
      space: 20,
      splits: (u, k, low, high) => {
        const from = Math.floor(Math.log10(low) + 1e-9);
        const to = Math.ceil(Math.log10(high) - 1e-9);
        const made = [];
        for (let e = from; e <= to; e++) for (let m = 1; m < 10; m++) made.push(m * Math.pow(10, e));
        return made.filter(v => v >= low * 0.999 && v <= high * 1.001);
      },
      filter: (u, splits) => splits,
      values: (u, splits) => {
        const decades = splits.filter(v => Math.abs(Math.log10(v) - Math.round(Math.log10(v))) < 1e-6).length;
        return splits.map(v => {
          const e = Math.log10(v);
          const whole = Math.abs(e - Math.round(e)) < 1e-6;
          const lead = Math.round(v / Math.pow(10, Math.floor(e + 1e-9)));
          if (!whole && (decades > 2 || (lead !== 2 && lead !== 5))) return '';
          const d = Math.round(e);
          if (!whole) return num(v, 2);
          if (decades > 8 && d % 2) return '';
          return d >= -2 && d <= 3 ? String(Number(v.toPrecision(1))) : '10' + raised(d);
        });
      }
    };
  }

  look(one, k) {
    const colour = one.ghost ? 's-grey' : 's-' + (one.hue || SERIES[k % SERIES.length]);
    const points = Boolean(one.points);
    const dash = one.ghost ? DASHES.dot : DASHES[one.dash] || null;
    const u = {
      label: one.name,
      show: !this.hidden.has(one.name),
      stroke: () => hue(colour),
      width: points && one.line !== true ? 0 : one.ghost ? 1.2 : one.thin ? 1.2 : 2,
      dash,
      spanGaps: true,
      points: points ? { show: true, size: one.size || 6, width: 1.4, fill: () => one.open ? hue('card') : hue(colour), stroke: () => hue(colour) } : { show: false }
    };
    if (one.area) u.fill = () => hue('f-' + (one.hue || SERIES[k % SERIES.length])) + '30';
    return u;
  }

  /** Light as bars above, gate as bars below, both with a faint column through the plot. */
  bars(u) {
    const { left, top, width, height } = u.bbox;
    const g = u.ctx;
    const pixel = devicePixelRatio || 1;
    const draw = (list, colour, above) => {
      for (const bar of list || []) {
        const from = this.x.log ? Math.max(bar.from, u.scales.x.min) : bar.from;
        if (bar.to < u.scales.x.min || from > u.scales.x.max) continue;
        const a = Math.max(left, u.valToPos(from, 'x', true));
        const b = Math.min(left + width, u.valToPos(bar.to, 'x', true));
        const w = Math.max(1.5 * pixel, b - a);
        g.save();
        g.fillStyle = hue(colour);
        g.globalAlpha = 0.13;
        g.fillRect(a, top, w, height);
        g.globalAlpha = 1;
        g.fillRect(a, above ? top - 9 * pixel : top + height - 6 * pixel, w, (above ? 7 : 6) * pixel);
        g.restore();
      }
    };
    draw(this.last.light, 'f-light', true);
    draw(this.last.gate, 'f-gate', false);
  }

  /** Dashed uprights with a word: where extrapolation starts, where the slider stands. */
  marks(u) {
    const { left, top, width, height } = u.bbox;
    const g = u.ctx;
    const pixel = devicePixelRatio || 1;
    for (const mark of this.last.marks || []) {
      if (mark.x < u.scales.x.min || mark.x > u.scales.x.max) continue;
      const at = u.valToPos(mark.x, 'x', true);
      g.save();
      g.strokeStyle = hue(mark.hue ? 's-' + mark.hue : 'soft');
      g.fillStyle = hue(mark.hue ? 's-' + mark.hue : 'soft');
      g.lineWidth = pixel;
      g.setLineDash([4 * pixel, 4 * pixel]);
      g.beginPath();
      g.moveTo(at, top);
      g.lineTo(at, top + height);
      g.stroke();
      g.font = FONT.replace('12px', 11.5 * pixel + 'px');
      const after = at < left + 0.7 * width;
      g.textAlign = after ? 'left' : 'right';
      g.fillText(mark.text, at + (after ? 5 : -5) * pixel, top + (mark.low ? height - 8 * pixel : mark.middle ? height / 2 : 13 * pixel));
      g.restore();
    }
    for (const level of this.last.levels || []) {
      const y = u.valToPos(level.y * this.scaleY.factor, 'y', true);
      if (y < top || y > top + height) continue;
      g.save();
      g.strokeStyle = hue('s-grey');
      g.fillStyle = hue('soft');
      g.lineWidth = pixel;
      g.setLineDash([3 * pixel, 4 * pixel]);
      g.beginPath();
      g.moveTo(left, y);
      g.lineTo(left + width, y);
      g.stroke();
      g.font = FONT.replace('12px', 11.5 * pixel + 'px');
      g.textAlign = 'right';
      g.fillText(level.text, left + width - 5 * pixel, y - 4 * pixel);
      g.restore();
    }
  }

  /** Arrows read one value after the other; Home and End the first and the last. */
  key(event) {
    if (!this.plot) return;
    const xs = this.plot.data[0];
    const at = this.plot.cursor.idx ?? -1;
    const from = xs.findIndex(v => v >= this.plot.scales.x.min);
    let last = xs.length - 1;
    while (last > 0 && xs[last] > this.plot.scales.x.max) last--;
    const step = Math.max(1, Math.round((last - from) / 100));
    const k = { ArrowLeft: at - step, ArrowRight: at < 0 ? from : at + step, Home: from, End: last }[event.key];
    if (k === undefined) return;
    event.preventDefault();
    this.readout.setAttribute('aria-live', 'polite');
    const x = xs[Math.max(from, Math.min(last, k))];
    this.plot.setCursor({ left: this.plot.valToPos(x, 'x'), top: this.plot.over.clientHeight / 2 });
  }

  read(u, shown) {
    const k = u.cursor.idx;
    if (k === null || k === undefined) { this.readout.textContent = ''; return; }
    const parts = [this.x.label + ' ' + num(u.data[0][k], 4) + (this.x.unit ? ' ' + this.x.unit : '')];
    shown.forEach((one, i) => {
      const v = u.data[i + 1][k];
      if (v !== null && v !== undefined && !this.hidden.has(one.name) && parts.length < 4) parts.push((shown.length > 1 ? one.name + ' ' : '') + num(v) + (this.scaleY.unit ? ' ' + this.scaleY.unit : ''));
    });
    this.readout.textContent = parts.join(' · ');
  }

  drawLegend(shown) {
    const bar = (word, colour) => h('span', { class: 'entry' }, s('svg', { width: 22, height: 10, 'aria-hidden': 'true' }, s('rect', { x: 1, y: 2, width: 20, height: 7, class: 'f-' + colour })), word);
    const entries = shown.map((one, k) => h('button', {
      class: 'entry', type: 'button', 'aria-pressed': String(!this.hidden.has(one.name)), title: 'show or hide',
      onclick: () => { if (this.hidden.has(one.name)) this.hidden.delete(one.name); else this.hidden.add(one.name); this.redraw(); }
    }, this.swatch(one, k), one.name));
    if (this.last.light?.length) entries.push(bar(this.last.lightWord || 'light', 'light'));
    if (this.last.gate?.length) entries.push(bar(this.last.gateWord || 'gate pulse', 'gate'));
    put(this.legend, entries);
  }

  swatch(one, k) {
    const colour = one.ghost ? 's-grey' : 's-' + (one.hue || SERIES[k % SERIES.length]);
    const dash = one.ghost ? DASHES.dot : DASHES[one.dash];
    const line = s('line', { x1: 1, x2: 21, y1: 6, y2: 6, class: colour, 'stroke-width': 2, 'stroke-dasharray': dash ? dash.join(' ') : null });
    const dot = s('circle', { cx: 11, cy: 6, r: 3.2, class: colour + (one.open ? ' open' : ' ' + colour.replace('s-', 'f-')), 'stroke-width': 1.4 });
    return s('svg', { width: 22, height: 12, 'aria-hidden': 'true' }, (!one.points || one.line) && line, one.points && dot);
  }

  words(shown) {
    const parts = [this.heading.textContent + '.'];
    for (const one of shown.slice(0, 6)) {
      const fine = one.y.filter(v => Number.isFinite(v));
      if (!fine.length) continue;
      const unit = this.y.unit ? ' ' + this.y.unit : '';
      parts.push(one.name + ': ' + fine.length + ' points, from ' + num(fine[0]) + unit + ' to ' + num(fine[fine.length - 1]) + unit + ', largest ' + num(Math.max(...fine)) + unit + '.');
    }
    return parts.join(' ');
  }

  saveCsv() {
    const shown = this.all().filter(x => x.x.length);
    if (!shown.length) return;
    const name = (word, unit) => (word + (unit ? '_' + unit : '')).replace(/[^A-Za-z0-9._-]+/g, '_');
    const xs = [...new Set(shown.flatMap(one => one.x))].sort((a, b) => a - b);
    const maps = shown.map(one => new Map(one.x.map((v, k) => [v, one.y[k]])));
    const lines = [[name(this.x.label, this.x.unit), ...shown.map(one => name(one.name, this.y.unit))].join(',')];
    for (const x of xs) lines.push([x, ...maps.map(m => m.get(x) ?? '')].join(','));
    save(name(this.heading.textContent, '').toLowerCase().slice(0, 60) + '.csv', lines.join('\n') + '\n', 'text/csv');
  }
}
