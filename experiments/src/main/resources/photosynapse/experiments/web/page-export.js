import { h, put } from './dom.js';
export default { id: 'export', title: 'export', lede: '', build(root) { put(root, h('p', { text: 'soon' })); } };
