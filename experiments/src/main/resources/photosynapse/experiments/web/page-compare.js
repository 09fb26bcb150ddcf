import { h, put } from './dom.js';
export default { id: 'compare', title: 'compare', lede: '', build(root) { put(root, h('p', { text: 'soon' })); } };
