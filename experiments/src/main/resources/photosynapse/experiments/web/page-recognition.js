import { h, put } from './dom.js';
export default { id: 'recognition', title: 'recognition', lede: '', build(root) { put(root, h('p', { text: 'soon' })); } };
