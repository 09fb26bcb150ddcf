/* Text whose colour is nearer to its ground than 4.5 : 1. */
const parse = c => { const m = c.match(/[\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
const light = c => { const [r, g, b] = c.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
const ground = e => { for (let n = e; n; n = n.parentElement) { const c = parse(getComputedStyle(n).backgroundColor); if (c[3] > 0.99) return c; }
  throw new Error('no ground under ' + e.outerHTML); };
const found = [];
for (const e of document.querySelectorAll('body *')) {
  const says = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  if (!says || !e.checkVisibility({ visibilityProperty: true }) || e.closest(':disabled, dialog, option, noscript, .skip, .toast')) continue;
  const style = getComputedStyle(e);
  const [r, g, b, opaque] = parse(e.namespaceURI.endsWith('svg') ? style.fill : style.color);
  const under = ground(e);
  let part = opaque;
  for (let n = e; n; n = n.parentElement) part *= Number(getComputedStyle(n).opacity);
  const [low, high] = [light([r, g, b].map((v, k) => v * part + under[k] * (1 - part))), light(under.slice(0, 3))].sort((x, y) => x - y);
  const contrast = (high + 0.05) / (low + 0.05);
  if (contrast < 4.5) found.push(contrast.toFixed(2) + ' ' + e.textContent.trim().slice(0, 60));
}
return found;
