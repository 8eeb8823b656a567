import {LitElement, html, nothing} from 'lit';
import {basicSetup, EditorView} from 'codemirror';
import {EditorState} from '@codemirror/state';
import {yaml} from '@codemirror/lang-yaml';
import {linter, lintGutter, setDiagnostics} from '@codemirror/lint';
import {send, text, save} from 'parley/api.js';
import {saveText} from 'parley/saving.js';

const calm = EditorView.theme({
  '&': {backgroundColor: 'var(--raised)', color: 'var(--ink)'},
  '.cm-gutters': {backgroundColor: 'var(--wash)', color: 'var(--muted)', borderRight: '1px solid var(--line)'},
  '.cm-activeLine, .cm-activeLineGutter': {backgroundColor: 'color-mix(in srgb, var(--accent) 9%, transparent)'},
  '&.cm-focused .cm-cursor': {borderLeftColor: 'var(--ink)'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {backgroundColor: 'color-mix(in srgb, var(--accent) 28%, transparent)'},
  '.cm-content .ͼi, .cm-content .ͼb, .cm-content .ͼc, .cm-content .ͼd, .cm-content .ͼe, .cm-content .ͼl, .cm-content .ͼm, .cm-content .ͼ5': {color: 'var(--ink)'},
  '.cm-tooltip': {backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--line)'},
  '.cm-panels': {backgroundColor: 'var(--wash)', color: 'var(--ink)'},
});

/** The case file with the checker's faults where they are. */
class ParleyCasefile extends LitElement {
  static properties = {opened: {attribute: false}, faults: {state: true}, changed: {state: true}, told: {state: true}, file: {state: true}};

  createRenderRoot() { return this; }

  async firstUpdated() {
    if (this.opened.format) {
      this.faults = this.opened.faults;
      await this.part(this.faults.find(fault => this.opened.files.includes(fault.file))?.file ?? this.opened.files[0]);
      return;
    }
    const file = await text(this.opened.id);
    this.tag = file.tag;
    this.written = file.text;
    this.show(file.text, yaml(), EditorView.updateListener.of(update => { if (update.docChanged) this.later(); }));
    this.check();
  }

  show(doc, ...more) {
    this.editor?.destroy();
    this.editor = new EditorView({
      doc,
      parent: this.querySelector('.pane'),
      extensions: [basicSetup, lintGutter(), linter(null), calm, EditorView.lineWrapping,
        EditorView.contentAttributes.of({'aria-label': this.file ? `${this.file}, read only` : 'The case file'}), ...more],
    });
    this.editor.scrollDOM.tabIndex = 0;
  }

  /** One of another program's files, or the case file that they amount to: only looked at. */
  async part(file) {
    this.file = file;
    const {text: content} = await text(this.opened.id, file);
    this.show(content, ...(file ? [] : [yaml()]), EditorState.readOnly.of(true), EditorView.editable.of(false));
    this.marks(this.faults.filter(fault => fault.file === file));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.waiting);
    this.editor?.destroy();
  }

  later() {
    this.changed = this.editor.state.doc.toString() !== this.written;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.check(), 350);
  }

  async check() {
    const answer = await send('/check', {name: this.opened.id, text: this.editor.state.doc.toString()});
    this.faults = answer.faults;
    this.marks(answer.faults);
  }

  marks(faults) {
    const {doc} = this.editor.state;
    const marks = faults.map(fault => {
      const line = doc.line(Math.min(fault.line, doc.lines));
      const from = Math.min(line.from + fault.column - 1, line.to);
      return {from, to: Math.max(from, Math.min(from + fault.length, line.to)), severity: fault.severity, source: fault.code, message: [fault.what, fault.why, fault.remedy].filter(Boolean).join(' ')};
    });
    this.editor.dispatch(setDiagnostics(this.editor.state, marks));
  }

  async jump(fault) {
    if (this.opened.format && fault.file !== this.file && this.opened.files.includes(fault.file)) await this.part(fault.file);
    const line = this.editor.state.doc.line(Math.min(fault.line, this.editor.state.doc.lines));
    this.editor.dispatch({selection: {anchor: Math.min(line.from + fault.column - 1, line.to)}, scrollIntoView: true});
    this.editor.focus();
  }

  async save() {
    const content = this.editor.state.doc.toString();
    try {
      const answer = await save(this.opened.id, content, this.tag);
      this.tag = answer.tag;
      this.written = content;
      this.changed = false;
      this.told = 'saved';
      this.dispatchEvent(new CustomEvent('saved'));
    } catch (error) {
      this.told = error.message;
    }
  }

  own() {
    return html`${this.opened.writable ? html`<button type="button" class="main" ?disabled=${!this.changed} @click=${() => this.save()}>Save</button>`
        : html`<button type="button" disabled title="Only files named to parley serve can be saved to">Save</button><span class="small">read only: name the file to <code>parley serve</code> to save to it</span>`}
      <button type="button" @click=${() => saveText(`${this.opened.id}.yaml`, 'text/yaml', this.editor.state.doc.toString())}>Download</button>`;
  }

  foreign() {
    const {format, files, id, hash} = this.opened;
    return html`<span class="small">${format} files, read only: another program's files are read as a case, and never written</span>
      <label>file <select aria-label="Which file" @change=${event => this.part(event.target.value)}>${files.map(file => html`<option value=${file} ?selected=${file === this.file}>${file.split('/').at(-1)}</option>`)}
        ${hash ? html`<option value="" ?selected=${!this.file}>as a case file</option>` : nothing}</select></label>
      <button type="button" ?disabled=${!hash} @click=${async () => saveText(`${id}.yaml`, 'text/yaml', (await text(id)).text)}>Download as a case file</button>`;
  }

  render() {
    const errors = this.faults?.filter(fault => fault.severity === 'error') ?? [];
    return html`<div class="status"><b>${this.opened.command}</b>${this.opened.format ? this.foreign() : this.own()}
      <span role="status">${this.told ?? ''}</span></div>
      <div class="editor"><div class="pane"></div><section aria-label="Problems"><h2>Problems</h2>
        <p role="status" class="muted">${this.faults ? this.faults.length ? `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}, ${this.faults.length - errors.length} ${this.faults.length - errors.length === 1 ? 'warning' : 'warnings'}` : `none: the ${this.opened.format ? 'files are' : 'case is'} sound` : 'checking…'}</p>
        <ul class="problems">${(this.faults ?? []).map(fault => html`<li><button type="button" @click=${() => this.jump(fault)}>${this.opened.format ? `${fault.file.split('/').at(-1)}:` : ''}${fault.line}:${fault.column} ${fault.code}</button>
          <span class=${fault.severity === 'error' ? 'falls' : 'frays'}>${fault.severity}</span><br>${fault.what} ${fault.why ? html`<span class="muted">${fault.why}</span>` : nothing} ${fault.remedy ? html`<br><i>${fault.remedy}</i>` : nothing}</li>`)}</ul></section></div>`;
  }
}

