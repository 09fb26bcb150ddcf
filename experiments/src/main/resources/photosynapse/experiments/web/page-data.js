/* Data: a measured file, how it was understood, corrected, fitted, and seen beside the simulation. */

import { h, put, patch } from './dom.js';
import { get, post, upload } from './api.js';
import { num, duration, percent } from './format.js';
import { lab, changed, isEdited, usePulses, round } from './state.js';
import { dropBox, choose, select, warningsBox } from './widgets.js';
import { Plot } from './plot.js';
import { askLive } from './live.js';
import { startJob, listen, jobs, cancelJob } from './jobs.js';

const SEPARATORS = [['comma', 'comma ,'], ['semicolon', 'semicolon ;'], ['tab', 'tab'], ['space', 'space'], ['pipe', 'pipe |']];
const DECIMALS = [['point', 'point 1.5'], ['comma', 'comma 1,5']];
const UNITS = { time: ['s', 'ms', 'us', 'min', 'h'], current: ['A', 'mA', 'uA', 'nA', 'pA'], gate_current: ['A', 'mA', 'uA', 'nA', 'pA'], conductance: ['S', 'mS', 'uS', 'nS'], gate: ['V', 'mV'], drain: ['V', 'mV'], light: ['W/m2', 'mW/cm2', 'uW/cm2'], temperature: ['K'] };
const QUANTITIES = ['', 'time', 'current', 'conductance', 'gate', 'drain', 'gate_current', 'light', 'temperature'];
const FREE = {
  synapse: [['reservoirs[0].write_rate', 'how fast the first reservoir is written'], ['reservoirs[1].write_rate', 'the second'], ['ions.screening_time', 'time in which ions screen'], ['reservoirs[0].tunnelling_rate', 'how fast the first reservoir loses'], ['free_electrons.emission_rate', 'emission into the band']],
  device: [['traps[0].depth_eV', 'depth of the traps'], ['traps[0].density_per_m3', 'their density'], ['diffusivity_m2_per_s', 'diffusivity of vacancies'], ['valence_band_offset_eV', 'valence band offset'], ['hole_transfer_velocity_m_per_s', 'transfer of holes to the tubes']],
};
/* what a file does not say itself; an empty box means that the file is asked */
const KNOWN = [['pulse_width_s', 'width of every pulse', 's', '--pulse-width'], ['irradiance_mW_per_cm2', 'power of a pulse', 'mW/cm²', '--irradiance'], ['wavelength_nm', 'wavelength', 'nm', '--wavelength'], ['dark_current_A', 'dark current', 'A', '--dark-current']];
const fitting = { to: 'synapse', job: '', heldOut: [], known: {}, global: false, free: { synapse: new Set(['reservoirs[0].write_rate']), device: new Set(['traps[0].depth_eV']) }, result: null };

/** Sends a file and makes it the one of the page. */
export async function takeFile(file) {
  lab.upload = await upload(file);
  fitting.job = '';
  fitting.result = null;
  fitting.heldOut = [];
  changed('upload');
}

