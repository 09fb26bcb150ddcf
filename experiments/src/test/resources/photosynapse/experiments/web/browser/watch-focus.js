/* Begins to note what gets the focus, and whether one sees it. */
document.activeElement.blur();
window.stops = [];
document.addEventListener('focusin', window.noteFocus = event => {
  const e = event.target;
  const mark = getComputedStyle(e.classList.contains('pulse') ? e.querySelector('rect.body') : e);
  window.stops.push({ node: e, seen: e.classList.contains('pulse') ? mark.strokeWidth !== '0px' && mark.stroke !== 'none'
    : mark.outlineStyle !== 'none' && parseFloat(mark.outlineWidth) > 0 });
});
