/* A pad to draw a digit on; gives it as 28 x 28 numbers, centred and sized as the training images are. */

import { h } from './dom.js';

const SIZE = 252;
const SIDE = 28;

export class Pad {
  /** drawn(pixels) is called while drawing; null when the pad is empty. */
  constructor(drawn) {
    this.drawn = drawn;
    this.canvas = h('canvas', { class: 'pad', width: SIZE, height: SIZE, tabindex: 0, role: 'img', id: 'pad', 'aria-label': 'Pad to draw a digit on with the pointer. By keyboard: press a digit key to have it drawn, Delete to clear.' });
    this.g = this.canvas.getContext('2d', { willReadFrequently: true });
    this.clear(false);
    this.canvas.addEventListener('pointerdown', event => this.down(event));
    this.canvas.addEventListener('pointermove', event => this.move(event));
    for (const name of ['pointerup', 'pointercancel']) this.canvas.addEventListener(name, () => { this.last = null; });
    this.canvas.addEventListener('keydown', event => this.key(event));
  }

  clear(tell = true) {
    this.g.fillStyle = '#000';
    this.g.fillRect(0, 0, SIZE, SIZE);
    if (tell) this.drawn(null);
  }

  place(event) {
    const box = this.canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * SIZE / box.width, (event.clientY - box.top) * SIZE / box.height];
  }

  stroke(from, to) {
    const g = this.g;
    g.strokeStyle = '#fff';
    g.lineWidth = 20;
    g.lineCap = 'round';
    g.lineJoin = 'round';
    g.beginPath();
    g.moveTo(...from);
    g.lineTo(to[0] + 0.01, to[1]);
    g.stroke();
  }

  down(event) {
    this.canvas.setPointerCapture(event.pointerId);
    this.last = this.place(event);
    this.stroke(this.last, this.last);
    this.drawn(this.pixels());
    event.preventDefault();
    this.canvas.focus({ preventScroll: true });
  }

  move(event) {
    if (!this.last) return;
    const at = this.place(event);
    this.stroke(this.last, at);
    this.last = at;
    this.drawn(this.pixels());
  }

  key(event) {
    if (/^[0-9]$/.test(event.key)) {
      this.type(event.key);
      event.preventDefault();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.clear();
      event.preventDefault();
    }
  }

  /** Draws a digit as a pen would, for those who cannot or will not draw. */
  type(digit) {
    this.clear(false);
    let last = null;
    for (const point of STROKES[digit]) {
      if (point === null) { last = null; continue; }
      const at = [SIZE * point[0], SIZE * point[1]];
      if (last) this.stroke(last, at);
      last = at;
    }
    this.drawn(this.pixels());
  }

  /** 784 numbers from 0 (nothing) to 1, row by row; null when nothing is drawn. */
  pixels() {
    const data = this.g.getImageData(0, 0, SIZE, SIZE).data;
    let left = SIZE, right = -1, top = SIZE, bottom = -1;
    for (let y = 0; y < SIZE; y++) for (let x = 0; x < SIZE; x++) if (data[4 * (y * SIZE + x)] > 40) { left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y); }
    if (right < 0) return null;
    /* the training images: the digit fills 20 x 20 and its centre of mass lies in the middle */
    const scale = 20 / Math.max(right - left + 1, bottom - top + 1);
    const small = document.createElement('canvas');
    small.width = small.height = SIDE;
    const g = small.getContext('2d', { willReadFrequently: true });
    const render = (dx, dy) => {
      g.fillStyle = '#000';
      g.fillRect(0, 0, SIDE, SIDE);
      g.imageSmoothingEnabled = true;
      g.imageSmoothingQuality = 'high';
      const w = (right - left + 1) * scale;
      const t = (bottom - top + 1) * scale;
      g.drawImage(this.canvas, left, top, right - left + 1, bottom - top + 1, (SIDE - w) / 2 + dx, (SIDE - t) / 2 + dy, w, t);
      const seen = g.getImageData(0, 0, SIDE, SIDE).data;
      return Array.from({ length: SIDE * SIDE }, (_, k) => seen[4 * k] / 255);
    };
    const first = render(0, 0);
    let sum = 0, mx = 0, my = 0;
    first.forEach((v, k) => { sum += v; mx += v * (k % SIDE); my += v * Math.floor(k / SIDE); });
    return render(Math.round(SIDE / 2 - 0.5 - mx / sum), Math.round(SIDE / 2 - 0.5 - my / sum));
  }
}

function arc(cx, cy, rx, ry, from, to) {
  return Array.from({ length: 25 }, (_, k) => { const a = (from + (to - from) * k / 24) * Math.PI / 180; return [cx + rx * Math.cos(a), cy + ry * Math.sin(a)]; });
}

const STROKES = {
  0: arc(0.5, 0.5, 0.2, 0.3, -90, 270),
  1: [[0.42, 0.3], [0.52, 0.2], [0.5, 0.8]],
  2: [...arc(0.5, 0.36, 0.18, 0.16, 190, 380), [0.33, 0.78], [0.72, 0.78]],
  3: [...arc(0.48, 0.35, 0.17, 0.15, 200, 440), ...arc(0.48, 0.65, 0.19, 0.16, -80, 160)],
  4: [[0.4, 0.2], [0.3, 0.55], [0.7, 0.55], null, [0.64, 0.22], [0.6, 0.82]],
  5: [[0.68, 0.2], [0.4, 0.2], [0.37, 0.46], ...arc(0.47, 0.61, 0.2, 0.17, -80, 150)],
  6: [[0.62, 0.18], [0.42, 0.42], ...arc(0.5, 0.64, 0.16, 0.16, 200, 560)],
  7: [[0.3, 0.22], [0.7, 0.22], [0.48, 0.82]],
  8: [...arc(0.5, 0.35, 0.15, 0.15, 90, 450), ...arc(0.5, 0.66, 0.18, 0.16, -90, 270)],
  9: [...arc(0.48, 0.37, 0.16, 0.16, 0, 360), [0.62, 0.55], [0.58, 0.82]],
};
