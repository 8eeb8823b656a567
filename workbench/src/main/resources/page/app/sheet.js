import {LitElement, html, nothing} from 'lit';
import {Listening} from 'parley/api.js';

/** Parts of a report as the command line has them, laid out for the page. */
export const sheet = parts => parts.map(part => ({
  sentence: () => html`<p>${part.text}</p>`,
  heading: () => html`<h3>${part.text}</h3>`,
  lines: () => html`<ul class="columns">${part.lines.map(line => html`<li>${line}</li>`)}</ul>`,
  command: () => html`<p class="small muted"><code>${part.text}</code> ${part.does}</p>`,
  grid: () => html`<div class="scroll" tabindex="0" role="region" aria-label=${part.corner || 'Table'}><table class="grid"><caption class="hidden-label">${part.corner}</caption>
    <thead><tr><th scope="col">${part.corner}</th>${part.groups.map(group => html`<th scope="colgroup" colspan=${group.columns}>${group.title}</th>`)}</tr></thead>
    <tbody>${part.rows.map(row => html`<tr><th scope="row">${row.label}</th>${row.entries.map((entry, i) => html`<td class=${part.columns[i].right ? 'number' : ''}>${entry}</td>`)}</tr>`)}</tbody></table></div>`,
})[part.kind]());

/** Something that is looked for when asked, and shown as a sheet. */
class ParleySheet extends LitElement {
  static properties = {asked: {attribute: false}, path: {}, name: {}, button: {}, about: {}, found: {state: true}, state: {state: true}, trouble: {state: true}, stale: {state: true}};

  createRenderRoot() { return this; }

  willUpdate() {
    this.now = JSON.stringify(this.asked);
    this.stale = this.found && this.key !== this.now;
  }

  updated() { this.dataset.settled = this.going ? 'no' : 'yes'; }

  get going() { return this.state?.state === 'running' || this.state?.state === 'waiting'; }

  begin() {
    const {precision, ...body} = this.asked;
    this.key = this.now;
    this.trouble = undefined;
    this.listening?.leave();
    this.listening = new Listening(this.path, body, {
      state: state => { this.state = state; },
      picture: found => { this.found = found; },
      done: state => { this.state = state; },
      problem: problem => { this.trouble = problem; this.state = undefined; },
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.listening?.leave();
  }

  render() {
    const {progress = {}} = this.state ?? {};
    return html`<h2>${this.name}</h2>${this.trouble ? html`<div class="trouble" role="alert"><b>${this.trouble.title}</b> ${this.trouble.detail}</div>` : nothing}
      <div class="status" role="status">${this.going ? html`<progress max="1" value=${progress.most ? progress.played / progress.most : nothing} aria-label=${this.name}></progress><span>${progress.stage ?? (this.state.place ? `place ${this.state.place} in the queue` : 'starting')} ${progress.most ? `${progress.played} of ${progress.most}` : ''}</span><button type="button" @click=${() => this.listening.cancel()}>Cancel</button>`
        : html`<button type="button" class="main" @click=${() => this.begin()}>${this.found ? 'Look again' : this.button}</button><span>${this.about}</span>`}</div>
      ${this.stale ? html`<p class="note">What is asked has changed since; look again.</p>` : nothing}
      ${this.found?.sheet ? html`<div class=${this.stale ? 'stale sheet' : 'sheet'}>${sheet(this.found.sheet.parts)}</div>` : nothing}`;
  }
}

customElements.define('parley-sheet', ParleySheet);
