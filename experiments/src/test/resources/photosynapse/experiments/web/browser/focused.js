/* What can be reached by Tab, in the order of the page: how many, missed ones, unseen ones, ones out of order. */
document.removeEventListener('focusin', window.noteFocus);
const can = [...document.querySelectorAll('button, a[href], input, select, textarea, summary, [tabindex="0"]')]
  .filter(e => !e.disabled && e.checkVisibility({ visibilityProperty: true }) && !e.closest('dialog'));
const name = e => e.outerHTML.slice(0, 120);
const round = window.stops.map(s => s.node).filter(e => e.isConnected);
const begin = round.findIndex(e => e.matches('.skip'));
const end = round.findIndex((e, k) => k > begin && e.matches('.skip'));
const visited = round.slice(begin, end < 0 ? undefined : end);
const backwards = visited.slice(1).filter((e, k) => !(visited[k].compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING));
return [can.filter(e => !visited.includes(e)).map(e => 'not reached: ' + name(e)),
  window.stops.filter(s => !s.seen).map(s => 'focus not seen: ' + name(s.node)),
  backwards.map(e => 'out of order: ' + name(e))].flat();
