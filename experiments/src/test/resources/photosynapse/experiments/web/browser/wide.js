/* What reaches beyond the right edge of the window. */
const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
return wide > 0 ? [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1
  && !e.closest('.scroll, pre, .table-view')).map(e => e.outerHTML.slice(0, 140)).concat(wide + ' pixels too wide') : [];
