import {LitElement, html, nothing} from 'lit';
import {get} from 'parley/api.js';
import {read} from 'parley/state.js';

/** Finished runs; two of them side by side. */
class ParleyRuns extends LitElement {
  static properties = {caseId: {}, party: {}, views: {attribute: false}, go: {attribute: false}, runs: {state: true}, chosen: {state: true}, difference: {state: true}, all: {state: true}};

  createRenderRoot() { return this; }

  async connectedCallback() {
    super.connectedCallback();
    this.chosen = [];
    this.runs = (await get('/runs')).runs;
  }

  async tick(number) {
    this.chosen = this.chosen.includes(number) ? this.chosen.filter(each => each !== number) : [...this.chosen, number].slice(-2);
    const [before, after] = [...this.chosen].sort((a, b) => a - b);
    this.difference = after ? await get(`/runs/${before}/difference/${after}`) : undefined;
  }

  /** What was asked, so that it can be asked again. */
  address(run) {
    const query = new URLSearchParams();
    if (run.case !== this.caseId || run.party !== this.party) query.set('for', run.party);
    if (run.case === this.caseId && run.views.length < this.views) for (const view of run.views) query.append('view', view);
    if (run.respond !== 'best') query.set('respond', run.respond);
    if (run.seed !== 1) query.set('seed', run.seed);
    if (run.precision && run.precision !== 0.01) query.set('precision', run.precision);
    for (const [path, value] of Object.entries(run.set)) query.append('set', `${path}:${value}`);
    for (const claim of run.without) query.append('without', claim);
    return {pathname: `/case/${run.case}`, search: `?${query}`};
  }

  render() {
    if (!this.runs) return html`<p class="muted">looking for runs…</p>`;
    const shown = this.all ? this.runs : this.runs.filter(run => run.case === this.caseId);
    return html`<div class="status"><h2>Runs</h2><label><input type="checkbox" .checked=${this.all ?? false} @change=${event => { this.all = event.target.checked; }}> of every case</label></div>
      ${shown.length ? html`<div class="scroll" tabindex="0" role="region" aria-label="Runs"><table class="grid"><caption class="hidden-label">Finished runs</caption>
        <thead><tr><th scope="col">compare</th><th scope="col">run</th><th scope="col">when</th>${this.all ? html`<th scope="col">case</th>` : nothing}<th scope="col">changes</th><th scope="col">answer</th><th scope="col" class="number">runs</th><th scope="col" class="number">seed</th><th scope="col" class="number">time</th><th scope="col">case file</th></tr></thead>
        <tbody>${shown.map(run => html`<tr><td><input type="checkbox" aria-label=${`Compare run ${run.number}`} .checked=${this.chosen.includes(run.number)} @change=${() => this.tick(run.number)}></td>
          <td><a href=${this.address(run).pathname + this.address(run).search} @click=${event => { event.preventDefault(); this.go(read(this.address(run))); }}>${run.number}</a></td><td>${run.when.replace('T', ' ').replace('Z', ' UTC')}</td>${this.all ? html`<td>${run.title}</td>` : nothing}
          <td>${Object.entries(run.set).map(([path, value]) => html`<code>${path} ${value}</code> `)}${run.without.map(claim => html`<code>without ${claim}</code> `)}${Object.keys(run.set).length + run.without.length ? nothing : html`<span class="muted">none</span>`}</td>
          <td>${run.sentence}${run.complete ? nothing : html` <span class="chip">stopped early</span>`}</td><td class="number">${run.played.toLocaleString('en')}</td><td class="number">${run.seed}</td><td class="number">${run.seconds.toFixed(1)} s</td><td><code>${run.hash.slice(0, 8)}</code></td></tr>`)}</tbody></table></div>`
        : html`<p class="muted">No run of this case has been finished yet.</p>`}
      ${this.difference ? this.both() : shown.length > 1 ? html`<p class="muted">Tick two to see what is different.</p>` : nothing}`;
  }

  both() {
    const list = (title, rows, none) => html`<section class="keep"><h3>${title}</h3>${rows.length ? html`<table class="grid"><caption class="hidden-label">${title}</caption><thead><tr><th scope="col">what</th><th scope="col">run ${this.difference.before}</th><th scope="col">run ${this.difference.after}</th></tr></thead>
      <tbody>${rows.map(row => html`<tr><th scope="row">${row.what}</th><td>${row.before}</td><td>${row.after}</td></tr>`)}</tbody></table>` : html`<p class="muted">${none}</p>`}</section>`;
    return html`<h2>Run ${this.difference.before} and run ${this.difference.after}</h2><div class="split">${list('Inputs changed', this.difference.inputs, 'None.')}${list('Answers changed', this.difference.answers, 'None.')}</div>
      <p class="muted">${this.difference.unchanged} answers and cells unchanged, or not by more than sampling explains.</p>`;
  }
}

customElements.define('parley-runs', ParleyRuns);
