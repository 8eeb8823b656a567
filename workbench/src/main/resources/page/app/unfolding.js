import {LitElement, html} from 'lit';
import {Listening} from 'parley/api.js';
import {fan} from 'parley/figures.js';
import {aboutOf} from 'parley/saving.js';

/** How one cell unfolds: mean paths at once, fans and real runs as soon as they are traced. */
class ParleyUnfolding extends LitElement {
  static properties = {asked: {attribute: false}, traced: {state: true}};

  createRenderRoot() { return this; }

  willUpdate() {
    const {job, look} = this.asked;
    const key = `${job} ${look.view} ${look.approach}`;
    if (key === this.key) return;
    this.key = key;
    this.traced = undefined;
    this.listening?.leave();
    if (job) this.listening = new Listening('/unfold', {job, ...look}, {picture: traced => { this.traced = traced; }});
  }

  /** Whether a quantity stays what it is, in the mean and in every run traced. */
  still(name) {
    const ends = values => Math.max(...values) - Math.min(...values);
    const course = this.traced?.courses[name];
    return ends(this.asked.cell.paths[name]) < 1e-9 && (!course || course.bands[0].every(edge => ends(edge) < 1e-9));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.listening?.leave();
    this.key = undefined;
  }

  render() {
    const {cell, picture} = this.asked;
    const names = Object.keys(cell.paths);
    const still = names.filter(name => this.still(name));
    return html`<p class="muted small" role="status">${this.traced ? `${this.traced.runs} runs traced one by one` : 'means; single runs are traced when all is played'}</p>
      ${still.length ? html`<p>Never moves: ${still.map((name, i) => html`${i ? ', ' : ''}${name} at ${Number(cell.paths[name][0].toFixed(2))}`)}.</p>` : ''}
      <div class="split">${names.filter(name => !still.includes(name)).map(name => {
        const course = this.traced?.courses[name];
        return html`<parley-figure .record=${fan(picture, cell, name, course && {...course, runs: this.traced.runs})} .about=${aboutOf(picture)}></parley-figure>`;
      })}</div>`;
  }
}

customElements.define('parley-unfolding', ParleyUnfolding);
