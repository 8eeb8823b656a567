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

export async function text(id) {
  const response = await answer(await fetch(`/api/cases/${encodeURIComponent(id)}/text`));
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
    this.begin(path, body);
  }

  async begin(path, body) {
    try {
      const job = await send(path, body);
      this.id = job.id;
      if (this.ended) {
        this.drop();
        return;
      }
      this.on.state?.({state: 'waiting', place: job.place, progress: {}});
      this.source = new EventSource(`/api/jobs/${job.id}/events`);
      for (const name of ['state', 'picture']) {
        this.source.addEventListener(name, event => this.ended || this.on[name]?.(JSON.parse(event.data)));
      }
      for (const name of ['done', 'problem']) {
        this.source.addEventListener(name, event => {
          this.source.close();
          if (!this.ended) {
            this.ended = true;
            this.on[name]?.(JSON.parse(event.data));
          }
        });
      }
      this.source.onerror = () => {
        if (!this.ended && this.source.readyState === EventSource.CLOSED) {
          this.ended = true;
          this.on.problem?.({title: 'The workbench no longer answers.', detail: 'Is parley serve still running?'});
        }
      };
    } catch (error) {
      if (!this.ended) {
        this.ended = true;
        this.on.problem?.(error.problem ?? {title: 'The workbench no longer answers.', detail: error.message});
      }
    }
  }

  /** Ends it, and hears what was done until then. */
  cancel() {
    if (this.id && !this.ended) fetch(`/api/jobs/${this.id}`, {method: 'DELETE'}).catch(() => {});
  }

  /** Ends it and hears nothing more. */
  leave() {
    if (!this.ended) {
      this.ended = true;
      this.source?.close();
      if (this.id) this.drop();
    }
  }

  drop() {
    fetch(`/api/jobs/${this.id}`, {method: 'DELETE', keepalive: true}).catch(() => {});
  }
}
