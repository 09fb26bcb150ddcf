/* Data: a measured file, how it was understood, corrected, fitted, and seen beside the simulation. */

import { h, put } from './dom.js';
import { get, post, upload } from './api.js';
import { num, duration } from './format.js';
import { lab, changed, isEdited, usePulses, round } from './state.js';
import { dropBox, choose, select, warningsBox } from './widgets.js';
import { Plot } from './plot.js';
import { askLive } from './live.js';
import { startJob, listen, jobs, cancelJob } from './jobs.js';

const SEPARATORS = [['comma', 'comma ,'], ['semicolon', 'semicolon ;'], ['tab', 'tab'], ['space', 'space'], ['pipe', 'pipe |']];
const DECIMALS = [['point', 'point 1.5'], ['comma', 'comma 1,5']];
const QUANTITIES = ['', 'time', 'current', 'conductance', 'gate', 'drain', 'gate_current', 'light', 'temperature'];
const FREE = {
  synapse: [['reservoirs[0].write_rate', 'how fast the first reservoir is written'], ['reservoirs[1].write_rate', 'the second'], ['ions.screening_time', 'time in which ions screen'], ['reservoirs[0].tunnelling_rate', 'how fast the first reservoir loses'], ['free_electrons.emission_rate', 'emission into the band']],
  device: [['traps[0].depth_eV', 'depth of the traps'], ['traps[0].density_per_m3', 'their density'], ['diffusivity_m2_per_s', 'diffusivity of vacancies'], ['valence_band_offset_eV', 'valence band offset'], ['hole_transfer_velocity_m_per_s', 'transfer of holes to the tubes']],
};
const fitting = { to: 'synapse', job: '', free: { synapse: new Set(['reservoirs[0].write_rate']), device: new Set(['traps[0].depth_eV']) }, result: null };

/** Sends a file and makes it the one of the page. */
export async function takeFile(file) {
  lab.upload = await upload(file);
  fitting.job = '';
  fitting.result = null;
  changed('upload');
}

