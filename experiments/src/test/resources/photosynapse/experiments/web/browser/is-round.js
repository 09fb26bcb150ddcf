/* Whether the focus has come to the beginning of the page twice. */
return window.stops.filter(s => s.node.matches('.skip')).length > 1
