/* Recognition: a network of synapses learns digits, rests, and is asked for one that is drawn. */

import { h, s, put, patch, latestOnly, whenQuiet } from './dom.js';
import { get, post } from './api.js';
import { duration, percent, remaining } from './format.js';
import { lab, isEdited, source } from './state.js';
import { slider, select } from './widgets.js';
import { Plot } from './plot.js';
import { Tiles, confusionTable } from './heat.js';
import { Pad } from './pad.js';
import { startJob, listen, latest, cancelJob } from './jobs.js';

const settings = { rest: 1, images: 10000, epochs: 2, hidden: 100, seed: 1, network: '' };

export default {
  id: 'recognition',
  title: 'Recognition',
  lede: 'An array of these synapses learns digits, then rests in the dark. Move the rest time and watch it forget; draw a digit and ask it now and later.',
  command: () => source('train') + ' --by pulses' + [['training_images_count', settings.images], ['test_images_count', 1000], ['epochs_count', settings.epochs], ['hidden_count', '[' + settings.hidden + ']'], ['seeds_count', 1]].map(([key, value]) => " --set 'network.pulse_learning." + key + '=' + value + "'").join('') + ' --set seed=' + settings.seed,
  commandNote: 'The same lesson: network, images, pulses, spreads and judges. It tells the accuracy of arrays that begin to forget when the lesson is over, as on this page, and of arrays that forget while they learn. Its draw of chance is another, so that the numbers agree within the spread from seed to seed.',
  build(root, { complain, quiet }) {
    const learning = new Plot({ title: 'Learning', height: 230, x: { label: 'images seen', unit: '' }, y: { label: 'right answers', unit: '%', low: 0, high: 100 } });
    const forgetting = new Plot({ title: 'Accuracy against rest', height: 250, x: { label: 'rest in the dark', unit: 's', log: true }, y: { label: 'right answers', unit: '%', low: 0, high: 100 } });
    const tiles = new Tiles({ title: 'What the hidden units look for', columns: 10, size: 90, note: 'Each square: the weights from the pixels to one hidden unit; blue negative, red positive, white nothing. The colours keep their scale while the weights fade.' });
    const matrix = h('div');
    const facts = h('ul', { class: 'small' });
    const accuracy = h('div', { class: 'big', id: 'accuracy' });
    const accuracyWord = h('div', { class: 'quiet small' });
    const status = h('p', { class: 'quiet small', role: 'status' });
    const trainRow = h('div', { class: 'row' });
    const answerNow = h('div');
    const answerLater = h('div');
    const chosenBox = h('div', { id: 'networks' });
    let pixels = null;
    let shown = null;

    const askRest = latestOnly(async () => {
      if (!settings.network) return;
      try {
        shown = await post('/api/network', { id: settings.network, rest_s: settings.rest });
        quiet();
        accuracy.textContent = percent(shown.accuracy);
        accuracyWord.textContent = [shown.at_chance ? 'no better than guessing' : 'of the digits right after ' + duration(settings.rest), shown.left !== undefined && shown.left !== null ? percent(shown.left, 0) + ' of the weights left' : '', shown.inside_range === false ? 'beyond the range of the synapse: not to be trusted' : ''].filter(Boolean).join('; ');
        drawForgetting();
        put(facts, (shown.facts || []).map(f => h('li', { text: f })));
        if (shown.weights) tiles.show({ ...shown.weights, ...fixedScale(settings.network, shown.weights) }, 'Weights of ' + shown.weights.tiles + ' hidden units after ' + duration(settings.rest) + ' of rest' + (shown.left !== undefined && shown.left !== null ? '; ' + percent(shown.left, 0) + ' of the written weights are left.' : '.'));
        if (shown.confusion) put(matrix, confusionTable(shown.confusion));
        root.dataset.answers = String(Number(root.dataset.answers || 0) + 1);
      } catch (error) { complain(error); }
    });

    const drawForgetting = () => {
      const levels = [{ y: 10, text: 'chance' }];
      if (Number.isFinite(shown.ideal_accuracy)) levels.push({ y: 100 * shown.ideal_accuracy, text: 'ideal weights' });
      forgetting.show({ title: lossWords(shown.rest_s, shown.accuracies), series: [{ name: 'array of synapses', x: shown.rest_s, y: shown.accuracies.map(v => 100 * v), points: true, line: true }], marks: [{ x: settings.rest, text: percent(shown.accuracy) + ' after ' + duration(settings.rest), middle: true }], levels });
    };

    const askDigit = latestOnly(async () => {
      if (!settings.network || !pixels) { drawAnswer(answerNow, 'Now', null); drawAnswer(answerLater, 'After ' + duration(settings.later), null); return; }
      try {
        const answer = await post('/api/network/recognise', { id: settings.network, pixels, rest_s: settings.later });
        if (!pixels) return;
        drawAnswer(answerNow, 'Now', answer.now.scores);
        drawAnswer(answerLater, 'After ' + duration(settings.later), answer.later.scores);
        root.dataset.recognised = String(best(answer.now.scores)) + ',' + String(best(answer.later.scores));
      } catch (error) { complain(error); }
    });
    settings.later = settings.later || 3600;

    const pad = new Pad(drawn => { pixels = drawn; askDigit(); });

    const drawTraining = r => {
      if (r.training.length) {
        const seen = r.training.map((d, k) => d.images ?? k + 1);
        const series = [{ name: 'array of synapses', x: seen, y: r.training.map(d => 100 * d.accuracy), points: true, line: true }];
        const ideal = r.training.filter(d => Number.isFinite(d.ideal_accuracy));
        if (ideal.length) series.push({ name: 'ideal weights', x: ideal.map(d => d.images), y: ideal.map(d => 100 * d.ideal_accuracy), hue: 'grey', dash: 'dash' });
        learning.show({ series, levels: [{ y: 10, text: 'chance' }] });
      }
      learning.node.hidden = !r.training.length;
      empty.hidden = empty.hidden || r.training.length > 0;
      if (r.weights) tiles.node.hidden = false;
      if (r.confusion) matrixCard.hidden = false;
      if (r.weights && !r.end) tiles.show(r.weights, 'Weights while learning');
      if (r.confusion && !r.end) put(matrix, confusionTable(r.confusion));
      drawTrainRow(r);
    };

    const drawTrainRow = r => {
      const busy = r && !r.end;
      patch(trainRow,
        h('button', { class: 'button main', type: 'button', id: 'train', disabled: busy, text: 'Train', onclick: train }),
        busy && h('button', { class: 'button', type: 'button', 'data-key': r.info.id, text: 'Cancel', onclick: () => cancelJob(r.info.id).catch(complain) }),
        busy && h('progress', { max: 1, value: r.info.fraction || 0, 'aria-label': 'progress of the training' }));
      if (r) status.textContent = busy ? (r.info.status === 'queued' ? 'waiting' : [r.info.text, r.info.left_s ? remaining(r.info.left_s) + ' left' : ''].filter(Boolean).join(', ')) : r.end.status === 'done' ? 'trained' : r.end.status + (r.end.problem ? ': ' + (r.end.problem.what || r.end.problem.message || r.end.problem) : '');
    };

    const attach = r => {
      const later = whenQuiet(() => drawTraining(r), 40);
      listen(r.info.id, root, (_, name, data) => {
        if (name === 'end') { drawTraining(r); if (data.status === 'done') loadNetworks(data.network).then(() => { askRest(); askDigit(); }); } else later();
      });
      drawTraining(r);
    };

    const train = async () => {
      try {
        quiet();
        const { images, epochs, hidden, seed } = settings;
        attach(await startJob({ kind: 'network', ...(isEdited() ? { config: lab.config } : { preset: lab.preset }), options: { images, epochs, hidden, seed } }, ''));
      } catch (error) { complain(error); }
    };

    const loadNetworks = async wanted => {
      const answer = await get('/api/networks');
      const list = answer.networks || answer;
      if (wanted && list.some(n => n.id === wanted)) settings.network = wanted;
      else if (!list.some(n => n.id === settings.network)) settings.network = list[0]?.id || '';
      restCard.hidden = drawCard.hidden = forgetting.node.hidden = !list.length;
      tiles.node.hidden = matrixCard.hidden = !list.length && !latest('network')?.weights;
      empty.hidden = list.length > 0 || Boolean(latest('network')?.training.length);
      if (list.length) left.append(trainCard); else left.prepend(trainCard);
      put(chosenBox, list.length ? select({ label: 'Trained network', options: list.map(n => [n.id, n.title || n.id]), value: settings.network, onChange: id => { settings.network = id; askRest(); askDigit(); } }).node : null);
    };

    const set = (key, options) => slider({ ...options, value: settings[key], onInput: v => { settings[key] = v; } }).node;
    const trainCard = h('div', { class: 'card', id: 'lesson' }, h('h2', { text: 'Train a network' }),
      set('images', { label: 'Training images', low: 500, high: 60000, log: true, whole: true }),
      set('epochs', { label: 'Epochs', low: 1, high: 10, whole: true }),
      set('hidden', { label: 'Hidden units', low: 10, high: 300, log: true, whole: true }),
      set('seed', { label: 'Seed', low: 1, high: 99, whole: true }), trainRow, status);
    const matrixCard = h('div', { class: 'card scroll' }, matrix);
    const empty = h('div', { class: 'card' }, h('h2', { text: 'No network has learned yet' }), h('p', { text: 'The first one begins by itself, in seconds: its weights are conductances of synapses like the one on the bench, written by light. You will see it learn; afterwards a slider lets it rest for up to 10 000 s, and a pad takes digits of yours.' }), h('p', { class: 'quiet', text: 'It stays for as long as the lab runs. Copy command gives the same lesson in a terminal, with a folder and a report.' }));
    const drawCard = h('div', { class: 'card' }, h('h2', { text: 'Draw a digit' }), pad.canvas,
            h('div', { class: 'row pad-tools' }, h('button', { class: 'button', type: 'button', text: 'Clear', onclick: () => pad.clear() }), h('span', { class: 'quiet small', text: 'or press a digit key' })),
            slider({ label: 'Ask again after', unit: 's', value: settings.later, low: 1, high: 10000, log: true, onInput: v => { settings.later = v; askDigit(); } }).node,
            h('div', { class: 'columns two' }, answerNow, answerLater));
    const restCard = h('div', { class: 'card' }, chosenBox, slider({ label: 'Rest time', unit: 's', value: settings.rest, low: 1, high: 10000, log: true, onInput: v => { settings.rest = v; askRest(); } }).node, accuracy, accuracyWord, h('details', {}, h('summary', { text: 'What this network is' }), facts));
    const left = h('div', { class: 'stack' }, restCard, drawCard, trainCard);
    put(root,
      h('div', { class: 'columns side' },
        left,
        h('div', { class: 'stack' }, empty, learning.node, forgetting.node, tiles.node, matrixCard)));
    learning.node.hidden = true;
    drawAnswer(answerNow, 'Now', null);
    drawAnswer(answerLater, 'After ' + duration(settings.later), null);
    const before = latest('network');
    if (before) attach(before); else drawTrainRow(null);
    return loadNetworks().then(() => {
      /* seconds of one processor, so that there is something to play with at once */
      if (!settings.network && !before && lab.config.device) train();
      askRest();
    });
  },
};

