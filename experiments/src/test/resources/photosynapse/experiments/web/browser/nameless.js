/* Controls without a name, pictures without a text. */
const named = e => (e.getAttribute('aria-label') || '').trim() || e.getAttribute('aria-labelledby') || (e.labels && e.labels.length) || e.alt;
const controls = [...document.querySelectorAll('button, a, input:not([hidden]), select, textarea, progress')]
  .filter(e => e.checkVisibility() && !named(e) && !(['BUTTON', 'A'].includes(e.tagName) && e.textContent.trim()));
const pictures = [...document.querySelectorAll('main canvas, main svg, main img, main [role=img]')]
  .filter(e => e.checkVisibility() && !e.closest('[aria-hidden=true]') && !named(e) && !(e.alt === '' && e.closest('a, button')?.textContent.trim()) && !e.parentElement.closest('[role=img][aria-label]'));
return [...controls, ...pictures].map(e => e.outerHTML.slice(0, 140));
