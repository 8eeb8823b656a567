/** What the workbench answers; a refusal becomes an Error that carries its problem. */

async function answer(response) {
  if (response.ok) return response;
  let problem = {title: `The workbench answered ${response.status}.`, detail: ''};
  try { problem = await response.json(); } catch { /* not JSON: the status says what there is to say */ }
  const error = new Error(`${problem.title} ${problem.detail ?? ''}`.trim());
  error.problem = problem;
  throw error;
}

export async function get(path) {
  return (await answer(await fetch(`/api${path}`))).json();
}

export async function send(path, body) {
  const response = await fetch(`/api${path}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(body),
  });
  return (await answer(response)).json();
}

/** The file of a case; of another program's, the one named. */
export async function text(id, file) {
  const response = await answer(await fetch(`/api/cases/${encodeURIComponent(id)}/text${file ? `?file=${encodeURIComponent(file)}` : ''}`));
  return {text: await response.text(), tag: response.headers.get('ETag')};
}

export async function save(id, content, tag) {
  const response = await answer(await fetch(`/api/cases/${encodeURIComponent(id)}/text`, {
    method: 'PUT',
    headers: {'If-Match': tag, 'Content-Type': 'text/yaml'},
    body: content,
  }));
  return {...(await response.json()), tag: response.headers.get('ETag')};
}

/** A job under way. `on` hears state(…), picture(…), done(…), problem(…). */
export class Listening {
  constructor(path, body, on) {
    this.on = on;
    this.ended = false;
    this.stopping = new AbortController();
    this.begin(path, body);
  }

  /** One request: what is asked, and the answer as it comes. */
  async begin(path, body) {
    try {
      const response = await answer(await fetch(`/api${path}`, {
        method: 'POST', signal: this.stopping.signal, body: JSON.stringify(body),
        headers: {'Content-Type': 'application/json', Accept: 'text/event-stream'},
      }));
      this.id = response.headers.get('Location').split('/').at(-1);
      await this.hear(response.body.pipeThrough(new TextDecoderStream()).getReader());
      this.fail({title: 'The workbench no longer answers.', detail: 'Is parley serve still running?'});
    } catch (error) {
      this.fail(error.problem ?? {title: 'The workbench no longer answers.', detail: error.message});
    }
  }

  /** Server-sent events, until one of them is the last. */
  async hear(reader) {
    let text = '';
    for (let part = await reader.read(); !part.done && !this.ended; part = await reader.read()) {
      text += part.value;
      const events = text.split('\n\n');
      text = events.pop();
      for (const event of events) {
        const [, name, data] = event.match(/^event: (\w+)\ndata: (.*)$/s) ?? [];
        if (!name || this.ended) continue;
        this.ended = name === 'done' || name === 'problem';
        this.on[name]?.(JSON.parse(data));
      }
    }
  }

  fail(problem) {
    if (this.ended) return;
    this.ended = true;
    this.on.problem?.(problem);
  }

  /** Ends it, and hears what was done until then. */
  cancel() {
    if (this.id && !this.ended) fetch(`/api/jobs/${this.id}`, {method: 'DELETE'}).catch(() => {});
  }

  /** Ends it and hears nothing more. */
  leave() {
    if (this.makeWay().instead) fetch(`/api/jobs/${this.id}`, {method: 'DELETE'}).catch(() => {});
  }

  /** Hears nothing more: what the request that takes its place says so that this job ends first. */
  makeWay() {
    if (this.ended) return {};
    this.ended = true;
    this.stopping.abort();
    return this.id ? {instead: this.id} : {};
  }
}
