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

/** Splits thickness_nm into its stem and unit as people write it. */
export function splitKey(key) {
  for (const [suffix, unit] of SUFFIXES) {
    if (key.endsWith('_' + suffix)) return { stem: key.slice(0, -suffix.length - 1), unit, suffix };
  }
  return { stem: key, unit: '', suffix: '' };
}

/** Words of a key: hole_transfer_velocity -> hole transfer velocity. */
export function words(stem) {
  return stem.replace(/_/g, ' ');
}

const SUFFIXES = [
  ['m2_per_Vs', 'm²/Vs'], ['cm2_per_Vs', 'cm²/Vs'], ['W_per_m2', 'W/m²'], ['mW_per_cm2', 'mW/cm²'], ['uW_per_cm2', 'µW/cm²'],
  ['nW_per_cm2', 'nW/cm²'], ['W_per_cm2', 'W/cm²'], ['mW_per_mm2', 'mW/mm²'], ['per_m2_s', '1/m²s'], ['per_cm2_s', '1/cm²s'],
  ['m3_per_s', 'm³/s'], ['cm3_per_s', 'cm³/s'], ['m2_per_s', 'm²/s'], ['cm2_per_s', 'cm²/s'], ['m_per_s', 'm/s'], ['cm_per_s', 'cm/s'],
  ['km_per_s', 'km/s'], ['C_per_m2', 'C/m²'], ['mC_per_m2', 'mC/m²'], ['uC_per_cm2', 'µC/cm²'], ['nC_per_cm2', 'nC/cm²'],
  ['per_m3', '1/m³'], ['per_cm3', '1/cm³'], ['per_um3', '1/µm³'], ['per_m2', '1/m²'], ['per_cm2', '1/cm²'], ['per_um2', '1/µm²'],
  ['per_nm2', '1/nm²'], ['per_m', '1/m'], ['per_cm', '1/cm'], ['per_um', '1/µm'], ['per_nm', '1/nm'], ['kohm', 'kΩ'], ['Mohm', 'MΩ'],
  ['ohm', 'Ω'], ['meV', 'meV'], ['eV', 'eV'], ['MHz', 'MHz'], ['kHz', 'kHz'], ['mHz', 'mHz'], ['Hz', 'Hz'], ['mV', 'mV'], ['uV', 'µV'],
  ['kV', 'kV'], ['V', 'V'], ['nm', 'nm'], ['um', 'µm'], ['mm', 'mm'], ['cm', 'cm'], ['ms', 'ms'], ['us', 'µs'], ['ns', 'ns'], ['ps', 'ps'],
  ['min', 'min'], ['day', 'days'], ['m2', 'm²'], ['cm2', 'cm²'], ['h', 'h'], ['s', 's'], ['m', 'm'], ['K', 'K'], ['A', 'A'], ['S', 'S'],
];