const scales = new Map();
/** The colours of a network's weights: those of the strongest weights it ever showed, so that fading is seen as fading. */
function fixedScale(id, weights) {
  const most = Math.max(scales.get(id) || 0, Math.abs(weights.low), Math.abs(weights.high));
  scales.set(id, most);
  return { low: -most, high: most };
}

/** When five points are lost, in words. */
function lossWords(times, accuracies) {
  const bar = accuracies[0] - 0.05;
  const k = accuracies.findIndex(v => v < bar);
  if (k < 0) return 'Accuracy against rest: less than 5 points lost within ' + duration(times[times.length - 1]);
  const part = (accuracies[k - 1] - bar) / (accuracies[k - 1] - accuracies[k]);
  return 'Accuracy against rest: 5 points lost after ' + duration(times[k - 1] * Math.pow(times[k] / times[k - 1], part));
}

function best(scores) {
  return scores.indexOf(Math.max(...scores));
}

/** The answer and how sure it is of each digit. */
function drawAnswer(box, word, scores) {
  const k = scores ? best(scores) : -1;
  put(box, h('div', { class: 'quiet small', text: word }), h('div', { class: 'answer', text: scores ? String(k) : '–' }),
    h('div', { class: 'scores', role: 'list' }, Array.from({ length: 10 }, (_, d) => {
      const v = scores ? scores[d] : 0;
      return [h('span', { class: d === k ? 'best' : '', text: String(d) }), s('svg', { viewBox: '0 0 100 12', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, s('rect', { x: 0, y: 2, width: Math.max(0.5, 100 * v), height: 8, class: d === k ? 'f-blue' : 'f-grey' })), h('span', { class: d === k ? 'best' : 'quiet', text: scores ? (v < 0.001 ? '< 0.1 %' : (100 * v).toFixed(1) + ' %') : '' })];
    })));
}
