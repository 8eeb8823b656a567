import {LitElement, html} from 'lit';
import {Listening} from 'parley/api.js';
import {unfolded} from 'parley/findings.js';
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

  disconnectedCallback() {
    super.disconnectedCallback();
    this.listening?.leave();
    this.key = undefined;
  }

  render() {
    const {cell, picture} = this.asked;
    return html`<p class="muted small" role="status">${this.traced ? `${this.traced.runs} runs traced one by one` : 'means; single runs are traced when all is played'}</p>
      ${unfolded(picture, cell, this.traced, aboutOf(picture))}`;
  }
}

customElements.define('parley-unfolding', ParleyUnfolding);
