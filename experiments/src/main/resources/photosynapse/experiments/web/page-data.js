/* Data: a measured file, how it was understood, corrected, fitted, and seen beside the simulation. */

import { h, put } from './dom.js';
import { post, upload } from './api.js';
import { num, duration } from './format.js';
import { lab, changed, usePulses, round } from './state.js';
import { dropBox, choose, select, warningsBox } from './widgets.js';
import { Plot } from './plot.js';
import { askLive } from './live.js';
import { startJob, listen, jobs, cancelJob } from './jobs.js';

const SEPARATORS = [['comma', 'comma ,'], ['semicolon', 'semicolon ;'], ['tab', 'tab'], ['space', 'space'], ['pipe', 'pipe |']];
const DECIMALS = [['point', 'point 1.5'], ['comma', 'comma 1,5']];
const QUANTITIES = ['', 'time', 'current', 'conductance', 'gate', 'drain', 'gate_current', 'light', 'temperature'];
const fitting = { to: 'retention', job: '' };

/** Sends a file and makes it the one of the page. */
export async function takeFile(file) {
  lab.upload = await upload(file);
  fitting.job = '';
  changed('upload');
}

export default {
  id: 'data',
  title: 'Data',
  lede: 'A measured file, as it was understood. Correct what is wrong, fit it, see it on the simulated trace. The file itself is never changed.',
  command: () => 'photosynapse ' + (fitting.to === 'device' ? 'fit ' + (lab.upload?.name || 'trace.csv') + ' --device ' + lab.preset + ' --free depth_eV' : fitting.to === 'synapse' ? 'fit ' + (lab.upload?.name || 'trace.csv') : 'data ' + (lab.upload?.name || 'trace.csv')),
  build(root, { complain, quiet }) {
    const body = h('div', { class: 'stack spaced' });
    const preview = new Plot({ title: 'The measurement', height: 270, x: { label: 'time', unit: 's', choose: true }, y: { label: 'current', unit: 'A', choose: true } });
    const fitPlot = new Plot({ title: 'Fit', height: 250, keeps: false, x: { label: 'time', unit: 's', choose: true }, y: { label: 'current', unit: 'A', choose: true } });
    fitPlot.node.hidden = true;
    const fitBox = h('div');
    let simulated = null;

    const correct = async flags => {
      try {
        lab.upload = { ...lab.upload, ...await post('/api/uploads/' + encodeURIComponent(lab.upload.id) + '/reading', { flags }) };
        quiet();
        drawAll();
      } catch (error) { complain(error); }
    };

    const drawPreview = () => {
      const p = lab.upload?.preview;
      const found = lab.upload?.reading?.pulses || [];
      const series = [];
      if (p?.t_s?.length) series.push({ name: lab.upload.name || 'measured', x: p.t_s, y: p.current_A.map(v => v === null ? null : Math.abs(v)), points: true, size: 4 });
      if (simulated) series.push({ name: simulated.stale ? 'compact synapse (unchanged device)' : 'compact synapse', x: simulated.t_s, y: simulated.current_A.map(Math.abs), hue: 'blue' });
      const last = p?.t_s?.length ? p.t_s[p.t_s.length - 1] : 0;
      preview.show({ series, light: found.map(q => ({ from: q.start_s, to: q.start_s + q.width_s })), empty: 'This file could not be read yet; see the questions above.', note: found.length ? found.length + (found.length === 1 ? ' light pulse' : ' light pulses') + ' found' + (last ? ' in ' + duration(last) : '') + '.' : 'No light pulse was found in the file.' });
    };

    const simulate = async () => {
      try {
        const found = lab.upload.reading.pulses || [];
        const end = lab.upload.preview.t_s[lab.upload.preview.t_s.length - 1];
        const power = lab.pulses.find(p => p.power_W_per_m2 > 0)?.power_W_per_m2 || 0.0098;
        if (found.length) usePulses(found.map(p => ({ start_s: round(p.start_s), width_s: round(p.width_s), power_W_per_m2: p.power_W_per_m2 || power, wavelength_nm: p.wavelength_nm || 405, gate_V: 0 })), round(end));
        simulated = await askLive({ points: 800, until: end });
        drawPreview();
      } catch (error) { complain(error); }
    };

    const drawFit = () => {
      const r = jobs.get(fitting.job);
      const busy = r && !r.end;
      const f = r?.fit;
      put(fitBox,
        h('div', { class: 'row' },
          choose({ label: 'What is fitted', options: [['retention', 'decay: exponentials, power law'], ['synapse', 'compact synapse'], ['device', 'device']], value: fitting.to, onChange: v => { fitting.to = v; } }).node),
        h('div', { class: 'row' },
          h('button', { class: 'button main', type: 'button', id: 'fit', disabled: busy, text: 'Fit', onclick: fit }),
          busy && h('button', { class: 'button', type: 'button', text: 'Cancel', onclick: () => cancelJob(r.info.id).catch(complain) }),
          h('span', { class: 'quiet small', id: 'fit-status', role: 'status', text: !r ? '' : busy ? (r.info.status === 'queued' ? 'waiting' : r.info.text || 'fitting') : r.end.status === 'done' ? 'fitted' : r.end.status + (r.end.problem ? ': ' + (r.end.problem.what || r.end.problem.message || r.end.problem) : '') }),
          r?.end?.run && h('a', { href: '#/runs?' + r.end.run, text: 'open the run' })),
        f?.free?.length ? h('table', {}, h('caption', { text: 'Fitted' + (f.label ? ': ' + f.label : '') + (Number.isFinite(f.rms) ? '; rms ' + num(100 * f.rms) + ' % of the change' : '') }),
          h('thead', {}, h('tr', {}, h('th', { scope: 'col', text: 'number' }), h('th', { scope: 'col', class: 'num', text: 'value' }), h('th', { scope: 'col', class: 'num', text: '95 % interval' }))),
          h('tbody', {}, f.free.map(x => h('tr', {}, h('th', { scope: 'row', text: x.name || x.key }), h('td', { class: 'num', text: num(x.value, 4) + (x.unit ? ' ' + x.unit : '') }), h('td', { class: 'num quiet', text: Number.isFinite(x.low) && Number.isFinite(x.high) ? num(x.low) + ' to ' + num(x.high) : 'not determined' }))))) : null,
        warningsBox(f?.warnings));
      fitPlot.node.hidden = !f?.t_s?.length;
      if (f?.t_s?.length) fitPlot.show({ series: [{ name: 'measured', x: f.t_s, y: f.data, points: true, size: 4 }, { name: 'fit', x: f.model_t_s || f.t_s, y: f.model, hue: 'blue' }] });
    };

    const fit = async () => {
      try {
        quiet();
        const r = await startJob({ kind: 'fit', upload: lab.upload.id, options: { to: fitting.to, preset: lab.preset } }, 'fit of ' + (lab.upload.name || 'file'));
        fitting.job = r.info.id;
        follow();
        drawFit();
      } catch (error) { complain(error); }
    };

    const follow = () => { if (fitting.job) listen(fitting.job, root, () => drawFit()); };

    const drawReading = () => {
      const u = lab.upload;
      const r = u.reading || {};
      const flags = r.flags || {};
      const headerAt = r.header_row ?? -1;
      return h('div', { class: 'columns side-right' },
        h('div', { class: 'card' }, h('h2', { text: u.name || 'The file' }), h('div', { class: 'scroll' },
          h('table', { class: 'raw mono' }, h('caption', { text: 'Its first lines; the row in bold names the columns' }), h('tbody', {}, (u.head || []).map((cells, k) => h('tr', { class: k < headerAt ? 'unread' : '' }, h('td', { class: 'quiet', text: String(k + 1) }), [cells].flat().map(c => h(k === headerAt ? 'th' : 'td', { text: c })))))))),
        h('div', { class: 'card' }, h('h2', { text: 'How it was read' }),
          select({ label: 'Separator', options: SEPARATORS, value: r.separator, onChange: v => correct({ ...flags, separator: v }) }).node,
          select({ label: 'Decimal mark', options: DECIMALS, value: r.decimal, onChange: v => correct({ ...flags, decimal: v }) }).node,
          h('table', {}, h('caption', { text: 'Columns' }), h('tbody', {}, (r.columns || []).map((c, k) => h('tr', {},
            h('th', { scope: 'row', class: 'mono', text: c.header || 'column ' + (k + 1) }),
            h('td', {}, h('select', { 'aria-label': 'quantity of column ' + (k + 1), onchange: e => correct({ ...flags, columns: { ...(flags.columns || {}), [e.target.value]: c.index ?? k } }) }, QUANTITIES.map(q => h('option', { value: q, text: q ? q.replace('_', ' ') : 'not used', selected: q === (c.quantity || '') })))),
            h('td', { class: 'quiet', text: c.unit || '' }))))),
          h('p', { class: 'quiet small' }, [r.encoding, r.sampling, r.missing ? r.missing + ' cells are missing' : ''].filter(Boolean).join('; ')),
          (r.questions || []).map(q => h('div', { class: 'notice doubt' }, h('p', { text: q.text }), h('div', { class: 'chips' }, (q.choices || []).map(c => h('button', { class: 'chip', type: 'button', text: c.text || c, onclick: () => correct({ ...flags, [q.flag]: c.value || c }) }))))),
          r.assumed?.length ? h('details', {}, h('summary', { text: r.assumed.length + ' things were assumed' }), h('ul', { class: 'small' }, r.assumed.map(t => h('li', { text: t })))) : null));
    };

    const drawAll = () => {
      if (!lab.upload) { put(body, h('p', { class: 'quiet', text: 'Nothing was dropped yet. A header with units (time_s, current_nA) is understood without questions; exports of Keysight, Keithley and Origin are, too.' })); return; }
      put(body,
        (lab.upload.problems || []).length ? h('div', { class: 'notice bad' }, lab.upload.problems.map(p => h('p', { text: (p.message || p.what || p) + (p.hint ? ' - ' + p.hint : '') }))) : null,
        drawReading(), preview.node,
        h('div', { class: 'row' }, h('button', { class: 'button', type: 'button', id: 'simulate', disabled: !lab.upload.preview?.t_s?.length, text: 'Show the simulated trace with it', onclick: simulate }), h('span', { class: 'quiet small', text: 'the compact synapse of ' + lab.preset + ' under the pulses of the file' })),
        h('div', { class: 'card' }, fitBox), fitPlot.node);
      drawPreview();
      drawFit();
    };

    put(root, dropBox({ text: 'Drop a CSV or text file of a measured current here', accept: '.csv,.txt,.tsv,.dat', onFile: file => takeFile(file).then(() => { quiet(); simulated = null; drawAll(); }).catch(complain) }), body);
    follow();
    drawAll();
  },
};
