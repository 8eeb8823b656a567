import {LitElement, html, nothing} from 'lit';
import {get} from 'parley/api.js';
import {Playing, alike, over, contention, chosen, coarseness} from 'parley/playing.js';
import {read, address, question, Steps} from 'parley/state.js';
import {answers, matrix, fates, evidence} from 'parley/parts.js';
import {survival, causes, differences, worth, titled, cellOf, answerOf} from 'parley/figures.js';
import {sliders, patch} from 'parley/sliders.js';
import {aboutOf, csv, saveText} from 'parley/saving.js';
import {help} from 'parley/help.js';
import {once} from 'parley/part.js';
import 'parley/figure.js';
import 'parley/unfolding.js';

const SCREENS = [['answer', 'Answer'], ['matrix', 'Matrix'], ['deals', 'Deals'], ['time', 'Over time'], ['crux', 'Crux'], ['evidence', 'Evidence'], ['case', 'Case file'], ['runs', 'Runs']];

/** Milliseconds after which whoever moved a slider is told how far the answer is. */
const PATIENT = 300;

class ParleyApp extends LitElement {
  static properties = {
    state: {state: true}, cases: {state: true}, opened: {state: true}, picture: {state: true}, status: {state: true}, trouble: {state: true},
    filter: {state: true}, side: {state: true}, screenData: {state: true}, dialog: {state: true},
  };

  constructor() {
    super();
    this.steps = new Steps();
    this.filter = '';
    this.status = {};
    this.screenData = {};
    this.state = read(window.location);
    this.playing = new Playing({
      // A coarse look is over before its progress could be read, as a rule; showing it would only hold the answer up.
      begun: coarse => { if (!coarse) this.status = {state: 'waiting', stale: !this.picture}; this.trouble = undefined; },
      state: (state, coarse) => { if (!coarse || performance.now() - this.playing.moved > PATIENT) this.status = {...this.status, ...state, coarse}; },
      picture: picture => { this.picture = over(picture, this.picture); if (this.picture.stage !== 'coarse') this.drawn = this.picture; this.status = {...this.status, stale: false}; },
      done: (state, coarse, job) => {
        this.status = {...state, stale: false, coarse};
        if (this.picture?.stage === 'done') this.picture = {...this.picture, job};
      },
      problem: problem => { this.trouble = problem; this.status = {state: 'failed'}; },
      measured: all => { this.dataset.latency = JSON.stringify(all); },
    });
  }

  createRenderRoot() { return this; }

  connectedCallback() {
    super.connectedCallback();
    theme(stored('parley-theme'));
    window.addEventListener('popstate', () => this.go(read(window.location), false));
    window.addEventListener('keydown', event => this.key(event));
    this.go(this.state, false);
  }

  /** To another state; the address follows. */
  async go(state, push = true) {
    const before = this.state;
    this.state = state;
    if (push && address(state) !== address(before)) history.pushState(null, '', address(state));
    document.title = state.place === 'case' ? `${this.opened?.title ?? state.id} · Parley` : 'Parley';
    if (state.place === 'cases') this.cases = (await this.quietly(() => get('/cases')))?.cases ?? [];
    if (state.place === 'case') {
      if (this.opened?.id !== state.id) {
        this.picture = undefined;
        this.drawn = undefined;
        this.opened = undefined;
        this.searched = {};
        this.leave();
        await this.open(state.id);
      }
      this.ask();
      this.load();
    } else {
      this.leave();
    }
  }

  async open(id) {
    const found = await this.quietly(() => get(`/cases/${encodeURIComponent(id)}`));
    if (found) {
      this.opened = {...found, title: found.case?.title ?? id};
      document.title = `${this.opened.title} · Parley`;
    }
  }

  async quietly(work) {
    try {
      const value = await work();
      this.trouble = undefined;
      return value;
    } catch (error) {
      this.trouble = error.problem ?? {title: error.message};
      return undefined;
    }
  }

  leave() { this.playing.leave(); }

  /** Asks what the state asks, unless that is what was asked last: coarse while something moves, all of it else. */
  ask(moving = false) {
    if (!this.opened?.case || !this.playable || ['case', 'runs', 'deals', 'crux', 'evidence'].includes(this.state.screen)) return;
    const body = question(this.state);
    const sight = () => this.look ? this.sight(this.look.view) : {};
    if (moving) this.playing.move(body, sight);
    else if (!this.playing.has(body)) this.playing.play(body, sight, true);
  }

