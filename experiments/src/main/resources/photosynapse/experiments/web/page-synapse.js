import { h, put } from './dom.js';
export default { id: 'synapse', title: 'synapse', lede: '', build(root) { put(root, h('p', { text: 'soon' })); } };
