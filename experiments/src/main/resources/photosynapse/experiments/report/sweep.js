(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('sweep-data').textContent);
  var count = data.count;
  var columns = data.columns;
  var byName = {};
  columns.forEach(function (c, k) { byName[c.name] = k; });
  var css = getComputedStyle(document.documentElement);
  var colour = function (name) { return css.getPropertyValue(name).trim(); };
  var SHADES = ['#3b4cc0', '#5a78e4', '#7b9ff9', '#9ebeff', '#c0d4f5', '#dddcdc', '#f2cbb7', '#f7ad90', '#ee8468', '#d65244', '#b40426'];
  var element = function (tag, attributes, text) {
    var made = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    if (text !== undefined) { made.textContent = text; }
    return made;
  };
  var show = function (value) {
    if (value === null || value === undefined) { return '-'; }
    if (typeof value === 'string') { return value; }
    var size = Math.abs(value);
    return value !== 0 && (size < 1e-3 || size >= 1e5) ? value.toExponential(2) : String(+value.toPrecision(4));
  };

  function label(value, step) {
    if (Math.abs(value) < step * 1e-6) { return '0'; }
    var digits = Math.max(1, Math.min(15, Math.ceil(Math.log10(Math.abs(value) / step) + 1.0001)));
    var size = Math.abs(value);
    return size < 1e-3 || size >= 1e5 ? value.toExponential(digits - 1) : String(+value.toPrecision(digits));
  }

  /* a scale maps the values of a column to 0..1; words stand side by side, numbers on a line or on its logarithm */
  function scaleOf(column) {
    var values = column.values;
    if (column.words) {
      var words = [];
      values.forEach(function (v) { if (words.indexOf(v) < 0) { words.push(v); } });
      return {
        at: function (v) { return words.length < 2 ? 0.5 : words.indexOf(v) / (words.length - 1); },
        ticks: words.map(function (w, k) { return [words.length < 2 ? 0.5 : k / (words.length - 1), w]; })
      };
    }
    var low = Infinity, high = -Infinity, positive = true;
    values.forEach(function (v) {
      if (v !== null) { low = Math.min(low, v); high = Math.max(high, v); positive = positive && v > 0; }
    });
    var log = positive && (column.log || high / low > 200) && high > low;
    if (!(high > low)) { high = low + (Math.abs(low) || 1); low = low - (Math.abs(low) || 1); log = false; }
    var a = log ? Math.log(low) : low, b = log ? Math.log(high) : high;
    var at = function (v) { return ((log ? Math.log(v) : v) - a) / (b - a); };
    var ticks = [];
    if (log) {
      var from = Math.ceil(Math.log10(low) - 1e-9), to = Math.floor(Math.log10(high) + 1e-9);
      var every = Math.max(1, Math.ceil((to - from + 1) / 6));
      for (var p = from; p <= to; p += every) { ticks.push([at(Math.pow(10, p)), '1e' + p]); }
    }
    if (ticks.length < 2) {
      ticks = [];
      var raw = (high - low) / 4, unit = Math.pow(10, Math.floor(Math.log10(raw)));
      var step = [1, 2, 5, 10].map(function (m) { return m * unit; }).filter(function (s) { return s >= raw; })[0];
      for (var t = Math.ceil(low / step - 1e-9) * step; t <= high + step * 1e-9; t += step) { ticks.push([at(t), label(t, step)]); }
    }
    return { at: at, ticks: ticks };
  }
  var scales = columns.map(scaleOf);
  var position = columns.map(function (column, k) {
    var p = new Float64Array(count);
    column.values.forEach(function (v, row) { p[row] = v === null ? NaN : scales[k].at(v); });
    return p;
  });

  function canvas(parent, height) {
    var made = element('canvas', { 'class': 'sweep-canvas' });
    parent.appendChild(made);
    var fit = function () {
      var ratio = window.devicePixelRatio || 1, width = parent.clientWidth;
      made.width = width * ratio; made.height = height * ratio;
      made.style.width = width + 'px'; made.style.height = height + 'px';
      var g = made.getContext('2d');
      g.setTransform(ratio, 0, 0, ratio, 0, 0);
      g.font = '12px system-ui, "Liberation Sans", sans-serif';
      return g;
    };
    return { node: made, fit: fit, height: height, width: function () { return parent.clientWidth; } };
  }
  function select(parent, label, chosen, changed) {
    var box = element('label', { 'class': 'sweep-choice' }, label + ' ');
    var list = element('select');
    columns.forEach(function (c, k) {
      var option = element('option', { value: k }, c.name);
      if (k === chosen) { option.selected = true; }
      list.appendChild(option);
    });
    list.addEventListener('change', function () { changed(+list.value); });
    box.appendChild(list);
    parent.appendChild(box);
    return list;
  }

  var keys = columns.map(function (c, k) { return k; }).filter(function (k) { return columns[k].key; });
  var numbers = columns.map(function (c, k) { return k; }).filter(function (k) { return !columns[k].key; });
  var state = {
    colour: data.goals.length ? byName[data.goals[0].column] : numbers.length ? numbers[0] : keys[0],
    x: data.goals.length > 1 ? byName[data.goals[0].column] : keys[0],
    y: data.goals.length > 1 ? byName[data.goals[1].column] : numbers.length ? numbers[0] : keys[0],
    brush: {}, chosen: -1
  };
  var shown = keys.concat((data.goals.length ? data.goals.map(function (g) { return byName[g.column]; }) : numbers.slice(0, Math.max(2, 7 - keys.length))));
  var active = new Uint8Array(count);
  function filter() {
    var kept = 0;
    for (var row = 0; row < count; row++) {
      var is = 1;
      for (var k in state.brush) {
        var p = position[k][row], b = state.brush[k];
        if (!(p >= b[0] - 1e-6 && p <= b[1] + 1e-6)) { is = 0; break; }
      }
      active[row] = is; kept += is;
    }
    document.getElementById('sweep-kept').textContent = kept === count ? 'all ' + count + ' points' : kept + ' of ' + count + ' points';
  }
  function shade(row) {
    var p = position[state.colour][row];
    return isNaN(p) ? -1 : Math.max(0, Math.min(SHADES.length - 1, Math.floor(p * SHADES.length)));
  }
  function buckets(step) {
    var made = SHADES.map(function () { return []; }), missing = [], off = [];
    for (var row = 0; row < count; row += step) {
      var s = shade(row);
      (active[row] ? (s < 0 ? missing : made[s]) : off).push(row);
    }
    return { off: off, missing: missing, shades: made };
  }

  /* parallel coordinates */
  var parallel = canvas(document.getElementById('sweep-parallel'), 380);
  var margin = { left: 70, right: 70, top: 58, bottom: 18 };
  function axisX(k) { return margin.left + (parallel.width() - margin.left - margin.right) * (shown.length < 2 ? 0.5 : k / (shown.length - 1)); }
  function axisY(p) { return parallel.height - margin.bottom - p * (parallel.height - margin.top - margin.bottom); }
  function lines(g, rows, style, alpha, width) {
    g.beginPath();
    rows.forEach(function (row) {
      var pen = false;
      for (var k = 0; k < shown.length; k++) {
        var p = position[shown[k]][row];
        if (isNaN(p)) { pen = false; continue; }
        if (pen) { g.lineTo(axisX(k), axisY(p)); } else { g.moveTo(axisX(k), axisY(p)); pen = true; }
      }
    });
    g.globalAlpha = alpha; g.strokeStyle = style; g.lineWidth = width; g.stroke(); g.globalAlpha = 1;
  }
  function drawParallel(sorted) {
    var g = parallel.fit();
    var alpha = Math.max(0.06, Math.min(0.8, 60 / Math.sqrt(count) / 8));
    lines(g, sorted.off, colour('--line'), 0.25, 1);
    lines(g, sorted.missing, colour('--soft'), alpha, 1);
    sorted.shades.forEach(function (rows, s) { lines(g, rows, SHADES[s], alpha, 1); });
    if (state.chosen >= 0) { lines(g, [state.chosen], colour('--ink'), 1, 2.5); }
    shown.forEach(function (c, k) {
      var x = axisX(k);
      g.strokeStyle = colour('--ink'); g.lineWidth = 1;
      g.beginPath(); g.moveTo(x, axisY(0)); g.lineTo(x, axisY(1)); g.stroke();
      g.fillStyle = colour('--ink'); g.textAlign = 'center'; g.font = '600 12px system-ui, "Liberation Sans", sans-serif';
      heading(columns[c].name).forEach(function (part, line, all) { g.fillText(part, x, margin.top - 14 - 14 * (all.length - 1 - line)); });
      g.font = '11px system-ui, "Liberation Sans", sans-serif';
      g.textAlign = k === shown.length - 1 ? 'left' : 'right';
      scales[c].ticks.forEach(function (t) {
        var y = axisY(t[0]), side = k === shown.length - 1 ? 1 : -1;
        g.beginPath(); g.moveTo(x, y); g.lineTo(x + 4 * side, y); g.stroke();
        halo(g, t[1], x + 7 * side, y + 4);
      });
      var b = state.brush[c];
      if (b) {
        g.fillStyle = colour('--link'); g.globalAlpha = 0.25;
        g.fillRect(x - 8, axisY(b[1]), 16, axisY(b[0]) - axisY(b[1])); g.globalAlpha = 1;
      }
    });
  }
  function halo(g, text, x, y) {
    g.lineWidth = 3; g.strokeStyle = colour('--card'); g.strokeText(text, x, y);
    g.fillStyle = colour('--ink'); g.fillText(text, x, y); g.lineWidth = 1; g.strokeStyle = colour('--ink');
  }
  function heading(name) {
    var words = name.split('_'), rows = [''];
    words.forEach(function (w) {
      var last = rows[rows.length - 1];
      if (last && (last + '_' + w).length > 15 && rows.length < 3) { rows[rows.length - 1] = last + '_'; rows.push(w); }
      else { rows[rows.length - 1] = last ? last + '_' + w : w; }
    });
    return rows;
  }
  var drag = null;
  function place(event, node) { var box = node.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; }
  parallel.node.addEventListener('pointerdown', function (event) {
    var at = place(event, parallel.node), nearest = -1;
    shown.forEach(function (c, k) { if (Math.abs(axisX(k) - at[0]) < 14) { nearest = k; } });
    if (nearest >= 0) { drag = { axis: shown[nearest], from: at[1] }; parallel.node.setPointerCapture(event.pointerId); }
  });
  parallel.node.addEventListener('pointermove', function (event) {
    if (!drag) { return; }
    var at = place(event, parallel.node)[1];
    var p = function (y) { return Math.max(0, Math.min(1, (parallel.height - margin.bottom - y) / (parallel.height - margin.top - margin.bottom))); };
    state.brush[drag.axis] = [Math.min(p(at), p(drag.from)), Math.max(p(at), p(drag.from))];
    later();
  });
  parallel.node.addEventListener('pointerup', function () {
    if (drag) {
      var b = state.brush[drag.axis];
      if (!b || b[1] - b[0] < 0.01) { delete state.brush[drag.axis]; }
      drag = null; later();
    }
  });

  /* scatter and front */
  var scatter = canvas(document.getElementById('sweep-scatter'), 420);
  var pad = { left: 76, right: 20, top: 14, bottom: 48 };
  function scatterX(p) { return pad.left + p * (scatter.width() - pad.left - pad.right); }
  function scatterY(p) { return scatter.height - pad.bottom - p * (scatter.height - pad.top - pad.bottom); }
  function dots(g, rows, style, alpha, size) {
    g.fillStyle = style; g.globalAlpha = alpha;
    rows.forEach(function (row) {
      var x = position[state.x][row], y = position[state.y][row];
      if (!isNaN(x) && !isNaN(y)) { g.beginPath(); g.arc(scatterX(x), scatterY(y), size, 0, 6.2832); g.fill(); }
    });
    g.globalAlpha = 1;
  }
  function wanted(column, box) { return document.getElementById(box).value === 'max' ? 1 : -1; }
  function front() {
    var sx = wanted(state.x, 'sweep-x-goal'), sy = wanted(state.y, 'sweep-y-goal'), rows = [];
    for (var row = 0; row < count; row++) {
      if (active[row] && !isNaN(position[state.x][row]) && !isNaN(position[state.y][row])) { rows.push(row); }
    }
    rows.sort(function (a, b) { return sx * (position[state.x][b] - position[state.x][a]) || sy * (position[state.y][b] - position[state.y][a]); });
    var best = -Infinity;
    return rows.filter(function (row) {
      var value = sy * position[state.y][row];
      if (value > best) { best = value; return true; }
      return false;
    });
  }
  function drawScatter(sorted) {
    var g = scatter.fit(), size = count > 3000 ? 2 : count > 300 ? 3 : 4.5;
    g.strokeStyle = colour('--line'); g.lineWidth = 1;
    g.font = '12px system-ui, "Liberation Sans", sans-serif';
    scales[state.x].ticks.forEach(function (t) {
      g.beginPath(); g.moveTo(scatterX(t[0]), scatterY(0)); g.lineTo(scatterX(t[0]), scatterY(1)); g.stroke();
      g.fillStyle = colour('--ink'); g.textAlign = 'center'; g.fillText(t[1], scatterX(t[0]), scatterY(0) + 18);
    });
    scales[state.y].ticks.forEach(function (t) {
      g.beginPath(); g.moveTo(scatterX(0), scatterY(t[0])); g.lineTo(scatterX(1), scatterY(t[0])); g.stroke();
      g.fillStyle = colour('--ink'); g.textAlign = 'right'; g.fillText(t[1], scatterX(0) - 8, scatterY(t[0]) + 4);
    });
    g.textAlign = 'center'; g.font = '600 12px system-ui, "Liberation Sans", sans-serif';
    g.fillText(columns[state.x].name, scatterX(0.5), scatter.height - 8);
    g.save(); g.translate(14, scatterY(0.5)); g.rotate(-Math.PI / 2); g.fillText(columns[state.y].name, 0, 0); g.restore();
    dots(g, sorted.off, colour('--line'), 0.6, size);
    dots(g, sorted.missing, colour('--soft'), 0.7, size);
    sorted.shades.forEach(function (rows, s) { dots(g, rows, SHADES[s], 0.85, size); });
    if (document.getElementById('sweep-front').checked) {
      var rows = front();
      g.strokeStyle = colour('--ink'); g.lineWidth = 1.5; g.beginPath();
      rows.forEach(function (row, k) {
        var x = scatterX(position[state.x][row]), y = scatterY(position[state.y][row]);
        if (k) { g.lineTo(x, scatterY(position[state.y][rows[k - 1]])); g.lineTo(x, y); } else { g.moveTo(x, y); }
      });
      g.stroke();
      rows.forEach(function (row) {
        g.beginPath(); g.arc(scatterX(position[state.x][row]), scatterY(position[state.y][row]), size + 2.5, 0, 6.2832); g.stroke();
      });
      document.getElementById('sweep-front-count').textContent = rows.length + ' points on the front';
    } else {
      document.getElementById('sweep-front-count').textContent = '';
    }
    if (state.chosen >= 0) { dots(g, [state.chosen], colour('--ink'), 1, size + 2); }
  }
  scatter.node.addEventListener('click', function (event) {
    var at = place(event, scatter.node), best = 400, found = -1;
    for (var row = 0; row < count; row++) {
      var dx = scatterX(position[state.x][row]) - at[0], dy = scatterY(position[state.y][row]) - at[1];
      var d = dx * dx + dy * dy;
      if (active[row] && d < best) { best = d; found = row; }
    }
    choose(found);
  });

  /* one point */
  function choose(row) {
    state.chosen = row;
    var box = document.getElementById('sweep-point');
    box.textContent = '';
    if (row < 0) { box.appendChild(element('p', { 'class': 'note' }, 'Click a point of the scatter plot or a row of the table.')); later(); return; }
    box.appendChild(element('h3', {}, 'Point ' + data.point[row] + ': ' + data.status[row]));
    if (data.reason[row]) { box.appendChild(element('p', { 'class': 'note' }, data.reason[row])); }
    var settings = keys.map(function (k) { return columns[k].path + '=' + (columns[k].words ? columns[k].values[row] : columns[k].exact[row]); });
    var run = 'photosynapse run ' + data.file + data.settings.concat(settings).map(function (s) { return " --set '" + s + "'"; }).join('');
    box.appendChild(element('p', {}, 'Its run, whole and with its own report:'));
    box.appendChild(element('pre', {}, run));
    var link = element('p', {});
    link.appendChild(element('a', { href: 'points/' + data.name[row].slice(0, 2) + '/' + data.name[row] + '.json' }, 'its file'));
    box.appendChild(link);
    var table = element('table', {}), body = element('tbody');
    columns.forEach(function (c) {
      var line = element('tr');
      line.appendChild(element('td', {}, c.key ? c.path : c.name));
      line.appendChild(element('td', { 'class': 'num' }, show(c.values[row])));
      body.appendChild(line);
    });
    table.appendChild(body);
    box.appendChild(table);
    later();
  }

  /* table of points, a page at a time */
  var order = [], page = 0, PER_PAGE = 25, sortBy = -1, down = false;
  var tableColumns = shown.slice();
  function sortRows() {
    order = [];
    for (var row = 0; row < count; row++) { if (active[row]) { order.push(row); } }
    if (sortBy >= 0) {
      var p = position[sortBy];
      order.sort(function (a, b) {
        if (isNaN(p[a]) || isNaN(p[b])) { return isNaN(p[a]) - isNaN(p[b]) || a - b; }
        return (down ? p[b] - p[a] : p[a] - p[b]) || a - b;
      });
    }
  }
  function drawTable() {
    sortRows();
    var pages = Math.max(1, Math.ceil(order.length / PER_PAGE));
    page = Math.max(0, Math.min(page, pages - 1));
    var head = element('tr'), body = element('tbody');
    head.appendChild(element('th', {}, 'point'));
    tableColumns.forEach(function (c) {
      var cell = element('th', { 'class': 'num', tabindex: '0' }, columns[c].name + (sortBy === c ? (down ? ' \u2193' : ' \u2191') : ''));
      cell.addEventListener('click', function () { down = sortBy === c && !down; sortBy = c; drawTable(); });
      head.appendChild(cell);
    });
    head.appendChild(element('th', {}, 'how it ended'));
    order.slice(page * PER_PAGE, (page + 1) * PER_PAGE).forEach(function (row) {
      var line = element('tr', { 'class': 'sweep-row' });
      line.appendChild(element('td', {}, String(data.point[row])));
      tableColumns.forEach(function (c) { line.appendChild(element('td', { 'class': 'num' }, show(columns[c].values[row]))); });
      line.appendChild(element('td', {}, data.status[row] + (data.reason[row] ? ': ' + data.reason[row].slice(0, 60) : '')));
      line.addEventListener('click', function () { choose(row); });
      body.appendChild(line);
    });
    var table = element('table'), top = element('thead');
    top.appendChild(head); table.appendChild(top); table.appendChild(body);
    var box = document.getElementById('sweep-table');
    box.textContent = ''; box.appendChild(table);
    document.getElementById('sweep-page').textContent = 'page ' + (page + 1) + ' of ' + pages;
  }
  document.getElementById('sweep-before').addEventListener('click', function () { page--; drawTable(); });
  document.getElementById('sweep-next').addEventListener('click', function () { page++; drawTable(); });

  var asked = false;
  function draw() {
    asked = false;
    filter();
    /* while one draws along an axis, some thousand points stand for all */
    var sorted = buckets(drag ? Math.ceil(count / 2500) : 1);
    drawParallel(sorted); drawScatter(sorted);
    if (!drag) { drawTable(); }
  }
  function later() { if (!asked) { asked = true; requestAnimationFrame(draw); } }
  var controls = document.getElementById('sweep-controls');
  select(controls, 'colour', state.colour, function (k) { state.colour = k; later(); });
  var axes = document.getElementById('sweep-axes');
  select(axes, 'across', state.x, function (k) { state.x = k; later(); });
  select(axes, 'up', state.y, function (k) { state.y = k; later(); });
  ['sweep-front', 'sweep-x-goal', 'sweep-y-goal'].forEach(function (id) { document.getElementById(id).addEventListener('change', later); });
  document.getElementById('sweep-clear').addEventListener('click', function () { state.brush = {}; later(); });
  window.addEventListener('resize', later);
  choose(-1);
  draw();
}());
