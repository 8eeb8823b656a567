import {LitElement, html, nothing} from 'lit';
import {Listening} from 'parley/api.js';
import {deals} from 'parley/findings.js';
import 'parley/sheet.js';

/** What could be agreed under each view asked for. */
class ParleyDeals extends LitElement {
  static properties = {asked: {attribute: false}, found: {state: true}, trouble: {state: true}, going: {state: true}, view: {state: true}};

  createRenderRoot() { return this; }

  willUpdate() {
    const {keep, ...body} = this.asked.question;
    const key = JSON.stringify(body);
    if (key === this.key) return;
    this.key = key;
    this.found = undefined;
    this.going = true;
    this.listening?.leave();
    this.listening = new Listening('/deals', body, {
      picture: found => { this.found = found; },
      done: () => { this.going = false; },
      problem: problem => { this.trouble = problem; this.going = false; },
    });
  }

  updated() { this.dataset.settled = this.going ? 'no' : 'yes'; }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.listening?.leave();
    this.key = undefined;
  }

  render() {
    const views = this.found?.views ?? [];
    const chosen = views.find(each => each.view === this.view) ?? views[0];
    return html`${this.trouble ? html`<div class="trouble" role="alert"><b>${this.trouble.title}</b> ${this.trouble.detail}</div>` : nothing}
      <div class=${this.going || views.length > 1 ? 'status' : ''} role="status">${this.going ? html`<span>working out deals…</span>` : nothing}${views.length > 1 ? html`<label>under <select aria-label="Under whose view" @change=${event => { this.view = event.target.value; }}>${views.map(each => html`<option value=${each.view} ?selected=${each === chosen}>${each.view}</option>`)}</select></label>` : nothing}</div>
      <h2>What could be agreed</h2>
      ${chosen ? html`${deals({views: [chosen]}, this.asked.about)}
        <parley-sheet .asked=${{...this.asked.question, ...(this.asked.subject.views.length ? {views: [chosen.view]} : {})}} path="/stability" name="Where the conflict would rest" button="Look for stable states" about="without playing: the graph model of each party's moves"></parley-sheet>` : nothing}`;
  }
}

customElements.define('parley-deals', ParleyDeals);