  /** What a coarse look begins with: the view on screen, the approaches in contention there, the responses known to meet them. */
  sight(view) {
    const first = contention(this.picture, view);
    return {look: view, first, narrow: chosen(this.picture, view, first.slice(0, 2))};
  }

  /** What is drawn of charts: not of a coarse look, which would change them for a moment only. */
  get charted() { return this.picture.stage === 'coarse' && alike(this.picture, this.drawn) ? this.drawn : this.picture; }

  /** What a screen needs beside the comparison. */
  async load() {
    const {screen} = this.state;
    if (screen === 'case') await import('parley/casefile.js');
    if (['runs', 'deals', 'crux'].includes(screen)) await import(`parley/${screen}.js`);
    this.loaded = screen;
    this.requestUpdate();
  }

  /** A change by hand: what was before can be had again. */
  change(path, value, final) {
    const set = {...this.state.set};
    if (value === '') delete set[path];
    else set[path] = value;
    this.before ??= this.state.set;
    const state = {...this.state, set};
    if (final) {
      if (JSON.stringify(this.before) !== JSON.stringify(set)) this.steps.take(this.before);
      this.before = undefined;
      clearTimeout(this.addressing);
      setTimeout(() => history.pushState(null, '', address(state)));   // while the answer is on its way
    } else {
      clearTimeout(this.addressing);   // browsers refuse an address that changes with every pixel
      this.addressing = setTimeout(() => history.replaceState(null, '', address(this.state)), 250);
    }
    if (JSON.stringify(set) !== JSON.stringify(this.state.set)) this.state = state;   // letting go of a slider changes nothing more
    this.ask(true);
  }

  step(way) {
    const set = way < 0 ? this.steps.back(this.state.set) : this.steps.forth(this.state.set);
    if (set) this.go({...this.state, set});
  }

  to(more) { this.go({...this.state, ...more}); }

