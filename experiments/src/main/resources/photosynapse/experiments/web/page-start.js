import { h, put } from './dom.js';
export default { id: 'start', title: 'start', lede: '', build(root) { put(root, h('p', { text: 'soon' })); } };
