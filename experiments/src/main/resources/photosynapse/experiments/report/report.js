/* Optional: the page is complete without it. Shows numbers under the pointer and hides a series on a click in the legend. */
(function () {
  var box = document.createElement('div');
  box.className = 'readout';
  box.hidden = true;
  document.body.appendChild(box);
  function read(ends, part) {
    var p = ends.split(' '), low = +p[1], high = +p[2], unit = p.slice(3).join(' ');
    var v = p[0] === 'log' ? low * Math.pow(high / low, part) : low + part * (high - low);
    return String(+v.toPrecision(3)).replace('-', '\u2212') + (unit ? ' ' + unit : '');
  }
  document.querySelectorAll('.ps-hit').forEach(function (hit) {
    hit.addEventListener('pointermove', function (e) {
      var r = hit.getBoundingClientRect();
      box.textContent = read(hit.dataset.psX, (e.clientX - r.left) / r.width) + ', ' + read(hit.dataset.psY, (r.bottom - e.clientY) / r.height);
      box.hidden = false;
      box.style.left = Math.min(e.clientX + 14, innerWidth - box.offsetWidth - 8) + 'px';
      box.style.top = e.clientY + 14 + 'px';
    });
    hit.addEventListener('pointerleave', function () { box.hidden = true; });
  });
  document.querySelectorAll('[data-ps-legend]').forEach(function (entry) {
    var key = entry.getAttribute('data-ps-legend');
    if (key === '') return;
    var series = entry.ownerSVGElement.querySelector('[data-ps-series="' + key + '"]');
    if (!series) return;
    entry.classList.add('live');
    entry.addEventListener('click', function () {
      var off = entry.classList.toggle('off');
      series.style.display = off ? 'none' : '';
    });
  });
})();
