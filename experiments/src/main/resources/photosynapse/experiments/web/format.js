/* Numbers as people read them. */

const PREFIX = [[1e-15, 'f'], [1e-12, 'p'], [1e-9, 'n'], [1e-6, 'µ'], [1e-3, 'm'], [1, ''], [1e3, 'k'], [1e6, 'M'], [1e9, 'G']];
const PREFIXED = new Set(['A', 'S', 'V', 'J', 'C', 's', 'Hz', 'W']);
const UP = { '-': '⁻', 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' };

/** Digits as superscript. */
export function raised(text) {
  return String(text).split('').map(c => UP[c] ?? c).join('');
}

/** A number with three significant digits: 0.0123, 1234, 1.2 × 10⁻⁶. */
export function num(value, digits = 3) {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const size = Math.abs(value);
  let text;
  if (size >= 1e5 || size < 1e-3) {
    const [m, e] = value.toExponential(digits - 1).split('e');
    const mantissa = m.includes('.') ? m.replace(/\.?0+$/, '') : m;
    text = (mantissa === '1' ? '' : mantissa === '-1' ? '-' : mantissa + ' × ') + '10' + raised(Number(e));
  } else {
    text = size >= 1000 ? Math.round(value).toLocaleString('en-US').replace(/,/g, '\u2009') : String(Number(value.toPrecision(digits)));
  }
  return text.replace(/^-/, '−');
}

/** The prefix that suits a size: {factor, unit} with value * factor in that unit. */
export function scaled(size, unit) {
  if (!PREFIXED.has(unit) || !(size > 0)) return { factor: 1, unit };
  let best = PREFIX[0];
  for (const p of PREFIX) if (size >= p[0] * 0.9999) best = p;
  if (unit === 's' && best[0] > 1) best = [1, ''];
  return { factor: 1 / best[0], unit: best[1] + unit };
}

/** A value with its unit, prefix chosen: 3.2 nA, 410 s, 12 %. */
export function withUnit(value, unit, digits = 3) {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  if (unit === 's' && Math.abs(value) >= 7200) return duration(value);
  const scale = scaled(Math.abs(value), unit);
  const text = num(value * scale.factor, digits);
  return scale.unit ? text + (scale.unit === '%' ? ' %' : ' ' + scale.unit) : text;
}

/** A time as one would say it: 50 ms, 12 s, 3 min, 2.8 h, 4 days. */
export function duration(seconds) {
  if (!(seconds > 0)) return '0 s';
  if (seconds < 120) { const scale = scaled(seconds, 's'); return num(seconds * scale.factor) + ' ' + scale.unit; }
  if (seconds < 7200) return num(seconds / 60, 2) + ' min';
  if (seconds < 172800) return num(seconds / 3600, 2) + ' h';
  if (seconds < 86400 * 730) return num(seconds / 86400, 2) + ' days';
  return num(seconds / (86400 * 365.25), 2) + ' years';
}

/** A time that still has to pass, which nobody knows better than to the second. */
export function remaining(seconds) {
  return seconds < 1 ? 'less than 1 s' : duration(seconds < 120 ? Math.ceil(seconds) : seconds);
}

/** Words for a number of bytes. */
export function bytes(count) {
  if (count < 1e3) return count + ' B';
  if (count < 1e6) return num(count / 1e3) + ' kB';
  return num(count / 1e6) + ' MB';
}

/** A share as per cent with one decimal. */
export function percent(part, digits = 1) {
  return part === null || part === undefined ? '–' : (100 * part).toFixed(digits) + ' %';
}

/** The shortest text that reads back as the number, for files and commands. */
export function exact(value) {
  return String(value);
}

/** Splits thickness_nm into its stem and unit as people write it; factor: one of that unit in SI. */
export function splitKey(key) {
  for (const [suffix, unit, factor] of SUFFIXES) {
    if (key.endsWith('_' + suffix)) return { stem: key.slice(0, -suffix.length - 1), unit, suffix, factor };
  }
  return { stem: key, unit: '', suffix: '', factor: 1 };
}

/** A number of memory (SI) in the unit that laboratories use: {factor, unit} with value * factor in it. */
export function labUnit(unit) {
  return { m: { factor: 1e9, unit: 'nm' }, 'm²/Vs': { factor: 1e4, unit: 'cm²/Vs' }, '1/m³': { factor: 1e-6, unit: '1/cm³' }, '1/m²': { factor: 1e-4, unit: '1/cm²' }, 'm²/s': { factor: 1e4, unit: 'cm²/s' }, 'm³/s': { factor: 1e6, unit: 'cm³/s' }, '1/m': { factor: 1e-2, unit: '1/cm' } }[unit] || { factor: 1, unit };
}

/** A product without the dust of binary fractions. */
export const clean = v => Number(v.toPrecision(12));

/** Words of a key: hole_transfer_velocity -> hole transfer velocity. */
export function words(stem) {
  return stem.replace(/_/g, ' ');
}

const SUFFIXES = [
  ['m2_per_Vs', 'm²/Vs', 1], ['cm2_per_Vs', 'cm²/Vs', 1e-4], ['W_per_m2', 'W/m²', 1], ['mW_per_cm2', 'mW/cm²', 10], ['uW_per_cm2', 'µW/cm²', 1e-2],
  ['nW_per_cm2', 'nW/cm²', 1e-5], ['W_per_cm2', 'W/cm²', 1e4], ['mW_per_mm2', 'mW/mm²', 1e3], ['per_m2_s', '1/m²s', 1], ['per_cm2_s', '1/cm²s', 1e4],
  ['m3_per_s', 'm³/s', 1], ['cm3_per_s', 'cm³/s', 1e-6], ['m2_per_s', 'm²/s', 1], ['cm2_per_s', 'cm²/s', 1e-4], ['m_per_s', 'm/s', 1], ['cm_per_s', 'cm/s', 1e-2],
  ['km_per_s', 'km/s', 1e3], ['C_per_m2', 'C/m²', 1], ['mC_per_m2', 'mC/m²', 1e-3], ['uC_per_cm2', 'µC/cm²', 1e-2], ['nC_per_cm2', 'nC/cm²', 1e-5],
  ['per_m3', '1/m³', 1], ['per_cm3', '1/cm³', 1e6], ['per_um3', '1/µm³', 1e18], ['per_m2', '1/m²', 1], ['per_cm2', '1/cm²', 1e4], ['per_um2', '1/µm²', 1e12],
  ['per_nm2', '1/nm²', 1e18], ['per_m', '1/m', 1], ['per_cm', '1/cm', 1e2], ['per_um', '1/µm', 1e6], ['per_nm', '1/nm', 1e9], ['kohm', 'kΩ', 1e3], ['Mohm', 'MΩ', 1e6],
  ['ohm', 'Ω', 1], ['meV', 'meV', 1e-3], ['eV', 'eV', 1], ['MHz', 'MHz', 1e6], ['kHz', 'kHz', 1e3], ['mHz', 'mHz', 1e-3], ['Hz', 'Hz', 1], ['mV', 'mV', 1e-3], ['uV', 'µV', 1e-6],
  ['kV', 'kV', 1e3], ['V', 'V', 1], ['nm', 'nm', 1e-9], ['um', 'µm', 1e-6], ['mm', 'mm', 1e-3], ['cm', 'cm', 1e-2], ['ms', 'ms', 1e-3], ['us', 'µs', 1e-6], ['ns', 'ns', 1e-9], ['ps', 'ps', 1e-12],
  ['min', 'min', 60], ['day', 'days', 86400], ['m2', 'm²', 1], ['cm2', 'cm²', 1e-4], ['h', 'h', 3600], ['s', 's', 1], ['m', 'm', 1], ['K', 'K', 1], ['A', 'A', 1], ['S', 'S', 1],
];
