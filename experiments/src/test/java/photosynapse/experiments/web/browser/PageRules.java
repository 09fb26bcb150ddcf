package photosynapse.experiments.web.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Scripts that find what on a page breaks a rule; each that judges answers a list of what it has found. */
enum PageRules {
    /** Text whose colour is nearer to its ground than 4.5 : 1. */
    PALE("pale"),

    /** Text whose colour is nearer to its ground than 4.5 : 1. */
    static final String PALE = """
            const parse = c => { const m = c.match(/[\\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
            const light = c => { const [r, g, b] = c.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
            const ground = e => { for (let n = e; n; n = n.parentElement) { const c = parse(getComputedStyle(n).backgroundColor); if (c[3] > 0.99) return c; }
              throw new Error('no ground under ' + e.outerHTML); };
            const found = [];
            for (const e of document.querySelectorAll('body *')) {
              const says = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
              if (!says || !e.checkVisibility({ visibilityProperty: true }) || e.closest(':disabled, dialog, option, noscript, .skip, .toast')) continue;
              const style = getComputedStyle(e);
              const [r, g, b, opaque] = parse(e.namespaceURI.endsWith('svg') ? style.fill : style.color);
              const under = ground(e);
              let part = opaque;
              for (let n = e; n; n = n.parentElement) part *= Number(getComputedStyle(n).opacity);
              const [low, high] = [light([r, g, b].map((v, k) => v * part + under[k] * (1 - part))), light(under.slice(0, 3))].sort((x, y) => x - y);
              const contrast = (high + 0.05) / (low + 0.05);
              if (contrast < 4.5) found.push(contrast.toFixed(2) + ' ' + e.textContent.trim().slice(0, 60));
            }
            return found;""";

    /** Controls without a name, pictures without a text. */
    NAMELESS("nameless"),

    /** Text whose colour is nearer to its ground than 4.5 : 1. */
    static final String PALE = """
            const parse = c => { const m = c.match(/[\\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
            const light = c => { const [r, g, b] = c.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
            const ground = e => { for (let n = e; n; n = n.parentElement) { const c = parse(getComputedStyle(n).backgroundColor); if (c[3] > 0.99) return c; }
              throw new Error('no ground under ' + e.outerHTML); };
            const found = [];
            for (const e of document.querySelectorAll('body *')) {
              const says = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
              if (!says || !e.checkVisibility({ visibilityProperty: true }) || e.closest(':disabled, dialog, option, noscript, .skip, .toast')) continue;
              const style = getComputedStyle(e);
              const [r, g, b, opaque] = parse(e.namespaceURI.endsWith('svg') ? style.fill : style.color);
              const under = ground(e);
              let part = opaque;
              for (let n = e; n; n = n.parentElement) part *= Number(getComputedStyle(n).opacity);
              const [low, high] = [light([r, g, b].map((v, k) => v * part + under[k] * (1 - part))), light(under.slice(0, 3))].sort((x, y) => x - y);
              const contrast = (high + 0.05) / (low + 0.05);
              if (contrast < 4.5) found.push(contrast.toFixed(2) + ' ' + e.textContent.trim().slice(0, 60));
            }
            return found;""";

    /** Controls without a name, pictures without a text. */
    static final String NAMELESS = """
            const named = e => (e.getAttribute('aria-label') || '').trim() || e.getAttribute('aria-labelledby') || (e.labels && e.labels.length) || e.alt;
            const controls = [...document.querySelectorAll('button, a, input:not([hidden]), select, textarea, progress')]
              .filter(e => e.checkVisibility() && !named(e) && !(['BUTTON', 'A'].includes(e.tagName) && e.textContent.trim()));
            const pictures = [...document.querySelectorAll('main canvas, main svg, main img, main [role=img]')]
              .filter(e => e.checkVisibility() && !e.closest('[aria-hidden=true]') && !named(e) && !(e.alt === '' && e.closest('a, button')?.textContent.trim()) && !e.parentElement.closest('[role=img][aria-label]'));
            return [...controls, ...pictures].map(e => e.outerHTML.slice(0, 140));""";

    /** What reaches beyond the right edge of the window. */
    WIDE("wide"),

