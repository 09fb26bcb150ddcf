/* The pulse train as a drawing that can be changed with the pointer and with keys: light above the line, gate below. */

import { h, s, put, eachFrame } from './dom.js';
import { num, duration, raised } from './format.js';
import { niceTicks } from './draw.js';
import { round } from './state.js';

const LEFT = 64;
const RIGHT = 16;
const TOP = 16;
const LIGHT = 150;
const GATE = 62;
const POWER = [1e-5, 10];
const VOLTS = 50;

export class Timeline {
  /** changed(pulses) is called after each change; chosen(index) when another pulse is chosen. */
  constructor({ changed, chosen }) {
    this.tell = changed;
    this.tellChosen = chosen;
    this.pulses = [];
    this.chosen = -1;
    this.mode = 'light';
    this.draft = { power_W_per_m2: 0.0098, wavelength_nm: 405, gate_V: -40 };
    this.height = TOP + LIGHT + GATE + 40;
    this.svg = s('svg', { class: 'drawing timeline', role: 'group', 'aria-label': 'Pulse train. Tab to a pulse; arrows left and right move it, shift and arrows change its width, up and down its strength, Delete removes it.' });
    this.box = h('div', { class: 'canvas' }, this.svg);
    this.redraw = eachFrame(() => this.draw());
    new ResizeObserver(() => this.redraw()).observe(this.box);
    this.svg.addEventListener('pointerdown', event => this.down(event));
    this.svg.addEventListener('pointermove', event => this.move(event));
    this.svg.addEventListener('pointerup', event => this.up(event));
    this.svg.addEventListener('pointercancel', event => this.up(event));
    this.svg.addEventListener('keydown', event => this.key(event));
  }

  show(pulses, until) {
    const fresh = until !== this.until;
    this.pulses = pulses;
    this.until = until;
    if (fresh || !this.view) this.view = [0, until];
    if (this.chosen >= pulses.length) this.chosen = -1;
    this.redraw();
  }

  zoom(factor) {
    const at = this.chosen >= 0 ? this.pulses[this.chosen].start_s : (this.view[0] + this.view[1]) / 2;
    const span = Math.min(this.until, (this.view[1] - this.view[0]) * factor);
    const from = Math.max(0, Math.min(this.until - span, at - span / 2));
    this.view = [from, from + span];
    this.redraw();
  }

  fit() {
    this.view = [0, this.until];
    this.redraw();
  }

  pan(part) {
    const span = this.view[1] - this.view[0];
    const from = Math.max(0, Math.min(this.until - span, this.view[0] + part * span));
    this.view = [from, from + span];
    this.redraw();
  }

  choose(k) {
    if (this.chosen === k) return;
    this.chosen = k;
    this.tellChosen(k);
    this.redraw();
  }

  width() { return this.box.clientWidth || 900; }
  x(t) { return LEFT + (t - this.view[0]) / (this.view[1] - this.view[0]) * (this.width() - LEFT - RIGHT); }
  time(x) { return this.view[0] + (x - LEFT) / (this.width() - LEFT - RIGHT) * (this.view[1] - this.view[0]); }
  y(power) { return TOP + LIGHT * (1 - Math.max(0, Math.min(1, Math.log(power / POWER[0]) / Math.log(POWER[1] / POWER[0])))); }
  power(y) { return Number((POWER[0] * Math.pow(POWER[1] / POWER[0], Math.max(0.02, Math.min(1, 1 - (y - TOP) / LIGHT)))).toPrecision(3)); }
  gateY(v) { return TOP + LIGHT + 8 + Math.min(1, Math.abs(v) / VOLTS) * GATE; }
  volts(y) { return -Number((VOLTS * Math.max(0.02, Math.min(1, (y - TOP - LIGHT - 8) / GATE))).toPrecision(2)); }

