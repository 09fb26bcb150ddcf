/* Colours: those of the reports, read from the style sheet, and the two scales of maps (straight lines in OKLab). */

let cache = new Map();

/** A colour of the style sheet, for canvases: hue('s-blue'). */
export function hue(name) {
  if (!cache.has(name)) cache.set(name, getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim());
  return cache.get(name);
}

const listeners = new Set();
/** Calls f when light turns to dark or back, until the node has left the page. */
export function onTheme(node, f) {
  listeners.add({ node, f });
}

export function themeChanged() {
  cache = new Map();
  for (const entry of [...listeners]) {
    if (entry.node.isConnected) entry.f();
    else listeners.delete(entry);
  }
}
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', themeChanged);

/** Colours of series in their order; light and gate have their own and nobody else has those. */
export const SERIES = ['ink', 'blue', 'vermilion', 'green', 'purple'];

const cube = x => x * x * x;
const clip = x => Math.max(0, Math.min(1, x));
const gamma = x => Math.round(255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * Math.pow(x, 1 / 2.4) - 0.055));

function rgb([L, a, b]) {
  const l = cube(L + 0.3963377774 * a + 0.2158037573 * b);
  const m = cube(L - 0.1055613458 * a - 0.0638541728 * b);
  const n = cube(L - 0.0894841775 * a - 1.291485548 * b);
  return [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * n, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * n,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * n].map(x => gamma(clip(x)));
}

function table(low, middle, high) {
  const made = [];
  for (let k = 0; k < 256; k++) {
    const p = k / 255;
    const [from, to, part] = p < 0.5 ? [low, middle, 2 * p] : [middle, high, 2 * p - 1];
    made.push(rgb(from.map((v, i) => v + part * (to[i] - v))));
  }
  return made;
}

/** From nearly white (little) to dark blue (much). */
export const SEQUENTIAL = table([0.975, 0.002, 0.006], [0.63, -0.045, -0.105], [0.29, 0.005, -0.115]);
/** From blue (negative) over nearly white to vermilion (positive). */
export const DIVERGING = table([0.45, -0.03, -0.125], [0.965, 0, 0.004], [0.45, 0.115, 0.09]);

/** The colour [r, g, b] of a part (0 to 1) of a scale. */
export function shade(scale, part) {
  return scale[Math.max(0, Math.min(255, Math.round(255 * part)))];
}
