import {html, svg, nothing} from 'lit';
import {apart, shape, stated} from 'parley/parts.js';

/**
 * A slider for every assumption, ghost marks where the authors stand. Numbers are typable, and so are ranges: [0.2, 0.5].
 */
export function sliders(subject, set, filter, on) {
  const wanted = subject.assumptions.filter(each => !filter || `${each.name} ${each.meaning}`.toLowerCase().includes(filter.toLowerCase()));
  // The order never depends on what is changed: a slider must not move under the hand that moves it.
  const sorted = [...wanted].sort((a, b) => apart(b) - apart(a));
  return html`<input class="filter" type="text" placeholder="find an assumption" aria-label="Find an assumption" .value=${filter} @input=${event => on.filter(event.target.value)}>
  <ul class="sliders">${sorted.map(each => one(each, set[each.name], on, subject.views))}</ul>`;
}

const rounded = (value, each) => {
  const step = (each.high - each.low) / 200;
  return Number(value.toFixed(Math.max(0, Math.ceil(-Math.log10(step)))));
};

function one(each, text, on) {
  const own = each.value ?? (each.range ? (each.range[0] + each.range[1]) / 2 : (each.low + each.high) / 2);
  const typed = text === undefined ? undefined : Number(text);
  const value = typed === undefined ? own : Number.isFinite(typed) ? typed : own;
  const at = number => (number - each.low) / ((each.high - each.low) || 1) * 100;
  const id = `slider-${each.name.replace(/\W+/g, '-')}`;
  const movable = Number.isFinite(each.low) && each.high > each.low;
  const said = each.views.filter(view => view.said && (view.value !== undefined || view.range));
  return html`<li class=${text === undefined ? '' : 'changed'}>
    <div class="line"><label for=${id} title=${each.meaning}>${each.name.replaceAll('_', ' ')}</label>
      <input type="text" aria-label=${`${each.name}: number, formula or [low, high]`} .value=${text ?? (said.length ? '' : stated(each))} placeholder=${said.length ? 'by view' : stated(each)}
        @change=${event => on.set(each.name, event.target.value.trim(), true)}></div>
    ${movable ? html`<div class="track">
      ${ghosts(each, at)}
      <input id=${id} type="range" min=${each.low} max=${each.high} step=${(each.high - each.low) / 200} .value=${String(value)}
        aria-valuetext=${text ?? (said.length ? 'as each view has it' : stated(each))} title=${`${each.meaning}. Double-click: back to what the views say.`}
        @input=${event => on.set(each.name, String(rounded(Number(event.target.value), each)), false)}
        @change=${event => on.set(each.name, String(rounded(Number(event.target.value), each)), true)}
        @dblclick=${() => on.set(each.name, '', true)}></div>` : html`<span class="small muted" id=${id}>no range is stated; type a value</span>`}
    ${text === undefined ? nothing : html`<button type="button" class="plain small" @click=${() => on.set(each.name, '', true)}>back to the views</button>`}
  </li>`;
}

function ghosts(each, at) {
  return html`<svg class="ghosts" role="img" aria-label=${each.views.filter(view => view.said).map(view => `${view.view}: ${stated(view)}`).join('; ') || 'no view sets this'}>
    ${each.views.map((view, i) => !view.said || (view.value === undefined && !view.range) ? nothing : view.range
      ? svg`<line x1=${`${at(view.range[0])}%`} x2=${`${at(view.range[1])}%`} y1="5" y2="5" style=${`stroke:var(--p${i % 6 + 1});stroke-width:3`}/>`
      : svg`<svg x=${`${at(view.value)}%`} y="0" width="10" height="10" style="overflow:visible"><title>${view.view}: ${stated(view)}</title>${shape(i, 0, 5)}</svg>`)}</svg>`;
}

/** The changes as they would stand in a case file. */
export function patch(set, subject) {
  const lines = Object.entries(set);
  if (!lines.length) return nothing;
  const before = path => { const each = subject.assumptions.find(assumption => assumption.name === path); return each ? [...new Set(each.views.map(stated))].join(' | ') || stated(each) : ''; };
  return html`<pre class="patch" tabindex="0" aria-label="Changes as YAML">set:
${lines.map(([path, value]) => html`<span class="minus">-   ${path}: ${before(path)}</span>
<span class="plus">+   ${path}: ${value}</span>
`)}</pre>`;
}
