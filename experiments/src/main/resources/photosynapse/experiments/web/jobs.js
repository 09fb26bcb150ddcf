/* Long work: started here, followed by server-sent events, drawn in the queue. Closing the page does not stop it. */

import { h, put, patch, eachFrame } from './dom.js';
import { get, post, follow } from './api.js';
import { remaining } from './format.js';
import { lab } from './state.js';
import { toast, statusMark } from './widgets.js';

/** What is known of each job, gathered from its events: id -> record. */
export const jobs = new Map();
const listeners = new Set();

/** Calls f(record, event name, data) for every event of the job, until the node has left the page. */
export function listen(id, node, f) {
  const entry = { id, node, f };
  listeners.add(entry);
  return () => listeners.delete(entry);
}

function blank(info) {
  return { info, trace: { t_s: [], current_A: [] }, map: { x_m: [], t_s: [], electrons: [], trapped: [], vacancies: [] }, solver: { t_s: [], step_s: [], retries: 0 }, training: [], weights: null, confusion: null, fit: null, end: null };
}

function extend(target, data, names) {
  for (const name of names) if (Array.isArray(data[name])) for (const v of data[name]) target[name].push(v);
}

const GATHER = {
  progress(record, d) { Object.assign(record.info, d); },
  trace(record, d) { extend(record.trace, d, ['t_s', 'current_A']); },
  map(record, d) { if (d.x_m) record.map = d; else extend(record.map, d, ['t_s', 'electrons', 'trapped', 'vacancies']); },
  solver(record, d) { extend(record.solver, d, ['t_s', 'step_s']); if (d.retries !== undefined) record.solver.retries = d.retries; },
  training(record, d) { if (Number.isFinite(d.accuracy)) record.training.push(d); },
  weights(record, d) { record.weights = d; },
  confusion(record, d) { record.confusion = d.counts; },
  fit(record, d) { record.fit = d; },
  end(record, d) { record.end = d; Object.assign(record.info, { status: d.status, run: d.run, problem: d.problem, fraction: 1, left_s: 0 }); },
};

function watch(record) {
  const handlers = {};
  for (const [name, gather] of Object.entries(GATHER)) {
    handlers[name] = data => {
      gather(record, data);
      for (const entry of [...listeners]) {
        if (!entry.node.isConnected) listeners.delete(entry);
        else if (entry.id === record.info.id) entry.f(record, name, data);
      }
      drawQueue();
      if (name === 'end' && !record.old) toast((record.info.title || record.info.kind) + ': ' + data.status);
    };
  }
  record.stop = follow(record.info.id, handlers);
}

/** Puts work into the queue and follows it; answers its record. */
export async function startJob(body, title) {
  const { id } = await post('/api/jobs', title ? { ...body, title } : body);
  const record = blank({ id, kind: body.kind, title: title || { network: 'network', run: 'device', fit: 'fit' }[body.kind] || body.kind, status: 'queued', fraction: 0, left_s: null, text: '' });
  jobs.set(id, record);
  watch(record);
  drawQueue();
  return record;
}

export const cancelJob = id => post('/api/jobs/' + encodeURIComponent(id) + '/cancel');

/** Takes up the jobs of earlier pages. */
export async function startQueue() {
  try {
    const answer = await get('/api/jobs');
    for (const info of answer.jobs || answer) {
      if (jobs.has(info.id)) continue;
      const record = blank(info);
      jobs.set(info.id, record);
      if (info.status === 'queued' || info.status === 'running') watch(record);
      else {
        record.end = { status: info.status, run: info.run };
        /* what a network learned, and the trace that was solved, are told again to a page that comes later */
        if (info.id === lab.job || (info.kind === 'network' && info.status === 'done')) { record.old = true; watch(record); }
      }
    }
    drawQueue();
  } catch { /* the queue is drawn when there is something in it */ }
}

/** The latest job of a kind that runs or ran in this session. */
export function latest(kind) {
  return [...jobs.values()].reverse().find(r => r.info.kind === kind) || null;
}

export const drawQueue = eachFrame(() => {
  const box = document.getElementById('queue');
  const active = [...jobs.values()].filter(r => !r.end);
  const done = [...jobs.values()].filter(r => r.end).slice(-2).reverse();
  if (!active.length && !done.length) { put(box); return; }
  patch(box, h('h2', { text: active.length ? 'At work' : 'Done' }), [...active, ...done].map(row));
});

function row(record) {
  const { id, title, kind, fraction, left_s, text, status, run } = record.info;
  return h('div', { class: 'job', 'data-key': id + (record.end ? '-over' : '') },
    h('div', { class: 'name' }, h('span', { text: title || kind }), record.end
      ? h('span', {}, statusMark(status), run && h('a', { href: '#/runs?' + run, text: ' open' }))
      : h('button', { class: 'chip', type: 'button', text: 'cancel', 'aria-label': 'cancel ' + (title || kind), onclick: () => cancelJob(id).catch(error => toast(error.message)) })),
    !record.end && h('progress', { max: 1, value: fraction || 0, 'aria-label': 'progress of ' + (title || kind) }),
    !record.end && h('div', { class: 'quiet', text: status === 'queued' ? 'waiting' : [text, left_s ? remaining(left_s) + ' left' : ''].filter(Boolean).join(', ') }));
}