customElements.define('parley-casefile', ParleyCasefile);

/** Changes as a view of the file: shown first, written only when a person says so. */
export function viewDialog(opened, set, on) {
  const shown = {name: ''};
  const show = async event => {
    event.preventDefault();
    const form = event.target.closest('form');
    const place = form.parentElement.querySelector('.outcome');
    shown.name = form.elements.name.value.trim();
    try {
      shown.answer = await send(`/cases/${encodeURIComponent(opened.id)}/view`, {name: shown.name, set});
      place.textContent = shown.answer.sound ? shown.answer.patch : `${shown.answer.patch}\n\n${shown.answer.faults.map(fault => `${fault.code} ${fault.what}`).join('\n')}`;
      form.parentElement.querySelector('.keep-it').hidden = !shown.answer.sound || !opened.writable;
      form.parentElement.querySelector('.take-it').hidden = !shown.answer.sound;
    } catch (error) {
      place.textContent = error.message;
    }
  };
  const write = async () => {
    const {tag} = await text(opened.id);
    await save(opened.id, shown.answer.text, tag);
    on.saved();
  };
  return html`<div><h2>Save the changes as a view</h2>
    <form @submit=${show}><label>name of the view <input type="text" name="name" required maxlength="80"></label> <button class="main">Show</button></form>
    <pre class="patch outcome" tabindex="0" aria-label="The view as YAML">${Object.entries(set).map(([path, value]) => `${path}: ${value}`).join('\n')}</pre>
    <p><button type="button" class="keep-it" hidden @click=${write}>Write it into ${opened.command}</button> <button type="button" class="take-it" hidden @click=${() => saveText(`${opened.id}.yaml`, 'text/yaml', shown.answer.text)}>Download the file with it</button></p></div>`;
}
