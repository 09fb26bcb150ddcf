/* The shell: pages, the three buttons that each of them has, the queue. */

import { h, put, copy, save } from './dom.js';
import { openSession, post } from './api.js';
import { begin, lab, useConfig, yamlOf } from './state.js';
import { keepAll } from './plot.js';
import { toast } from './widgets.js';
import { drawQueue, startQueue } from './jobs.js';
import start from './page-start.js';
import device from './page-device.js';
import pulses from './page-pulses.js';
import response from './page-response.js';
import memory from './page-memory.js';
import plasticity from './page-plasticity.js';
import synapse from './page-synapse.js';
import recognition from './page-recognition.js';
import compare from './page-compare.js';
import data from './page-data.js';
import runs from './page-runs.js';
import exporting from './page-export.js';

const GROUPS = [
  ['', [start]],
  ['Build', [device, pulses]],
  ['Measure', [response, memory, plasticity, synapse]],
  ['Use', [recognition]],
  ['Evidence', [data, compare, runs, exporting]],
];
const PAGES = GROUPS.flatMap(g => g[1]);
let current = start;
let leave = null;
let keptCount = 0;

function drawNav() {
  put(document.getElementById('nav'), GROUPS.map(([word, pages]) => [
    word && h('h2', { text: word }),
    h('ul', {}, pages.map(p => h('li', {}, h('a', { href: '#/' + p.id, 'aria-current': p === current ? 'page' : null, text: p.title })))),
  ]));
}

function drawHead() {
  put(document.getElementById('head'),
    h('div', {}, h('h1', { text: current.title }), h('p', { class: 'lede', text: current.lede })),
    h('div', { class: 'three' },
      h('button', { class: 'button', type: 'button', id: 'show-yaml', text: 'Show YAML', onclick: showYaml }),
      h('button', { class: 'button', type: 'button', id: 'copy-command', text: 'Copy command', onclick: copyCommand }),
      h('button', { class: 'button', type: 'button', id: 'keep', text: 'Keep on plot', onclick: keep })));
}

/** A refusal in words at the top of the page. */
export function complain(error) {
  const note = document.getElementById('note');
  note.className = 'notice bad';
  note.hidden = false;
  put(note, h('p', { text: error.message }), error.expected && h('p', { text: 'expected ' + error.expected }), error.todo && h('p', { text: error.todo }));
}

export function quiet() {
  document.getElementById('note').hidden = true;
}

async function open() {
  const id = location.hash.replace(/^#\//, '').split('?')[0];
  const page = PAGES.find(p => p.id === id) || start;
  const again = page !== current;
  current = page;
  if (leave) leave();
  leave = null;
  quiet();
  document.title = page.title + ' - Photosynapse lab';
  drawNav();
  drawHead();
  const root = h('div', { 'data-page': page.id });
  put(document.getElementById('page'), root);
  try {
    const here = f => value => { if (root.isConnected) f(value); };
    leave = (await page.build(root, { complain: here(complain), quiet: here(quiet) })) || null;
  } catch (error) {
    if (root.isConnected) complain(error);
  }
  root.setAttribute('data-ready', 'true');
  if (again) document.getElementById('main').focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

async function showYaml() {
  const dialog = document.getElementById('dialog');
  const config = current.config ? current.config() : lab.config;
  const area = h('textarea', { spellcheck: 'false', 'aria-label': 'configuration as YAML' });
  const list = h('ul', { class: 'problems' });
  const apply = async () => {
    const answer = await post('/api/check', { yaml: area.value });
    put(list, (answer.problems || []).map(p => h('li', { text: (p.line ? 'line ' + p.line + ': ' : '') + p.message + (p.hint ? ' - ' + p.hint : '') })));
    if (!(answer.problems || []).some(p => p.severity !== 'warning')) {
      useConfig(answer.config);
      dialog.close();
      open();
      toast('The lab now works with this text.');
    }
  };
  put(dialog,
    h('h2', { id: 'dialog-title', text: 'This, as a file' }),
    h('p', { class: 'quiet small', text: 'The command line, the report and this page all read the same text. Change it and take it over, or save it.' }),
    area, list,
    h('div', { class: 'row spread' },
      h('div', { class: 'row' },
        h('button', { class: 'button', type: 'button', text: 'Copy', onclick: async () => { if (!await copy(area.value)) { area.select(); } toast('Copied.'); } }),
        h('button', { class: 'button', type: 'button', text: 'Save as device.yaml', onclick: () => save('device.yaml', area.value, 'application/yaml') }),
        h('button', { class: 'button', type: 'button', text: 'Take over', onclick: () => apply().catch(complainInside) })),
      h('button', { class: 'button main', type: 'button', text: 'Close', onclick: () => dialog.close() })));
  const complainInside = error => put(list, h('li', { text: error.message }));
  dialog.showModal();
  try {
    const answer = await yamlOf(config);
    area.value = answer.yaml || '';
    put(list, (answer.problems || []).map(p => h('li', { text: p.message })));
  } catch (error) {
    put(list, (error.problems?.length ? error.problems : [error]).map(p => h('li', { text: p.message })));
  }
}

async function copyCommand() {
  const command = current.command ? current.command() : 'photosynapse run ' + lab.preset;
  const dialog = document.getElementById('dialog');
  const good = await copy(command);
  put(dialog,
    h('h2', { id: 'dialog-title', text: good ? 'On the clipboard' : 'The same in a terminal' }),
    h('pre', { id: 'command', tabindex: '0', text: command }),
    current.commandNote && h('p', { class: 'quiet small', text: current.commandNote }),
    command.includes('device.yaml') && h('p', { class: 'quiet small', text: 'device.yaml is what Show YAML saves.' }),
    h('div', { class: 'row' }, h('button', { class: 'button main', type: 'button', text: 'Close', onclick: () => dialog.close() })));
  dialog.showModal();
}

function keep() {
  keptCount += 1;
  const many = keepAll('kept ' + keptCount);
  toast(many ? 'Kept on ' + (many === 1 ? 'the plot' : many + ' plots') + '; change something and compare.' : 'There is no curve here to keep.');
}

async function main() {
  drawNav();
  try {
    await openSession();
    await begin();
  } catch (error) {
    put(document.getElementById('page'), h('div', { class: 'card' },
      h('h1', { text: error.status === 401 || error.status === 403 ? 'This page needs its own address' : 'The lab did not start' }),
      h('p', { text: error.message }),
      h('p', { text: error.todo || 'Open the address that `photosynapse lab` printed; it works once. To open another window, start `photosynapse lab` again.' })));
    return;
  }
  document.getElementById('version').textContent = 'lab ' + (lab.about.version || '');
  window.addEventListener('hashchange', open);
  startQueue();
  drawQueue();
  await open();
}

main();
