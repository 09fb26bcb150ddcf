import { h, put } from './dom.js';
export default { id: 'memory', title: 'memory', lede: '', build(root) { put(root, h('p', { text: 'soon' })); } };