export default {
  id: 'data',
  title: 'Data',
  lede: 'A measured file, as it was understood. Correct what is wrong, fit it, see it on the simulated trace. The file itself is never changed.',
  command: () => 'photosynapse fit ' + [lab.upload?.name || 'trace.csv', ...(Array.isArray(lab.upload?.flags) ? lab.upload.flags : [])].join(' ') + (fitting.to === 'device' ? ' --device ' + lab.preset : '') + " --free '" + [...fitting.free[fitting.to]].join(',') + "'",
  build(root, { complain, quiet }) {
    const body = h('div', { class: 'stack spaced' });
    const preview = new Plot({ title: 'The measurement', height: 270, x: { label: 'time', unit: 's', choose: true }, y: { label: 'current', unit: 'A', choose: true } });
    const fitPlot = new Plot({ title: 'Measured and fitted', height: 250, keeps: false, x: { label: 'time', unit: 's', choose: true }, y: { label: 'change of the current', unit: '%' } });
    fitPlot.node.hidden = true;
    const fitBox = h('div');
    let simulated = null;

    const correct = async more => {
      try {
        const said = { ...lab.upload.said, ...more, column: { ...lab.upload.said?.column, ...more.column } };
        lab.upload = { ...await post('/api/uploads/' + encodeURIComponent(lab.upload.id) + '/reading', { flags: said }), said };
        quiet();
        drawAll();
      } catch (error) { complain(error); }
    };

    const drawPreview = () => {
      const p = lab.upload?.preview;
      const found = lab.upload?.reading?.pulses || [];
      const series = [];
      const conducts = p && !p.current_A && p.conductance_S;
      preview.y.label = conducts ? 'conductance' : 'current';
      preview.y.unit = conducts ? 'S' : 'A';
      if (p?.t_s?.length) series.push({ name: lab.upload.name || 'measured', x: p.t_s, y: (p.current_A || p.conductance_S).map(v => v === null ? null : Math.abs(v)), points: true, size: 4 });
      if (simulated && !conducts) series.push({ name: simulated.stale ? 'compact synapse (unchanged device)' : 'compact synapse', x: simulated.t_s, y: simulated.current_A.map(Math.abs), hue: 'vermilion' });
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
      const chosen = fitting.free[fitting.to];
      put(fitBox, h('h2', { text: 'Fit' }),
        choose({ label: 'What is fitted', options: [['synapse', 'the compact synapse'], ['device', 'the device']], value: fitting.to, onChange: v => { fitting.to = v; drawFit(); } }).node,
        h('div', { class: 'choice', role: 'group', 'aria-label': 'numbers that are free' }, h('span', { text: 'Free numbers' }),
          FREE[fitting.to].map(([key, word]) => h('label', { class: 'tick' }, h('input', { type: 'checkbox', checked: chosen.has(key), onchange: e => { if (e.target.checked) chosen.add(key); else chosen.delete(key); } }), h('code', { text: key }), h('span', { class: 'quiet small', text: word })))),
        h('div', { class: 'row' },
          h('button', { class: 'button main', type: 'button', id: 'fit', disabled: busy, text: 'Fit', onclick: fit }),
          busy && h('button', { class: 'button', type: 'button', text: 'Cancel', onclick: () => cancelJob(r.info.id).catch(complain) }),
          h('span', { class: 'quiet small', id: 'fit-status', role: 'status', text: !r ? (fitting.to === 'device' ? 'solves the device some dozen times; minutes' : 'seconds') : busy ? (r.info.status === 'queued' ? 'waiting' : r.info.text || 'fitting') : r.end.status === 'done' ? 'fitted' : r.end.status + (r.end.problem ? ': ' + r.end.problem : '') }),
          r?.end?.run && h('a', { href: '#/runs?' + r.end.run, text: 'open the run' })),
        fitting.result?.table);
      fitPlot.node.hidden = !fitting.result;
      if (fitting.result) fitPlot.show(fitting.result.plot);
    };

    /** What a fit has stored: numbers with their intervals, data and fit. */
    const loadFit = async run => {
      const table = async name => Object.fromEntries((await get('/api/runs/' + encodeURIComponent(run) + '/tables/' + name)).columns.map(c => [c.name, c.values]));
      const [p, t, w] = await Promise.all([table('fit_parameters'), table('fit_traces'), table('fit_warnings').catch(() => ({}))]);
      const decided = k => Number.isFinite(p.low[k]) && Number.isFinite(p.high[k]) && !(p.low[k] > 0 && p.high[k] > 100 * p.low[k]);
      fitting.result = {
        table: h('div', { class: 'spaced', id: 'fitted' }, warningsBox(w.warning), h('table', {}, h('caption', { text: 'Fitted numbers' }),
          h('thead', {}, h('tr', {}, h('th', { scope: 'col', text: 'number' }), h('th', { scope: 'col', class: 'num', text: 'value' }), h('th', { scope: 'col', class: 'num', text: '95 % interval' }))),
          h('tbody', {}, p.parameter.map((name, k) => h('tr', {}, h('th', { scope: 'row', class: 'mono', text: name }), h('td', { class: 'num', text: num(p.value[k], 4) + (p.unit[k] ? ' ' + p.unit[k] : '') }), h('td', { class: 'num quiet', text: decided(k) ? num(p.low[k]) + ' to ' + num(p.high[k]) : 'not determined by these data' })))))),
        plot: { series: [{ name: 'measured', x: t.time_s, y: t.data_change_ratio.map(v => 100 * v), points: true, size: 4 }, { name: 'fit', x: t.time_s, y: t.model_change_ratio.map(v => 100 * v), hue: 'vermilion' }], light: (lab.upload?.reading?.pulses || []).map(q => ({ from: q.start_s, to: q.start_s + q.width_s })) },
      };
      drawFit();
    };

    const fit = async () => {
      try {
        quiet();
        fitting.result = null;
        const options = { to: fitting.to, free: [...fitting.free[fitting.to]] };
        if (fitting.to === 'device') Object.assign(options, isEdited() ? { config: lab.config } : { preset: lab.preset });
        const r = await startJob({ kind: 'fit', upload: lab.upload.id, options }, 'fit of ' + lab.upload.name);
        fitting.job = r.info.id;
        follow();
        drawFit();
      } catch (error) { complain(error); }
    };

    const follow = () => { if (fitting.job) listen(fitting.job, root, (r, name) => { if (name === 'end' && r.end.run) loadFit(r.end.run).catch(complain); else drawFit(); }); };

    const drawReading = () => {
      const u = lab.upload;
      const r = u.reading || {};
      const header = r.header_row ?? 0;
      const columns = r.columns || [];
      const sampling = r.sampling ? 'a reading each ' + duration(r.sampling.median_s) + ' (' + duration(r.sampling.shortest_s) + ' to ' + duration(r.sampling.longest_s) + ')' : '';
      return h('div', { class: 'columns side-right' },
        h('div', { class: 'card' }, h('h2', { text: u.name || 'The file' }), h('div', { class: 'scroll' },
          h('table', { class: 'raw mono' }, h('caption', { text: 'Its first lines; the bold one names the columns' }), h('tbody', {}, (u.head || []).map((cells, k) => h('tr', { class: k + 1 < header ? 'unread' : '' }, h('td', { class: 'quiet', text: String(k + 1) }), cells.map(c => h(k + 1 === header ? 'th' : 'td', { text: c })))))))),
        h('div', { class: 'card' }, h('h2', { text: 'How it was read' }),
          h('div', { class: 'columns two' },
            select({ label: 'Separator', options: [['', '–'], ...SEPARATORS], value: r.separator || '', onChange: v => v && correct({ separator: v }) }).node,
            select({ label: 'Decimal mark', options: [['', '–'], ...DECIMALS], value: r.decimal || '', onChange: v => v && correct({ decimal: v }) }).node),
          columns.length ? h('table', {}, h('caption', { text: 'Columns: what each holds' }), h('tbody', {}, columns.map((c, k) => h('tr', {},
            h('th', { scope: 'row', class: 'mono', text: c.header || 'column ' + (k + 1) }),
            h('td', {}, h('select', { 'aria-label': 'quantity of column ' + (k + 1), onchange: e => e.target.value && correct({ column: { [e.target.value]: c.header || String(c.index) } }) }, QUANTITIES.map(q => h('option', { value: q, text: q ? q.replace('_', ' ') : 'not used', selected: q === (c.quantity || '') })))),
            h('td', { class: 'quiet small', text: c.written_unit ? 'in ' + c.written_unit : c.unit || '' }))))) : null,
          h('p', { class: 'quiet small' }, [r.kind, r.encoding, r.rows ? r.rows + ' rows' : '', sampling, r.missing ? r.missing + ' cells are missing' : ''].filter(Boolean).join('; ')),
          (r.questions || []).map(q => h('div', { class: 'notice doubt' }, h('p', { text: q.text }), h('p', { class: 'mono', text: q.flag }))),
          r.assumed?.length ? h('details', {}, h('summary', { text: r.assumed.length === 1 ? 'One thing was assumed' : r.assumed.length + ' things were assumed' }), h('ul', { class: 'small' }, r.assumed.map(t => h('li', { text: t })))) : null));
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
