import { h, put } from './dom.js';
export default { id: 'data', title: 'data', lede: '', build(root) { put(root, h('p', { text: 'soon' })); } };