export default {
  id: 'data',
  title: 'Data',
  lede: 'A measured file, as it was understood. Correct what is wrong, fit it, see it on the simulated trace. The file itself is never changed.',
  command() {
    const words = ['photosynapse fit', lab.upload?.name || 'trace.csv', ...(Array.isArray(lab.upload?.flags) ? lab.upload.flags : [])];
    if (fitting.to === 'device') words.push('--device ' + lab.preset);
    words.push("--free '" + [...fitting.free[fitting.to]].join(',') + "'", ...fitting.heldOut.map(u => '--hold-out ' + u.name));
    for (const [key, , , flag] of KNOWN) if (fitting.known[key]) words.push(flag + ' ' + fitting.known[key]);
    if (fitting.global) words.push('--global');
    return words.join(' ');
  },
  build(root, { complain, quiet }) {
    const body = h('div', { class: 'stack spaced' });
    const preview = new Plot({ title: 'The measurement', height: 270, x: { label: 'time', unit: 's', choose: true }, y: { label: 'current', unit: 'A', choose: true } });
    const fitPlot = new Plot({ title: 'Measured and fitted', height: 250, keeps: false, x: { label: 'time', unit: 's', choose: true }, y: { label: 'change of the current', unit: '%' } });
    fitPlot.node.hidden = true;
    const fitBox = h('div');
    let simulated = null;

    const correct = async more => {
      try {
        const said = { ...lab.upload.said, ...more, column: { ...lab.upload.said?.column, ...more.column }, unit: { ...lab.upload.said?.unit, ...more.unit } };
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
      patch(fitBox, h('h2', { text: 'Fit' }),
        choose({ label: 'What is fitted', options: [['synapse', 'the compact synapse'], ['device', 'the device']], value: fitting.to, onChange: v => { fitting.to = v; drawFit(); } }).node,
        h('div', { class: 'choice', role: 'group', 'data-key': fitting.to, 'aria-label': 'numbers that are free' }, h('span', { text: 'Free numbers' }),
          FREE[fitting.to].map(([key, word]) => h('label', { class: 'tick' }, h('input', { type: 'checkbox', checked: chosen.has(key), onchange: e => { if (e.target.checked) chosen.add(key); else chosen.delete(key); } }), h('code', { text: key }), h('span', { class: 'quiet small', text: word })))),
        drawMore(),
        h('div', { class: 'row' },
          h('button', { class: 'button main', type: 'button', id: 'fit', disabled: busy, text: 'Fit', onclick: fit }),
          busy && h('button', { class: 'button', type: 'button', 'data-key': r.info.id, text: 'Cancel', onclick: () => cancelJob(r.info.id).catch(complain) }),
          busy && h('progress', { max: 1, value: r.info.fraction || 0, 'aria-label': 'progress of the fit' }),
          h('span', { class: 'quiet small', id: 'fit-status', role: 'status', text: !r ? (fitting.to === 'device' ? 'solves the device some dozen times; minutes' : 'seconds') : busy ? (r.info.status === 'queued' ? 'waiting' : r.info.text || 'fitting') : r.end.status === 'done' ? 'fitted' : r.end.status + (r.end.problem ? ': ' + r.end.problem : '') }),
          r?.end?.run && h('a', { href: '#/runs?' + r.end.run, text: 'open the run' })),
        fitting.result?.table);
      const live = busy && r.fit;
      fitPlot.node.hidden = !fitting.result && !live;
      if (fitting.result) showTrace();
      else if (live) fitPlot.show({ title: 'Measured and fitted so far: ' + percent(r.fit.rms, 2) + ' rms off', ...curves({ x: r.fit.t_s, data: r.fit.data, model: r.fit.model }) });
    };

    const curves = t => ({ series: [{ name: 'measured', x: t.x, y: t.data.map(v => 100 * v), points: true, size: 4 }, { name: 'fit', x: t.x, y: t.model.map(v => 100 * v), hue: 'vermilion' }], light: (lab.upload?.reading?.pulses || []).map(q => ({ from: q.start_s, to: q.start_s + q.width_s })) });

    /** The trace that is chosen, of those that were fitted and those that were held out. */
    const showTrace = () => {
      const t = fitting.result.traces[fitting.result.shown];
      const content = curves(t);
      if (t.role === 'held out') delete content.light;
      fitPlot.show({ title: (t.role === 'held out' ? 'Held out: ' + t.name + ', ' : 'Measured and fitted: ') + percent(t.rms, 2) + ' rms off', ...content, note: t.role === 'held out' ? 'This file was not fitted; it says how well the fit foretells what it has not seen.' : '' });
    };

    /** Files for the judgement only, and what the files do not say. */
    const drawMore = () => {
      const box = ([key, word, unit]) => {
        const input = h('input', { type: 'number', step: 'any', min: '0', value: fitting.known[key] ?? '', placeholder: 'from file', 'aria-label': word + (unit ? ' in ' + unit : ''), onchange: () => { const v = Number(input.value); if (input.value !== '' && v > 0) fitting.known[key] = v; else delete fitting.known[key]; } });
        return h('div', { class: 'field plain' }, h('label', { text: word }), input, h('span', { class: 'unit', text: unit }));
      };
      const files = h('ul', { class: 'plain small', id: 'held-out' }, fitting.heldOut.map(u => h('li', { 'data-key': u.id }, u.name + (u.reading?.rows ? ', ' + u.reading.rows + ' rows' : ''), ' ', h('button', { class: 'chip', type: 'button', text: 'remove', 'aria-label': 'remove ' + u.name, onclick: () => { fitting.heldOut = fitting.heldOut.filter(x => x !== u); drawFit(); } }))));
      const take = file => upload(file).then(u => {
        if ((u.problems || []).length) throw new Error(u.name + ': ' + (u.problems[0].message || u.problems[0]) + '; only a file that is understood without help can judge');
        fitting.heldOut = [...fitting.heldOut, u];
        quiet();
        drawFit();
      }).catch(complain);
      const judge = dropBox({ text: 'Other files, for the judgement only', accept: '.csv,.txt,.tsv,.dat', onFile: take });
      judge.id = 'judge';
      judge.classList.add('small');
      const more = h('details', { id: 'fit-more', open: fitting.open, ontoggle: () => { fitting.open = more.open; } }, h('summary', { text: 'Held-out files, and what the file does not say' }),
        h('div', { class: 'body columns two' }, h('div', {}, judge, files),
          h('div', {}, KNOWN.map(box), h('label', { class: 'tick' }, h('input', { type: 'checkbox', checked: fitting.global, onchange: e => { fitting.global = e.target.checked; } }), h('span', { text: 'search the whole range first; slower, and finds what lies far from the start' })))));
      return more;
    };

    /** What a fit has stored: numbers with their intervals, data and fit. */
    const loadFit = async run => {
      const table = async name => Object.fromEntries((await get('/api/runs/' + encodeURIComponent(run) + '/tables/' + name)).columns.map(c => [c.name, c.values]));
      const [p, t, w, e] = await Promise.all([table('fit_parameters'), table('fit_traces'), table('fit_warnings').catch(() => ({})), table('fit_errors')]);
      const decided = k => Number.isFinite(p.low[k]) && Number.isFinite(p.high[k]) && !(p.low[k] > 0 && p.high[k] > 100 * p.low[k]);
      /* files of the lab are numbered; people know them by their own names */
      const all = [lab.upload, ...fitting.heldOut];
      const named = word => all.find(u => u && (word === u.id || word.startsWith(u.id + '.')))?.name || word;
      const traces = e.trace.map((name, k) => {
        const rows = t.trace.map((_, i) => i).filter(i => t.trace[i] === name && t.role[i] === e.role[k]);
        const of = column => rows.map(i => t[column][i]);
        return { name: named(name), role: e.role[k], rms: e.rms_ratio[k], maximum: e.maximum_ratio[k], x: of('time_s'), data: of('data_change_ratio'), model: of('model_change_ratio') };
      });
      fitting.result = {
        shown: 0,
        traces,
        table: h('div', { class: 'spaced', id: 'fitted', 'data-key': run }, warningsBox((w.warning || []).map(text => all.reduce((t, u) => u ? t.replaceAll('`' + u.id + '.csv`', u.name) : t, text))), h('table', {}, h('caption', { text: 'Fitted numbers' }),
          h('thead', {}, h('tr', {}, h('th', { scope: 'col', text: 'number' }), h('th', { scope: 'col', class: 'num', text: 'value' }), h('th', { scope: 'col', class: 'num', text: '95 % interval' }))),
          h('tbody', {}, p.parameter.map((name, k) => h('tr', {}, h('th', { scope: 'row', class: 'mono', text: name }), h('td', { class: 'num', text: num(p.value[k], 4) + (p.unit[k] ? ' ' + p.unit[k] : '') }), h('td', { class: 'num quiet', text: decided(k) ? num(p.low[k]) + ' to ' + num(p.high[k]) : 'not determined by these data' }))))),
        h('table', { id: 'fit-errors' }, h('caption', { text: 'Error, in per cent of the largest change of each file' }),
          h('thead', {}, h('tr', {}, h('th', { scope: 'col', text: 'file' }), h('th', { scope: 'col', class: 'num', text: 'rms' }), h('th', { scope: 'col', class: 'num', text: 'most' }))),
          h('tbody', {}, traces.map((one, k) => h('tr', {}, h('th', { scope: 'row' }, h('button', { class: 'link', type: 'button', text: one.name, onclick: () => { fitting.result.shown = k; showTrace(); } }), ' ', one.role === 'held out' && h('span', { class: 'badge', text: one.role })), h('td', { class: 'num', text: percent(one.rms, 2) }), h('td', { class: 'num', text: percent(one.maximum, 2) })))))),
      };
      drawFit();
    };

    const fit = async () => {
      try {
        quiet();
        fitting.result = null;
        const options = { to: fitting.to, free: [...fitting.free[fitting.to]], ...fitting.known };
        if (fitting.global) options.global = true;
        if (fitting.to === 'device') Object.assign(options, isEdited() ? { config: lab.config } : { preset: lab.preset });
        const r = await startJob({ kind: 'fit', upload: lab.upload.id, hold_out: fitting.heldOut.map(u => u.id), options }, 'fit of ' + lab.upload.name);
        fitting.job = r.info.id;
        follow();
        drawFit();
      } catch (error) { complain(error); }
    };

    const follow = () => { if (fitting.job) listen(fitting.job, root, (r, name) => { if (name === 'end' && r.end.run) loadFit(r.end.run).catch(complain); else drawFit(); }); };

    /** The unit of a column as the file says it; where it says none, a list. */
    const unitOf = (c, k) => {
      const said = lab.upload.said?.unit?.[c.header];
      if (c.written_unit && !said) return 'in ' + c.written_unit;
      if (!UNITS[c.quantity]) return c.unit || '';
      return h('select', { 'aria-label': 'unit of column ' + (k + 1), onchange: e => e.target.value && correct({ unit: { [c.header || String(c.index)]: e.target.value } }) }, ['', ...UNITS[c.quantity]].map(u => h('option', { value: u, text: u ? u.replace('u', 'µ').replace('m2', 'm²') : 'unit?', selected: u === (said || '') })));
    };

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
            h('td', { class: 'quiet small' }, unitOf(c, k)))))) : null,
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
