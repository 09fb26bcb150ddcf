import { h, put } from './dom.js';
export default { id: 'plasticity', title: 'plasticity', lede: '', build(root) { put(root, h('p', { text: 'soon' })); } };
