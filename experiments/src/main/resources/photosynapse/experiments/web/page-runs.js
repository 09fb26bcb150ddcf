import { h, put } from './dom.js';
export default { id: 'runs', title: 'runs', lede: '', build(root) { put(root, h('p', { text: 'soon' })); } };
