/* Small helpers that make elements; nothing here knows what a synapse is. */

const SVG = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (key === 'text') node.textContent = value;
    else if (key in node && typeof value !== 'string' && key !== 'list') node[key] = value;
    else node.setAttribute(key, value === true ? '' : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child);
  }
  return node;
}

/** An HTML element: h('button', {class: 'plain', onclick: f}, 'Run'). */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element. */
export function s(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value);
  }
  for (const child of children.flat(Infinity)) if (child !== null && child !== undefined && child !== false) node.append(child);
  return node;
}

/** Replaces all children. */
export function put(node, ...children) {
  node.replaceChildren(...children.flat(Infinity).filter(c => c !== null && c !== undefined && c !== false));
  return node;
}

/**
 * Makes the children of a node like new ones and keeps those that are there, so that what is drawn again many times a second loses
 * neither the focus nor a click that has begun. Nodes with another data-key are other nodes: their handlers are not the same.
 */
export function patch(node, ...children) {
  const fresh = h('div', {}, ...children);
  morphChildren(node, fresh);
  return node;
}

function morphChildren(old, fresh) {
  const next = [...fresh.childNodes];
  next.forEach((one, k) => {
    const there = old.childNodes[k];
    if (!there) old.append(one);
    else if (there.nodeType !== one.nodeType || there.nodeName !== one.nodeName || there.dataset?.key !== one.dataset?.key) there.replaceWith(one);
    else if (there.nodeType === Node.TEXT_NODE) { if (there.data !== one.data) there.data = one.data; } else if (there !== one) morph(there, one);
  });
  while (old.childNodes.length > next.length) old.lastChild.remove();
}

function morph(old, fresh) {
  for (const name of old.getAttributeNames()) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const name of fresh.getAttributeNames()) if (old.getAttribute(name) !== fresh.getAttribute(name)) old.setAttribute(name, fresh.getAttribute(name));
  if ('checked' in fresh) old.checked = fresh.checked;
  morphChildren(old, fresh);
}

let counter = 0;
/** A word that no other element has as id. */
export function uniqueId(stem) {
  counter += 1;
  return stem + '-' + counter;
}

/** Calls f at most once a frame, with the arguments of the latest call. */
export function eachFrame(f) {
  let waiting = null;
  return (...args) => {
    if (!waiting) requestAnimationFrame(() => { const latest = waiting; waiting = null; f(...latest); });
    waiting = args;
  };
}

/**
 * Runs an asynchronous task for the latest arguments only: while one runs, later calls replace each other, so that a
 * slider never queues more than one question.
 */
export function latestOnly(task) {
  let running = false;
  let next = null;
  const run = async args => {
    running = true;
    try {
      await task(...args);
    } finally {
      running = false;
      if (next) { const later = next; next = null; run(later); }
    }
  };
  return (...args) => { if (running) next = args; else run(args); };
}

/** Calls f once nothing was asked for that many milliseconds. */
export function whenQuiet(f, milliseconds) {
  let timer = 0;
  return (...args) => { clearTimeout(timer); timer = setTimeout(() => f(...args), milliseconds); };
}

/** Offers text as a file to save. */
export function save(name, text, type = 'text/plain') {
  const link = h('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** Puts text on the clipboard; where the browser forbids it, selects it in a box instead. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