    /** Text whose colour is nearer to its ground than 4.5 : 1. */
    static final String PALE = """
            const parse = c => { const m = c.match(/[\\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
            const light = c => { const [r, g, b] = c.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
            const ground = e => { for (let n = e; n; n = n.parentElement) { const c = parse(getComputedStyle(n).backgroundColor); if (c[3] > 0.99) return c; }
              throw new Error('no ground under ' + e.outerHTML); };
            const found = [];
            for (const e of document.querySelectorAll('body *')) {
              const says = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
              if (!says || !e.checkVisibility({ visibilityProperty: true }) || e.closest(':disabled, dialog, option, noscript, .skip, .toast')) continue;
              const style = getComputedStyle(e);
              const [r, g, b, opaque] = parse(e.namespaceURI.endsWith('svg') ? style.fill : style.color);
              const under = ground(e);
              let part = opaque;
              for (let n = e; n; n = n.parentElement) part *= Number(getComputedStyle(n).opacity);
              const [low, high] = [light([r, g, b].map((v, k) => v * part + under[k] * (1 - part))), light(under.slice(0, 3))].sort((x, y) => x - y);
              const contrast = (high + 0.05) / (low + 0.05);
              if (contrast < 4.5) found.push(contrast.toFixed(2) + ' ' + e.textContent.trim().slice(0, 60));
            }
            return found;""";

    /** Controls without a name, pictures without a text. */
    static final String NAMELESS = """
            const named = e => (e.getAttribute('aria-label') || '').trim() || e.getAttribute('aria-labelledby') || (e.labels && e.labels.length) || e.alt;
            const controls = [...document.querySelectorAll('button, a, input:not([hidden]), select, textarea, progress')]
              .filter(e => e.checkVisibility() && !named(e) && !(['BUTTON', 'A'].includes(e.tagName) && e.textContent.trim()));
            const pictures = [...document.querySelectorAll('main canvas, main svg, main img, main [role=img]')]
              .filter(e => e.checkVisibility() && !e.closest('[aria-hidden=true]') && !named(e) && !(e.alt === '' && e.closest('a, button')?.textContent.trim()) && !e.parentElement.closest('[role=img][aria-label]'));
            return [...controls, ...pictures].map(e => e.outerHTML.slice(0, 140));""";

    /** What reaches beyond the right edge of the window. */
    static final String WIDE = """
            const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
            return wide > 0 ? [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1
              && !e.closest('.scroll, pre, .table-view')).map(e => e.outerHTML.slice(0, 140)).concat(wide + ' pixels too wide') : [];""";

    /** Begins to note what gets the focus, and whether one sees it. */
    WATCH_FOCUS("watch-focus"),

    /** Text whose colour is nearer to its ground than 4.5 : 1. */
    static final String PALE = """
            const parse = c => { const m = c.match(/[\\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
            const light = c => { const [r, g, b] = c.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
            const ground = e => { for (let n = e; n; n = n.parentElement) { const c = parse(getComputedStyle(n).backgroundColor); if (c[3] > 0.99) return c; }
              throw new Error('no ground under ' + e.outerHTML); };
            const found = [];
            for (const e of document.querySelectorAll('body *')) {
              const says = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
              if (!says || !e.checkVisibility({ visibilityProperty: true }) || e.closest(':disabled, dialog, option, noscript, .skip, .toast')) continue;
              const style = getComputedStyle(e);
              const [r, g, b, opaque] = parse(e.namespaceURI.endsWith('svg') ? style.fill : style.color);
              const under = ground(e);
              let part = opaque;
              for (let n = e; n; n = n.parentElement) part *= Number(getComputedStyle(n).opacity);
              const [low, high] = [light([r, g, b].map((v, k) => v * part + under[k] * (1 - part))), light(under.slice(0, 3))].sort((x, y) => x - y);
              const contrast = (high + 0.05) / (low + 0.05);
              if (contrast < 4.5) found.push(contrast.toFixed(2) + ' ' + e.textContent.trim().slice(0, 60));
            }
            return found;""";

    /** Controls without a name, pictures without a text. */
    static final String NAMELESS = """
            const named = e => (e.getAttribute('aria-label') || '').trim() || e.getAttribute('aria-labelledby') || (e.labels && e.labels.length) || e.alt;
            const controls = [...document.querySelectorAll('button, a, input:not([hidden]), select, textarea, progress')]
              .filter(e => e.checkVisibility() && !named(e) && !(['BUTTON', 'A'].includes(e.tagName) && e.textContent.trim()));
            const pictures = [...document.querySelectorAll('main canvas, main svg, main img, main [role=img]')]
              .filter(e => e.checkVisibility() && !e.closest('[aria-hidden=true]') && !named(e) && !(e.alt === '' && e.closest('a, button')?.textContent.trim()) && !e.parentElement.closest('[role=img][aria-label]'));
            return [...controls, ...pictures].map(e => e.outerHTML.slice(0, 140));""";

