import {LitElement, html, nothing} from 'lit';
import {Listening} from 'parley/api.js';
import {cruxes, flipmap} from 'parley/findings.js';
import 'parley/sheet.js';

/** What would have to be different for the answer to flip; begun by hand, for it plays many worlds. */
class ParleyCrux extends LitElement {
  static properties = {asked: {attribute: false}, found: {state: true}, trouble: {state: true}, state: {state: true}, stale: {state: true}, map: {state: true}, mapping: {state: true}};

  createRenderRoot() { return this; }

  willUpdate() {
    const key = JSON.stringify(this.asked.question);
    if (this.key !== undefined && key !== this.key && this.found) this.stale = true;
    this.now = key;
  }

  updated() { this.dataset.settled = this.going || this.mapping ? 'no' : 'yes'; }

  get going() { return this.state?.state === 'running' || this.state?.state === 'waiting'; }

  begin() {
    const {precision, ...body} = this.asked.question;
    this.key = this.now;
    this.stale = false;
    this.found = undefined;
    this.trouble = undefined;
    this.listening?.leave();
    this.listening = new Listening('/crux', {...body, trajectories: 256}, {
      state: state => { this.state = state; },
      picture: found => {
        this.found = found;
        this.dispatchEvent(new CustomEvent('found', {detail: found.tips.map(tip => ({name: tip.name, flip: tip.flips[0] ?? null})).filter((tip, i, all) => all.findIndex(other => other.name === tip.name) === i), bubbles: true}));
      },
      done: state => {
        this.state = state;
        if (this.found) this.dispatchEvent(new CustomEvent('searched', {detail: {cruxes: this.listening.id}}));
      },
      problem: problem => { this.trouble = problem; this.state = undefined; },
    });
  }

  draw(event) {
    event.preventDefault();
    const {x, y, view} = event.target.elements;
    const {precision, ...body} = this.asked.question;
    this.mapping = true;
    this.map = undefined;
    this.drawing?.leave();
    this.drawing = new Listening('/map', {...body, views: view?.value ? [view.value] : body.views, x: x.value, y: y.value}, {
      picture: map => { this.map = map; },
      done: () => {
        this.mapping = false;
        if (this.map) this.dispatchEvent(new CustomEvent('searched', {detail: {map: this.drawing.id}}));
      },
      problem: problem => { this.trouble = problem; this.mapping = false; },
    });
  }

  mapForm() {
    const {subject} = this.asked;
    const ranged = subject.assumptions.filter(each => each.high > each.low);
    if (ranged.length < 2) return nothing;
    const tips = [...new Set((this.found?.tips ?? []).map(tip => tip.name))].filter(name => ranged.some(each => each.name === name));
    const first = [...tips, ...ranged.map(each => each.name)];
    const pick = (name, words, i) => html`<label>${words} <select name=${name}>${ranged.map(each => html`<option value=${each.name} ?selected=${each.name === [...new Set(first)][i]}>${each.name.replaceAll('_', ' ')}</option>`)}</select></label>`;
    return html`<h2>Two at once</h2><form class="status" @submit=${event => this.draw(event)}>${pick('x', 'across', 0)}${pick('y', 'up', 1)}
      ${subject.views.length > 1 ? html`<label>under <select name="view">${subject.views.map(view => html`<option value=${view.name}>${view.name}</option>`)}</select></label>` : nothing}
      <button class="main" ?disabled=${this.mapping}>Draw the map</button>${this.mapping ? html`<span role="status">playing the map…</span><button type="button" @click=${() => this.drawing.cancel()}>Cancel</button>` : nothing}</form>
      ${this.map ? html`<parley-figure .record=${flipmap(this.map, this.mapping)} .about=${this.asked.about}></parley-figure>` : nothing}`;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.listening?.leave();
    this.drawing?.leave();
  }

  render() {
    const {going} = this;
    const {progress = {}} = this.state ?? {};
    return html`<h2>What flips the answer</h2>${this.trouble ? html`<div class="trouble" role="alert"><b>${this.trouble.title}</b> ${this.trouble.detail}</div>` : nothing}
      <div class="status" role="status">${going ? html`<progress max="1" value=${progress.most ? progress.played / progress.most : nothing} aria-label="Worlds played"></progress><span>${progress.stage ?? 'starting'} ${progress.most ? `${progress.played} of ${progress.most}` : ''}</span><button type="button" @click=${() => this.listening.cancel()}>Cancel</button>`
        : html`<button type="button" class="main" @click=${() => this.begin()}>${this.found ? 'Look again' : 'Look for what flips the answer'}</button><span>moves every assumption through its range under every view; 256 runs a world</span>`}</div>
      ${this.stale ? html`<p class="note">What is asked has changed since; look again.</p>` : nothing}
      ${this.found ? html`<div class=${this.stale ? 'stale' : ''}>${cruxes(this.found, this.asked.subject, this.asked.about, going)}</div>` : going ? nothing : html`<p class="muted">"No flip in the whole stated range" is a finding too.</p>`}${this.mapForm()}
      <parley-sheet .asked=${this.asked.question} path="/robust" name="Over many worlds" button="Judge over 64 worlds" about="every assumption spread over its stated range; rules that may disagree"></parley-sheet>`;
  }
}

customElements.define('parley-crux', ParleyCrux);