  key(event) {
    const typing = event.target.closest?.('input[type=text], textarea, select, .cm-editor, dialog');
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.target.closest?.('.cm-editor, input[type=text]')) {
      event.preventDefault();
      this.step(event.shiftKey ? 1 : -1);
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '?') this.show(help());
    if (event.key === 'd') theme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
    const screen = SCREENS[Number(event.key) - 1];
    if (screen && this.state.place === 'case') this.to({screen: screen[0]});
    if (event.key.startsWith('Arrow') && event.target.matches?.('.matrix button')) this.walk(event);
  }

  /** Arrow keys in the matrix. */
  walk(event) {
    event.preventDefault();
    const {row, column} = event.target.dataset;
    const [down, right] = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}[event.key];
    this.querySelector(`.matrix button[data-row="${Number(row) + down}"][data-column="${Number(column) + right}"]`)?.focus();
  }

  show(content) {
    this.dialog = content;
    this.updateComplete.then(() => { const dialog = this.querySelector('dialog'); if (dialog && !dialog.open) dialog.showModal(); });
  }

  /** Whether everything asked for is there, for whoever waits for it. */
  updated(changed) {
    if (changed.has('state')) this.querySelector('.screens [aria-current]')?.scrollIntoView({inline: 'nearest', block: 'nearest'});
    const quiet = ['done', 'cancelled', 'failed'].includes(this.status.state) && this.playing.whole !== false;
    const here = this.opened?.id === this.state.id && this.loaded === this.state.screen;
    const idle = here && (['case', 'runs', 'evidence', 'deals', 'crux'].includes(this.state.screen) || this.opened.case && !this.playable) && !this.playing.job;
    this.dataset.settled = this.state.place !== 'case' || quiet || idle || this.trouble ? 'yes' : 'no';
  }

  /** What is looked at closely: the view and approach chosen, else where the answer points. */
  get look() {
    const picture = this.picture;
    if (!picture?.cells.length) return undefined;
    const view = picture.views.some(each => each.name === this.state.view) ? this.state.view : picture.views[0].name;
    const lead = answerOf(picture, view)?.approaches[0] ?? picture.approaches[0];
    return {view, approach: picture.approaches.includes(this.state.approach) ? this.state.approach : lead};
  }

  /** Whether there is anything to play: scenarios of other programs hold no approaches. */
  get playable() { return this.opened.case.parties.some(party => party.approaches.length); }

  get parties() {
    const all = this.opened.case.parties.filter(party => party.atTable).map(party => party.name);
    const asked = this.picture.party;
    return this.state.party ? [asked] : [asked, ...all.filter(name => name !== asked)].slice(0, 3);
  }

  render() {
    return html`<a class="skip" href="#main">to the content</a>${this.top()}
      ${this.state.place === 'case' ? this.caseScreens() : html`<main id="main" class="outer">${this.state.place === 'docs' || this.state.place === 'api' ? help(true) : this.shelf()}</main>`}
      <dialog @close=${() => { this.dialog = undefined; }} aria-label="Help"><form method="dialog" class="right"><button>close</button></form>${this.dialog}</dialog>`;
  }

  top() {
    const {state} = this;
    const inside = state.place === 'case' && this.opened?.case;
    const subject = this.opened?.case;
    return html`<header class="top"><a class="brand" href="/" @click=${event => { event.preventDefault(); this.to({place: 'cases'}); }}>Parley</a>
      <h1 class="title">${inside ? subject.title : state.place === 'case' ? state.id : 'Which approach reaches a deal that holds?'}</h1>
      ${inside ? html`<label>for <select aria-label="For whom" @change=${event => this.to({party: event.target.value})}>
          <option value="" ?selected=${!state.party}>${subject.advise} (advised)</option>
          ${subject.parties.flatMap(party => [party.name, ...party.factions.map(faction => `${party.name}.${faction.name}`)]).filter(name => name !== subject.advise).map(name => html`<option value=${name} ?selected=${state.party === name}>${name}</option>`)}</select></label>
        ${subject.views.length > 1 ? html`<label>views <select aria-label="Whose views" @change=${event => this.to({views: event.target.value ? [event.target.value] : []})}>
          <option value="" ?selected=${!state.views.length}>all ${subject.views.length}</option>${subject.views.map(view => html`<option value=${view.name} ?selected=${state.views.length === 1 && state.views[0] === view.name}>${view.name}</option>`)}</select></label>` : nothing}
        <label>others respond <select aria-label="How the others respond" @change=${event => this.to({respond: event.target.value})}>
          ${[['', `${subject.respond} (as asked)`], ['best', 'best for them'], ['worst', 'worst for us'], ...subject.parties.filter(party => party.name !== subject.advise).flatMap(party => party.approaches.map(name => [name, name]))].map(([value, words]) => html`<option value=${value} ?selected=${state.respond === value}>${words}</option>`)}</select></label>
        <span class="tools"><button type="button" @click=${() => this.export('csv')} ?disabled=${!this.picture}>Export</button>
        <button type="button" @click=${() => navigator.clipboard?.writeText(window.location.href)} title="Copy this address: it holds everything that is asked">Share</button></span>` : nothing}
      <span class="tools"><button type="button" class="plain" aria-label="Dark or light" title="Dark or light (d)" @click=${() => theme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark')}>◐</button>
      <button type="button" class="plain" aria-label="Help" title="Help (?)" @click=${() => this.show(help())}>?</button></span></header>`;
  }

  export() {
    const party = this.picture.party;
    this.show(html`<h2>Take away</h2><p>Each carries case, hash, seed, runs, version, date, and what the case leaves out.</p>
      <p><button type="button" @click=${() => saveText('parley.csv', 'text/csv', csv(worth(this.picture, party), aboutOf(this.picture)))}>CSV</button>
      <button type="button" @click=${() => saveText('parley.json', 'application/json', JSON.stringify({...aboutOf(this.picture), ...this.picture}, null, 1))}>JSON</button>
      <button type="button" ?disabled=${!this.picture.job} @click=${() => this.report()}>Report (HTML)</button>
      <button type="button" @click=${() => { this.querySelector('dialog').close(); window.print(); }}>Print</button></p>
      <p>The same on the command line:</p><pre class="patch">${this.picture.repeat}</pre>`);
  }

  async report() {
    const {key, ...found} = this.searched ?? {};
    const more = key === JSON.stringify(question(this.state)) ? found : {};
    const response = await fetch('/api/report', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({job: this.picture.job, ...more})});
    if (response.ok) saveText('parley-report.html', 'text/html', await response.text());
    else this.trouble = await response.json();
  }

  shelf() {
    if (this.trouble) return this.problem();
    if (!this.cases) return html`<p class="muted">looking for cases…</p>`;
    return html`<h2>Cases</h2><p class="muted">Open one. If-then analysis under each author's view, never a forecast.</p>
      <ul class="cards">${this.cases.map(each => html`<li><h2><a href=${`/case/${encodeURIComponent(each.id)}`} @click=${event => { event.preventDefault(); this.go({...read({pathname: `/case/${each.id}`, search: ''})}); }}>${each.title}</a></h2>
        ${each.errors ? html`<p><span class="chip loud">${each.errors} ${each.errors === 1 ? 'error' : 'errors'}</span> open it to see them in place</p>` : html`<p>${each.teaches}</p>
        <p class="small muted">${each.parties.join(', ')} · ${each.approaches ? `${each.approaches} approaches` : 'no approaches: deals and stability only'} · ${each.views.length ? `views: ${each.views.join(', ')}` : 'no views'}</p>`}
        <p class="small muted">${each.command}${each.writable ? ' · can be saved to' : ''}${each.format ? html` · <span class="chip">${each.format}</span> files, read only` : nothing}</p></li>`)}</ul>
      ${this.cases.length ? nothing : html`<p>No case is open. Start with <code>parley serve FILE</code>, or write one with <code>parley new my-case.yaml</code>.</p>`}`;
  }

  problem() {
    const {trouble} = this;
    if (!trouble) return nothing;
    return html`<div class="trouble" role="alert"><b>${trouble.title}</b> ${trouble.detail ?? ''}
      ${trouble.faults ? html`<ul>${trouble.faults.slice(0, 8).map(fault => html`<li>${fault.line ? `${fault.file}:${fault.line}:${fault.column} ` : ''}${fault.code}: ${fault.what} ${fault.remedy ? html`<i>${fault.remedy}</i>` : nothing}</li>`)}</ul>` : nothing}</div>`;
  }

  caseScreens() {
    const alone = ['case', 'runs'].includes(this.state.screen) || !this.opened?.case;
    return html`<nav class="screens" aria-label="Screens">${SCREENS.map(([name, words], i) => html`<a href=${address({...this.state, screen: name})} aria-current=${this.state.screen === name ? 'page' : nothing} title=${`${words} (${i + 1})`}
        @click=${event => { if (!event.ctrlKey && !event.metaKey) { event.preventDefault(); this.to({screen: name}); } }}>${words}</a>`)}</nav>
      <div class=${alone ? 'body alone' : 'body'}><main id="main">${this.problem()}${this.screen()}</main>${alone ? nothing : this.aside()}</div>`;
  }

  aside() {
    const {set} = this.state;
    const count = Object.keys(set).length;
    return html`<aside aria-label="Assumptions"><h2>What if…</h2>
      <div class="changes"><span class="chip">${count} ${count === 1 ? 'change' : 'changes'}</span>
        <button type="button" ?disabled=${!this.steps.past.length} title="Ctrl+Z" @click=${() => this.step(-1)}>undo</button><button type="button" ?disabled=${!this.steps.future.length} title="Ctrl+Shift+Z" @click=${() => this.step(1)}>redo</button>
        ${count ? html`<button type="button" @click=${() => { this.steps.take(set); this.to({set: {}}); }}>reset</button><button type="button" @click=${() => this.saveView()}>save as view</button>` : nothing}</div>
      ${patch(set, this.opened.case)}
      ${this.opened.case.mechanisms.length ? html`<details><summary>claims (${this.opened.case.mechanisms.length})</summary>${this.opened.case.mechanisms.map(claim => html`<p><label><input type="checkbox" .checked=${!this.state.without.includes(claim.name)}
        @change=${event => this.to({without: event.target.checked ? this.state.without.filter(name => name !== claim.name) : [...this.state.without, claim.name]})}> ${claim.name} <span class="small muted">${claim.by}</span></label></p>`)}</details>` : nothing}
      <parley-part .make=${() => sliders(this.opened.case, this.state.set, this.filter, {set: (path, value, final) => this.change(path, value, final), filter: text => { this.filter = text; }})} .of=${[this.opened, set, this.filter]}></parley-part></aside>`;
  }

  async saveView() {
    const {viewDialog} = await import('parley/casefile.js');
    this.show(viewDialog(this.opened, this.state.set, {saved: async () => { this.querySelector('dialog').close(); this.leave(); this.opened = undefined; this.go({...this.state, set: {}}); }}));
  }

  screen() {
    const {screen} = this.state;
    if (screen === 'case') return customElements.get('parley-casefile') && this.opened ? html`<parley-casefile .opened=${this.opened} @saved=${() => this.reopen()}></parley-casefile>` : html`<p class="muted">opening…</p>`;
    if (screen === 'runs') return customElements.get('parley-runs') ? html`<parley-runs .caseId=${this.state.id} .party=${this.opened?.case?.advise ?? ''} .views=${this.opened?.case?.views.length ?? 0} .go=${state => this.go(state)}></parley-runs>` : html`<p class="muted">opening…</p>`;
    if (!this.opened) return this.trouble ? nothing : html`<p class="muted">opening…</p>`;
    if (!this.opened.case) return html`<div class="trouble"><b>${this.opened.format ? `These ${this.opened.format} files have errors` : 'The case has errors'}; nothing was run.</b> <a href=${address({...this.state, screen: 'case'})} @click=${event => { event.preventDefault(); this.to({screen: 'case'}); }}>See them in place.</a></div>`;
    if (screen === 'evidence') return html`${evidence(this.opened.case, this.cruxes)}${this.left()}`;
    if (screen === 'deals' || screen === 'crux' && this.playable) return customElements.get(`parley-${screen}`) ? this.extra(screen) : html`<p class="muted">opening…</p>`;
    if (!this.playable) return html`<p class="sentence">There is nothing to compare: ${this.opened.title} has no approaches.</p>
      <p>What could be agreed, and where the conflict would rest, needs no play: <a href=${address({...this.state, screen: 'deals'})} @click=${event => { event.preventDefault(); this.to({screen: 'deals'}); }}>see the deals</a>.
        To play it, write under ‘approaches’ how each party can go about it${this.opened.format ? html`, in a case file made with <code>parley convert</code>` : nothing}.</p>${this.left()}`;
    if (!this.picture?.cells.length) return html`${this.progress()}<p class="muted">playing the first runs…</p>`;
    return html`${this.progress()}<div class=${this.status.stale ? 'stale' : ''}>${this[`${screen}Screen`](this.picture)}</div>`;
  }

  extra(screen) {
    const on = {question: question(this.state), subject: this.opened.case, about: this.picture ? aboutOf(this.picture) : {}};
    return screen === 'deals' ? html`<parley-deals .asked=${on}></parley-deals>` : html`<parley-crux .asked=${on} .set=${(path, value) => this.change(path, value, true)} @found=${event => { this.cruxes = event.detail; this.requestUpdate(); }} @searched=${event => { const key = JSON.stringify(on.question); this.searched = {...(this.searched?.key === key ? this.searched : {}), ...event.detail, key}; }}></parley-crux>`;
  }

  async reopen() {
    this.leave();
    await this.open(this.state.id);
  }

  progress() {
    const {status, picture} = this;
    const going = status.state === 'running' || status.state === 'waiting';
    const {progress = {}} = status;
    const runs = picture ? `${picture.played.toLocaleString('en')} runs, ±${picture.reachedText}` : '';
    return html`<div class="status" role="status">
      ${status.state === 'waiting' && status.place ? html`<span>place ${status.place} in the queue</span>` : nothing}
      ${going ? html`<progress max="1" value=${progress.share ? Math.min(1, progress.share) : nothing} aria-label="Runs played"></progress>
        <span>${progress.played ? `${progress.played.toLocaleString('en')} runs played` : 'starting'}</span><button type="button" @click=${() => this.playing.cancel()}>Cancel</button>` : nothing}
      ${picture ? html`<span>${status.state === 'cancelled' ? `cancelled: based on ${runs}` : picture.stage === 'coarse' ? `${coarseness(picture, this.look)}, ±${picture.reachedText}` : going ? `so far: ${runs}` : runs}, seed ${picture.seed}</span>` : nothing}
      ${status.state === 'cancelled' ? html`<button type="button" @click=${() => { this.leave(); this.ask(); }}>play on</button>` : nothing}</div>
      ${picture && !picture.complete && !going && picture.stage !== 'coarse' ? html`<p class="note">Stopped before the wanted precision: values are known to ±${picture.reachedText}.</p>` : nothing}`;
  }

  left() {
    const out = this.opened.case.leavesOut;
    return html`<div class="keep"><h2>What this leaves out</h2>${out.length ? html`<ul class="columns">${out.map(each => html`<li>${each}</li>`)}</ul>` : html`<p class="muted">The case does not say.</p>`}</div>`;
  }

  answerScreen(picture) {
    return html`<p class="sentence">${picture.stage === 'coarse' ? html`<span class="chip">coarse</span> ` : nothing}${picture.sentence}</p><parley-part .make=${() => answers(this.picture, this.parties)} .of=${[picture]}></parley-part>
      <details><summary>View by view, and how sure</summary><ul class="columns">${picture.viewLines.map(line => html`<li>${line}</li>`)}</ul><ul class="columns">${picture.howSure.map(line => html`<li>${line}</li>`)}</ul>
        ${picture.notes.map(note => html`<p class="note">${note}</p>`)}<h2>How the others respond</h2><ul class="columns">${picture.replies.map(line => html`<li>${line}</li>`)}</ul></details>
      ${this.left()}<p class="small muted">If-then, not a forecast. Repeat: <code>${picture.repeat}</code></p>`;
  }

  matrixScreen(picture) {
    const look = this.look;
    const cell = cellOf(picture, look.view, look.approach);
    const {charted} = this;
    return html`<parley-part .make=${() => matrix(this.picture, this.picture.party, this.look, (view, approach) => this.to({view, approach}))} .of=${[picture, look.view, look.approach]}></parley-part>
      ${cell ? html`<section aria-label="The cell chosen"><h2>${look.approach}, ${titled(picture, look.view)}</h2><ul class="columns">
        <li>Worth ${cell.utility[picture.party].text} to ${picture.party} ${cell.utility[picture.party].interval}${Object.entries(cell.utility).filter(([name]) => name !== picture.party && !name.includes('.')).map(([name, worth]) => `; ${worth.text} to ${name}`).join('')}.</li>
        <li>A deal is signed in ${cell.deal.twenty} runs (${cell.deal.words}), and one stands at the end in ${cell.standing.twenty} (${cell.standing.words}).</li>
        ${Object.entries(cell.endings).filter(([, each]) => each.mean > 0).map(([name, each]) => html`<li>Ends in ${name}: ${each.twenty} (${each.words}).</li>`)}
        ${Object.entries(cell.chosen).map(([who, names]) => html`<li>${who} responds with ${names.join(', or as good: ')}.</li>`)}</ul></section>` : nothing}
      <div class="later"><p class="small muted" style=${charted === picture ? 'visibility:hidden' : ''}>Below: as it was before the change; drawn anew when more is played.</p>
      <h2>What became of the runs</h2><parley-part .make=${() => fates(this.charted, this.charted.views.map(view => view.name))} .of=${[charted]}></parley-part>
      <h2>How sure the ranking is</h2><p class="muted">The leader against each rival, on the same luck: the difference itself, with its simultaneous 95 % interval. Filled: beaten.</p>
      <div class="split">${once(charted, 'differences', () => charted.views.map(view => differences(charted, view.name)).filter(Boolean)).map(record => html`<parley-figure .record=${record} .about=${once(charted, 'about', () => aboutOf(charted))}></parley-figure>`)}</div></div>`;
  }

  timeScreen(picture) {
    const look = this.look;
    const cell = cellOf(picture, look.view, look.approach);
    const records = picture.stage === 'coarse' ? [] : once(picture, `survival ${look.view} ${look.approach}`, () => [survival(picture, look.view), causes(picture, look.view, look.approach)].filter(Boolean));
    return html`${this.lookPicker(picture, look)}<h2>How long deals last</h2>
      ${picture.stage === 'coarse' ? html`<p class="muted">More runs are needed to say how long deals last…</p>` : records.length ? nothing : html`<p class="note">No deal was signed under this view in these runs, so none can last.</p>`}
      <div class="split">${records.map(record => html`<parley-figure .record=${record} .about=${once(picture, 'about', () => aboutOf(picture))}></parley-figure>`)}</div>
      ${cell?.paths ? html`<h2>How it unfolds: ${look.approach}, ${titled(picture, look.view)}</h2>
        <parley-unfolding .asked=${{job: picture.job, look, cell, picture}}></parley-unfolding>` : nothing}`;
  }

  lookPicker(picture, look) {
    return html`<div class="status"><label>under <select aria-label="Under whose view" @change=${event => this.to({view: event.target.value})}>${picture.views.map(view => html`<option ?selected=${view.name === look.view} value=${view.name}>${view.titled}</option>`)}</select></label>
      <label>approach <select aria-label="Which approach" @change=${event => this.to({approach: event.target.value})}>${picture.approaches.map(name => html`<option ?selected=${name === look.approach} value=${name}>${name}</option>`)}</select></label></div>`;
  }
}

function stored(name) {
  try { return localStorage.getItem(name); } catch { return null; }
}

function theme(name) {
  const dark = name ? name === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  try { if (name) localStorage.setItem('parley-theme', name); } catch { /* a private window remembers nothing */ }
  document.dispatchEvent(new CustomEvent('parley-theme'));
}

customElements.define('parley-app', ParleyApp);