    /** What reaches beyond the right edge of the window. */
    static final String WIDE = """
            const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
            return wide > 0 ? [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1
              && !e.closest('.scroll, pre, .table-view')).map(e => e.outerHTML.slice(0, 140)).concat(wide + ' pixels too wide') : [];""";

    /** Begins to note what gets the focus, and whether one sees it. */
    static final String WATCH_FOCUS = """
            document.activeElement.blur();
            window.stops = [];
            document.addEventListener('focusin', window.noteFocus = event => {
              const e = event.target;
              const mark = getComputedStyle(e.classList.contains('pulse') ? e.querySelector('rect.body') : e);
              window.stops.push({ node: e, seen: e.classList.contains('pulse') ? mark.strokeWidth !== '0px' && mark.stroke !== 'none'
                : mark.outlineStyle !== 'none' && parseFloat(mark.outlineWidth) > 0 });
            });""";

    /** Whether the focus has come to the beginning of the page twice. */
    IS_ROUND("is-round"),

    /** Text whose colour is nearer to its ground than 4.5 : 1. */
    static final String PALE = """
            const parse = c => { const m = c.match(/[\\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
            const light = c => { const [r, g, b] = c.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
            const ground = e => { for (let n = e; n; n = n.parentElement) { const c = parse(getComputedStyle(n).backgroundColor); if (c[3] > 0.99) return c; }
              throw new Error('no ground under ' + e.outerHTML); };
            const found = [];
            for (const e of document.querySelectorAll('body *')) {
              const says = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
              if (!says || !e.checkVisibility({ visibilityProperty: true }) || e.closest(':disabled, dialog, option, noscript, .skip, .toast')) continue;
              const style = getComputedStyle(e);
              const [r, g, b, opaque] = parse(e.namespaceURI.endsWith('svg') ? style.fill : style.color);
              const under = ground(e);
              let part = opaque;
              for (let n = e; n; n = n.parentElement) part *= Number(getComputedStyle(n).opacity);
              const [low, high] = [light([r, g, b].map((v, k) => v * part + under[k] * (1 - part))), light(under.slice(0, 3))].sort((x, y) => x - y);
              const contrast = (high + 0.05) / (low + 0.05);
              if (contrast < 4.5) found.push(contrast.toFixed(2) + ' ' + e.textContent.trim().slice(0, 60));
            }
            return found;""";

    /** Controls without a name, pictures without a text. */
    static final String NAMELESS = """
            const named = e => (e.getAttribute('aria-label') || '').trim() || e.getAttribute('aria-labelledby') || (e.labels && e.labels.length) || e.alt;
            const controls = [...document.querySelectorAll('button, a, input:not([hidden]), select, textarea, progress')]
              .filter(e => e.checkVisibility() && !named(e) && !(['BUTTON', 'A'].includes(e.tagName) && e.textContent.trim()));
            const pictures = [...document.querySelectorAll('main canvas, main svg, main img, main [role=img]')]
              .filter(e => e.checkVisibility() && !e.closest('[aria-hidden=true]') && !named(e) && !(e.alt === '' && e.closest('a, button')?.textContent.trim()) && !e.parentElement.closest('[role=img][aria-label]'));
            return [...controls, ...pictures].map(e => e.outerHTML.slice(0, 140));""";

    /** What reaches beyond the right edge of the window. */
    static final String WIDE = """
            const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
            return wide > 0 ? [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1
              && !e.closest('.scroll, pre, .table-view')).map(e => e.outerHTML.slice(0, 140)).concat(wide + ' pixels too wide') : [];""";

    /** Begins to note what gets the focus, and whether one sees it. */
    static final String WATCH_FOCUS = """
            document.activeElement.blur();
            window.stops = [];
            document.addEventListener('focusin', window.noteFocus = event => {
              const e = event.target;
              const mark = getComputedStyle(e.classList.contains('pulse') ? e.querySelector('rect.body') : e);
              window.stops.push({ node: e, seen: e.classList.contains('pulse') ? mark.strokeWidth !== '0px' && mark.stroke !== 'none'
                : mark.outlineStyle !== 'none' && parseFloat(mark.outlineWidth) > 0 });
            });""";

    /** Whether the focus has come to the beginning of the page twice. */
    static final String IS_ROUND = "return window.stops.filter(s => s.node.matches('.skip')).length > 1";

    /** What can be reached by Tab, in the order of the page: how many, missed ones, unseen ones, ones out of order. */
    FOCUSED("focused");

    private final String name;

    PageRules(String name) {
        this.name = name;
    }

    /** The text for the browser. */
    String script() {
        try (InputStream in = PageRules.class.getResourceAsStream(name + ".js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