  draw() {
    const width = this.width();
    const base = TOP + LIGHT;
    this.svg.setAttribute('viewBox', '0 0 ' + width + ' ' + this.height);
    this.svg.setAttribute('height', this.height);
    const focused = this.svg.contains(document.activeElement) ? document.activeElement.dataset.k : null;
    const decades = [];
    for (let e = -5; e <= 1; e += 2) decades.push(Math.pow(10, e));
    put(this.svg,
      s('rect', { x: LEFT, y: TOP, width: width - LEFT - RIGHT, height: LIGHT + 8 + GATE, fill: 'transparent', class: 'ground' }),
      decades.map(p => [s('line', { class: 'grid', x1: LEFT, x2: width - RIGHT, y1: this.y(p), y2: this.y(p) }), s('text', { class: 't-light', x: LEFT - 7, y: this.y(p) + 4, 'text-anchor': 'end' }, '10' + raised(Math.log10(p * 100).toFixed(0)))]),
      s('text', { class: 't-light', x: 12, y: base - LIGHT / 2, transform: 'rotate(-90 12 ' + (base - LIGHT / 2) + ')', 'text-anchor': 'middle' }, 'light (µW/cm²)'),
      [0, 25, 50].map(v => s('text', { class: 't-gate', x: LEFT - 7, y: this.gateY(v) + 4, 'text-anchor': 'end' }, v ? '−' + v : '0')),
      s('text', { class: 't-gate', x: 12, y: base + 8 + GATE / 2, transform: 'rotate(-90 12 ' + (base + 8 + GATE / 2) + ')', 'text-anchor': 'middle' }, 'gate (V)'),
      s('line', { class: 'axis', x1: LEFT, x2: width - RIGHT, y1: base, y2: base }),
      s('line', { class: 's-gate', x1: LEFT, x2: width - RIGHT, y1: base + 8, y2: base + 8, 'stroke-width': 1 }),
      niceTicks(this.view[0], this.view[1], 8).map(t => [s('line', { class: 'axis', x1: this.x(t), x2: this.x(t), y1: base + 8 + GATE, y2: base + 12 + GATE }), s('text', { class: 't-soft', x: this.x(t), y: base + GATE + 25, 'text-anchor': 'middle' }, num(t, 4) + ' s')]),
      this.pulses.map((p, k) => this.bar(p, k)),
      this.sketch && this.bar(this.sketch, -1));
    if (focused !== null && focused !== undefined) this.svg.querySelector('[data-k="' + focused + '"]')?.focus();
  }

  bar(p, k) {
    const base = TOP + LIGHT;
    const isLight = p.power_W_per_m2 > 0;
    const a = Math.max(LEFT, this.x(p.start_s));
    const b = Math.min(this.width() - RIGHT, this.x(p.start_s + p.width_s));
    if (b < LEFT || a > this.width() - RIGHT) return null;
    const w = Math.max(2, b - a);
    const top = isLight ? this.y(p.power_W_per_m2) : base + 8;
    const size = isLight ? base - top : this.gateY(p.gate_V) - base - 8;
    const grip = Math.max(4, Math.min(7, w / 3));
    return s('g', { class: 'pulse' + (k === this.chosen ? ' chosen' : ''), 'data-k': k, tabindex: k < 0 ? null : 0, role: 'button', 'aria-pressed': String(k === this.chosen), 'aria-label': this.say(p, k) },
      s('rect', { class: 'body ' + (isLight ? 'f-light' : 'f-gate'), x: a, y: top, width: w, height: Math.max(2, size), rx: Math.min(2, w / 4) }),
      s('rect', { class: 'hit', 'data-part': 'body', x: a - 3, y: isLight ? top : base + 8, width: w + 6, height: Math.max(6, size), fill: 'transparent' }),
      s('rect', { class: 'edge', 'data-part': 'edge', x: b - (w > 16 ? grip : 0), y: isLight ? top : base + 8, width: grip + 3, height: Math.max(6, size) }),
      s('rect', { class: 'top', 'data-part': 'top', x: a - 2, y: (isLight ? top : base + 8 + size) - 5, width: w + 4, height: 9 }),
      k === this.chosen && s('path', { d: 'M' + (a + w / 2) + ' ' + (isLight ? top - 5 : base + 8 + size + 5) + (isLight ? 'l-5 -7h10z' : 'l-5 7h10z'), class: 'f-ink' }),
      k === this.chosen && w > 14 && s('circle', { cx: b, cy: isLight ? top + size / 2 : base + 8 + size / 2, r: 3.5, class: 'f-ink' }));
  }

  say(p, k) {
    return 'pulse ' + (k + 1) + (p.power_W_per_m2 > 0 ? ', light of ' + num(p.power_W_per_m2 * 100) + ' µW/cm² at ' + num(p.wavelength_nm) + ' nm' : ', gate at ' + num(p.gate_V) + ' V') + ', from ' + duration(p.start_s || 1e-9) + ', ' + duration(p.width_s) + ' long';
  }

