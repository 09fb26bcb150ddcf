/* Axes of the drawings that are not line plots. */

import { s } from './dom.js';
import { num } from './format.js';

/** Round numbers inside a range, about so many. */
export function niceTicks(low, high, wanted = 5) {
  const raw = (high - low) / wanted;
  if (!(raw > 0)) return [low];
  const size = Math.pow(10, Math.floor(Math.log10(raw)));
  const step = [1, 2, 5, 10].map(m => m * size).find(v => v >= raw * 0.999);
  const made = [];
  for (let v = Math.ceil(low / step - 1e-9) * step; v <= high + 1e-9 * step; v += step) made.push(Number(v.toPrecision(12)));
  return made;
}

/** A frame with ticks and labels; answers {node, x, y} with the maps from values to places. */
export function frame({ left, top, width, height, x, y, xLabel, yLabel, xTicks, yTicks, ticksAt = left - 7 }) {
  const mapX = v => left + (v - x[0]) / (x[1] - x[0]) * width;
  const mapY = v => top + height - (v - y[0]) / (y[1] - y[0]) * height;
  const node = s('g', {},
    (yTicks || niceTicks(y[0], y[1])).map(v => [
      s('line', { class: 'grid', x1: left, x2: left + width, y1: mapY(v), y2: mapY(v) }),
      s('text', { class: 't-soft', x: ticksAt, y: mapY(v) + 4, 'text-anchor': 'end' }, num(v)),
    ]),
    (xTicks || niceTicks(x[0], x[1])).map(v => [
      s('line', { class: 'axis', x1: mapX(v), x2: mapX(v), y1: top + height, y2: top + height + 4 }),
      s('text', { class: 't-soft', x: mapX(v), y: top + height + 18, 'text-anchor': 'middle' }, num(v)),
    ]),
    s('line', { class: 'axis', x1: left, x2: left + width, y1: top + height, y2: top + height }),
    xLabel && s('text', { class: 't-soft', x: left + width / 2, y: top + height + 36, 'text-anchor': 'middle' }, xLabel),
    yLabel && s('text', { class: 't-soft', x: 0, y: 0, transform: 'translate(' + (left - 44) + ' ' + (top + height / 2) + ') rotate(-90)', 'text-anchor': 'middle' }, yLabel));
  return { node, x: mapX, y: mapY };
}

/** The points of a polyline. */
export function path(xs, ys, map) {
  return xs.map((v, k) => (k ? 'L' : 'M') + map.x(v).toFixed(1) + ' ' + map.y(ys[k]).toFixed(1)).join('');
}

/** Moves texts apart that would overlap, keeping their order; each is {y, ...}. */
export function apart(labels, gap) {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  for (let round = 0; round < 60; round++) {
    let moved = false;
    for (let k = 1; k < sorted.length; k++) {
      const miss = gap - (sorted[k].y - sorted[k - 1].y);
      if (miss > 0.1) { sorted[k].y += miss / 2; sorted[k - 1].y -= miss / 2; moved = true; }
    }
    if (!moved) break;
  }
  return labels;
}
