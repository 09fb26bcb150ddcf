/* Every question to the server goes through here: one place for the token, errors and streams. */

const STORE = 'photosynapse-token';
let header = sessionStorage.getItem(STORE) || '';

/** What the server refused, with its words: where, what, expected, what to do. */
export class Refused extends Error {
  constructor(status, body) {
    const e = body && body.error;
    const problems = (body && body.problems) || [];
    super(e ? [e.where, e.what].filter(Boolean).join(': ') || e.message || 'the server refused' : problems[0]?.message || 'the server answered ' + status);
    this.status = status;
    this.todo = e?.todo || problems[0]?.hint || '';
    this.expected = e?.expected || '';
    this.code = e?.code || '';
    this.problems = problems;
  }
}

/**
 * Exchanges the one-time token of the address for a cookie; the address is useless afterwards. A tab that comes later, or comes
 * back by the used address, has the cookie already.
 */
export async function openSession() {
  const token = location.hash.startsWith('#token=') ? location.hash.slice(7) : '';
  if (token) history.replaceState(null, '', location.pathname);
  if (!token && header) return;
  let answer;
  try {
    answer = token ? await request('POST', '/api/session', { token }) : await request('GET', '/api/session');
  } catch (error) {
    if (!token) throw error;
    answer = await request('GET', '/api/session').catch(() => { throw error; });
  }
  header = answer.header;
  sessionStorage.setItem(STORE, header);
}

async function request(method, path, body, extra = {}) {
  const headers = { Accept: 'application/json', ...extra };
  if (method !== 'GET') headers['X-Photosynapse-Token'] = header;
  let payload;
  if (body instanceof Blob) payload = body;
  else if (body !== undefined) { headers['Content-Type'] = 'application/json'; payload = JSON.stringify(body); }
  let response;
  try {
    response = await fetch(path, { method, headers, body: payload, credentials: 'same-origin' });
  } catch {
    throw new Refused(0, { error: { where: 'the lab', what: 'does not answer', todo: 'is `photosynapse lab` still running?' } });
  }
  const type = response.headers.get('Content-Type') || '';
  const answer = type.includes('json') ? await response.json() : await response.text();
  if (!response.ok) throw new Refused(response.status, typeof answer === 'object' ? answer : null);
  return answer;
}

export const get = path => request('GET', path);
export const post = (path, body = {}) => request('POST', path, body);

/** Sends a file. */
export const upload = file => request('POST', '/api/uploads', file, { 'X-File-Name': encodeURIComponent(file.name), 'Content-Type': 'text/csv' });

/** Follows a job: handlers by event name, each given the parsed data; returns a function that stops listening. */
export function follow(id, handlers) {
  const source = new EventSource('/api/jobs/' + encodeURIComponent(id) + '/events');
  for (const [name, handler] of Object.entries(handlers)) {
    source.addEventListener(name, event => {
      handler(JSON.parse(event.data));
      if (name === 'end') source.close();
    });
  }
  if (!handlers.end) source.addEventListener('end', () => source.close());
  return () => source.close();
}