  place(event) {
    const box = this.svg.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  down(event) {
    if (event.button) return;
    const at = this.place(event);
    const group = event.target.closest('.pulse');
    this.svg.setPointerCapture(event.pointerId);
    if (group) {
      const k = Number(group.dataset.k);
      this.choose(k);
      this.drag = { part: event.target.dataset.part || 'body', k, at, was: { ...this.pulses[k] } };
      this.svg.querySelector('[data-k="' + k + '"]')?.focus({ preventScroll: true });
    } else if (at.x > LEFT && at.x < this.width() - RIGHT) {
      const light = at.y < TOP + LIGHT;
      this.drag = { part: 'new', at, light };
    }
    event.preventDefault();
  }

  move(event) {
    if (!this.drag) return;
    const at = this.place(event);
    const { part, k, was } = this.drag;
    if (part === 'new') {
      const from = this.snap(this.time(Math.min(at.x, this.drag.at.x)));
      const to = this.snap(this.time(Math.max(at.x, this.drag.at.x)));
      const made = { start_s: Math.max(0, from), width_s: round(Math.max(this.step(), to - from)), wavelength_nm: this.draft.wavelength_nm };
      this.sketch = this.drag.light ? { ...made, power_W_per_m2: this.power(at.y), gate_V: 0 } : { ...made, power_W_per_m2: 0, gate_V: this.volts(at.y) };
      this.redraw();
      return;
    }
    const shift = this.time(at.x) - this.time(this.drag.at.x);
    const p = { ...was };
    if (part === 'body') p.start_s = Math.max(0, this.snap(was.start_s + shift));
    if (part === 'edge') p.width_s = Math.max(this.step(), this.snap(was.width_s + shift));
    if (part === 'top' || (part === 'body' && Math.abs(at.y - this.drag.at.y) > 24)) {
      if (was.power_W_per_m2 > 0) p.power_W_per_m2 = this.power(this.y(was.power_W_per_m2) + at.y - this.drag.at.y);
      else p.gate_V = this.volts(this.gateY(was.gate_V) + at.y - this.drag.at.y);
    }
    this.change(k, p);
  }

  up(event) {
    if (!this.drag) return;
    if (this.drag.part === 'new') {
      const at = this.place(event);
      const made = this.sketch || { start_s: this.snap(this.time(at.x)), width_s: 0.05, wavelength_nm: this.draft.wavelength_nm, power_W_per_m2: this.drag.light ? this.power(at.y) : 0, gate_V: this.drag.light ? 0 : this.volts(at.y) };
      this.sketch = null;
      this.add(made);
    }
    this.drag = null;
    this.redraw();
  }

  add(pulse) {
    const pulses = [...this.pulses, pulse].sort((a, b) => a.start_s - b.start_s);
    this.pulses = pulses;
    this.chosen = pulses.indexOf(pulse);
    this.tell(pulses);
    this.tellChosen(this.chosen);
  }

  remove(k) {
    this.pulses = this.pulses.filter((_, i) => i !== k);
    this.chosen = Math.min(k, this.pulses.length - 1);
    this.tell(this.pulses);
    this.tellChosen(this.chosen);
    this.redraw();
  }

  change(k, pulse) {
    const pulses = this.pulses.map((p, i) => i === k ? pulse : p);
    this.pulses = pulses;
    this.tell(pulses);
    this.redraw();
  }

  /** The step of moves: a round part of what a pixel is. */
  step() {
    const raw = (this.view[1] - this.view[0]) / (this.width() - LEFT - RIGHT);
    return Math.pow(10, Math.floor(Math.log10(raw)));
  }

  snap(t) {
    const step = this.step();
    return round(Math.round(t / step) * step);
  }

  key(event) {
    const group = event.target.closest('.pulse');
    if (!group) return;
    const k = Number(group.dataset.k);
    const p = { ...this.pulses[k] };
    const step = this.step() * 10;
    if (event.key === 'Enter' || event.key === ' ') this.choose(k);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.remove(k);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const sign = event.key === 'ArrowLeft' ? -1 : 1;
      if (event.shiftKey) p.width_s = round(Math.max(step / 10, p.width_s + sign * step));
      else p.start_s = round(Math.max(0, p.start_s + sign * step));
      this.chosen = k;
      this.change(k, p);
      this.tellChosen(k);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const up = event.key === 'ArrowUp';
      if (p.power_W_per_m2 > 0) p.power_W_per_m2 = Number((p.power_W_per_m2 * (up ? 1.1 : 1 / 1.1)).toPrecision(3));
      else p.gate_V = Math.min(-1, p.gate_V + (up ? 1 : -1));
      this.chosen = k;
      this.change(k, p);
      this.tellChosen(k);
    } else return;
    event.preventDefault();
  }
}
