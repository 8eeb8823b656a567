import {html, svg, nothing} from 'lit';
import {answerOf, cellOf, range, regret, titled} from 'parley/figures.js';

/** Tables with small pictures in them, the same on the page and in the report. */

const HOLD = {ok: 'holds', '//': 'frays', xx: 'falls'};
const SHAPES = [
  (x, y, fill) => svg`<circle cx=${x} cy=${y} r="3.5" style=${fill}/>`,
  (x, y, fill) => svg`<rect x=${x - 3.2} y=${y - 3.2} width="6.4" height="6.4" style=${fill}/>`,
  (x, y, fill) => svg`<path d=${`M${x} ${y - 4}l4 7h-8z`} style=${fill}/>`,
  (x, y, fill) => svg`<path d=${`M${x} ${y - 4.5}l4.5 4.5-4.5 4.5-4.5-4.5z`} style=${fill}/>`,
  (x, y, fill) => svg`<path d=${`M${x} ${y + 4}l4-7h-8z`} style=${fill}/>`,
  (x, y, fill) => svg`<path d=${`M${x - 4} ${y - 1.3}h2.7v-2.7h2.6v2.7h2.7v2.6h-2.7v2.7h-2.6v-2.7h-2.7z`} style=${fill}/>`,
];

/** The mark of a view; from the seventh on, a colour comes again with another shape. */
export const shape = (i, x, y) => SHAPES[(i + Math.floor(i / 6)) % 6](x, y, `fill:var(--p${i % 6 + 1})`);
export const mark = glyph => glyph === '*' ? html`<span class="mark best" title="best">* best</span>`
  : glyph === '?' ? html`<span class="mark close" title="too close to call">? close</span>` : nothing;
export const hold = cell => cell.hold.glyph ? html`<span class=${HOLD[cell.hold.glyph]} title=${cell.hold.words}>${cell.hold.glyph} ${cell.hold.words}</span>` : html`<span class="muted">${cell.hold.words}</span>`;

/** One dot a view on one scale, each with its sampling interval: views stand side by side and are never averaged. */
function strip(picture, approach, party, [low, high]) {
  const at = value => 6 + 188 * (value - low) / (high - low);
  const views = picture.views.map(view => view.name);
  const cells = views.map(view => { const cell = cellOf(picture, view, approach); return cell?.utility[party] && {...cell.utility[party], old: cell.old}; });
  const words = cells.map((each, i) => each ? `${views[i]} ${each.text}` : '').filter(Boolean).join('; ');
  const height = 12 + 7 * Math.max(0, views.length - 1);
  return html`<svg viewBox=${`0 0 200 ${height}`} width="200" height=${height} role="img" aria-label=${`${approach} for ${party}: ${words}`}>
    <line x1=${at(low)} x2=${at(high)} y1=${height - 1} y2=${height - 1} stroke="var(--line)"/>
    <line x1=${at(0)} x2=${at(0)} y1="0" y2=${height} stroke="var(--muted)" stroke-dasharray="2 2"/>
    ${cells.map((each, i) => each ? svg`<g opacity=${each.old ? 0.35 : 1}><line x1=${at(each.low)} x2=${at(each.high)} y1=${6 + 7 * i} y2=${6 + 7 * i} style=${`stroke:var(--p${i % 6 + 1});stroke-width:2`}/>${shape(i, at(each.mean), 6 + 7 * i)}</g>` : nothing)}
  </svg>`;
}

function scale([low, high]) {
  const at = value => 6 + 188 * (value - low) / (high - low);
  return html`<svg viewBox="0 0 200 14" width="200" height="14" aria-hidden="true" style="font-size:10px">
    ${[low, 0, high].filter((value, i, all) => all.indexOf(value) === i).map(value => svg`<text x=${at(value)} y="11" text-anchor=${value === low ? 'start' : value === high ? 'end' : 'middle'} fill="var(--muted)">${Number(value.toFixed(2))}</text>`)}</svg>`;
}

/** Twenty equally likely futures: full where a deal stands in every view, hollow where it does in some. */
function futures(picture, approach) {
  const shares = picture.views.map(view => cellOf(picture, view.name, approach)?.standing.mean).filter(Number.isFinite);
  if (!shares.length) return html`<span class="muted">-</span>`;
  const least = Math.round(Math.min(...shares) * 20), most = Math.round(Math.max(...shares) * 20);
  const words = least === most ? `${least} of 20` : `${least} to ${most} of 20`;
  return html`<svg viewBox="0 0 122 26" width="122" height="26" role="img" aria-label=${`a deal stands at the end in ${words}`}>
    ${Array.from({length: 20}, (_, i) => svg`<circle cx=${6 + 12 * (i % 10)} cy=${7 + 12 * Math.floor(i / 10)} r="4" style=${i < least ? 'fill:var(--holds)' : i < most ? 'fill:none;stroke:var(--holds);stroke-width:1.5' : 'fill:none;stroke:var(--line)'}/>`)}</svg><div class="small muted">${words}</div>`;
}

export function viewLegend(picture) {
  return html`<div class="legend">${picture.views.map((view, i) => html`<span><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${shape(i, 6, 6)}</svg> ${view.titled}</span>`)}</div>`;
}

/** S1: for each party, every approach under every view on one scale; futures; how far behind at worst. */
export function answers(picture, parties) {
  const scales = parties.map(party => range(picture, [party]));
  const leads = approach => picture.answers.filter(answer => answer.approaches.includes(approach));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Approaches"><table class="answers">
    <caption class="hidden-label">What each approach is worth, and what becomes of it</caption>
    <thead><tr><th scope="col">approach</th>${parties.map((party, i) => html`<th scope="col">worth to ${party}<br>${scale(scales[i])}</th>`)}
      <th scope="col">a deal stands at the end</th><th scope="col">at worst behind by</th><th scope="col">best in</th></tr></thead>
    <tbody>${picture.approaches.map(approach => {
      const named = leads(approach);
      const best = named.filter(answer => answer.verdict === 'best').length;
      const behind = regret(picture, approach);
      return html`<tr class=${named.length ? 'leads' : ''}><th scope="row">${approach}</th>
        ${parties.map((party, i) => html`<td>${strip(picture, approach, party, scales[i])}</td>`)}
        <td>${futures(picture, approach)}</td>
        <td class="right">${Number.isFinite(behind) ? behind < 0.005 ? 'nothing' : behind.toFixed(2) : '-'}</td>
        <td>${best ? html`<span class="mark best">* ${best} of ${picture.views.length}</span>` : nothing} ${named.length > best ? html`<span class="mark close">? ${named.length - best}</span>` : nothing}</td></tr>`;
    })}</tbody></table></div>
    ${viewLegend(picture)}
    <div class="legend"><span>dashed line: 0 on the flow scale of the case</span><span>bars: 95 % sampling intervals</span>
      <span>● of 20 equally likely futures, in every view</span><span>○ in some views</span><span class="mark best">* best</span><span class="mark close">? too close to call</span></div>`;
}

/** A value with its interval and, wider and fainter, how far the view's own ranges move it. */
function small(cell, party, [low, high], width = 96) {
  const at = value => 3 + (width - 6) * (Math.min(high, Math.max(low, value)) - low) / (high - low);
  const worth = cell.utility[party];
  const spread = cell.spread[party] ?? 0;
  return html`<svg viewBox=${`0 0 ${width} 10`} width=${width} height="10" aria-hidden="true">
    <line x1="3" x2=${width - 3} y1="5" y2="5" stroke="var(--line)"/>
    ${spread > 0 ? svg`<rect x=${at(worth.mean - spread)} width=${Math.max(1, at(worth.mean + spread) - at(worth.mean - spread))} y="2" height="6" fill="var(--accent)" opacity=".25"/>` : nothing}
    <line x1=${at(worth.low)} x2=${at(worth.high)} y1="5" y2="5" stroke="var(--accent)" stroke-width="4"/>
    <line x1=${at(worth.mean)} x2=${at(worth.mean)} y1="1" y2="9" stroke="var(--ink)" stroke-width="1.5"/>
    <line x1=${at(0)} x2=${at(0)} y1="0" y2="10" stroke="var(--muted)" stroke-dasharray="1 2"/></svg>`;
}

/** S2: approaches by views. */
export function matrix(picture, party, chosen, choose) {
  const reach = range(picture, [party]);
  const worst = approach => {
    const worths = picture.views.map(view => cellOf(picture, view.name, approach)?.utility[party]).filter(Boolean);
    return worths.length ? worths.reduce((a, b) => b.mean < a.mean ? b : a).text : '-';
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Approaches by views"><table class="matrix">
    <caption class="hidden-label">Worth to ${party}, approaches by views</caption>
    <thead><tr><th scope="col">worth to ${party}</th>${picture.views.map(view => html`<th scope="col">${view.titled}</th>`)}<th scope="col">lowest of the views</th></tr></thead>
    <tbody>${picture.approaches.map((approach, row) => html`<tr><th scope="row">${approach}</th>
      ${picture.views.map((view, column) => {
        const cell = cellOf(picture, view.name, approach);
        if (!cell?.utility[party]) return html`<td class="muted">not played yet</td>`;
        const inside = html`<span class="value">${cell.utility[party].text}</span> ${mark(cell.mark)}<br>${small(cell, party, reach)}<br><span class="small">${hold(cell)} <span class="muted whole">${cell.hold.twenty}</span></span>`;
        return html`<td class=${cell.old ? 'old' : ''}>${choose ? html`<button type="button" data-row=${row} data-column=${column} tabindex=${chosen?.view === view.name && chosen?.approach === approach || (!chosen?.approach && !row && !column) ? 0 : -1}
          aria-pressed=${chosen?.view === view.name && chosen?.approach === approach ? 'true' : 'false'} @click=${() => choose(view.name, approach)}>${inside}</button>` : inside}</td>`;
      })}<td class="value">${worst(approach)}</td></tr>`)}</tbody></table></div>
    <div class="legend"><span class="mark best">* best</span><span class="mark close">? too close to call</span><span class="holds">ok holds</span><span class="frays">// frays</span><span class="falls">xx falls apart</span>
      <span>n of 20: signed deals still standing ${picture.holdWhen}</span><span>thick bar: 95 % sampling interval</span><span>pale bar: ranges of the view itself</span></div>`;
}

const FATES = {stands: ['holds', 'a deal stands'], 'overtaken in force': ['p4', 'a deal was overtaken by an event'], breached: ['falls', 'a deal was breached'], withdrawn: ['p2', 'a deal was openly left'],
  'overtaken before a deal': ['p6', 'overtaken before a deal'], 'not ratified': ['p5', 'voted down'], 'not reached': ['p1', 'possible but not reached'], 'no zone': ['muted', 'no deal possible'], 'no talks': ['muted', 'no talks']};
const LETTERS = {stands: 'S', 'overtaken in force': 'o', breached: 'b', withdrawn: 'w', 'overtaken before a deal': 'x', 'not ratified': 'v', 'not reached': 'n', 'no zone': 'z', 'no talks': '-'};

/** What became of every run: twenty equally likely futures, a letter and a colour each. */
export function fates(picture, views) {
  const met = picture.fates.filter(fate => picture.cells.some(cell => views.includes(cell.view) && cell.twenty[fate]));
  const one = cell => html`<svg viewBox="0 0 142 30" width="142" height="30" role="img" aria-label=${Object.entries(cell.twenty).map(([fate, count]) => `${count} of 20 ${FATES[fate][1]}`).join(', ')}>
    ${Object.entries(cell.twenty).flatMap(([fate, count]) => Array(count).fill(fate)).map((fate, i) => svg`<g transform=${`translate(${1 + 14 * (i % 10)} ${1 + 15 * Math.floor(i / 10)})`}>
      <rect width="12" height="13" rx="2" style=${`fill:var(--${FATES[fate][0]});opacity:${fate === 'stands' ? 1 : .28}`}/><text x="6" y="10" text-anchor="middle" style=${`font:bold 9px var(--sans);fill:var(--${fate === 'stands' ? 'paper' : 'ink'})`}>${LETTERS[fate]}</text></g>`)}</svg>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="What became of the runs"><table class="fates"><caption class="hidden-label">What became of the runs, as 20 equally likely futures</caption>
    <thead><tr><th scope="col">20 equally likely futures</th>${views.map(view => html`<th scope="col">${titled(picture, view)}</th>`)}</tr></thead>
    <tbody>${picture.approaches.map(approach => html`<tr><th scope="row">${approach}</th>${views.map(view => { const cell = cellOf(picture, view, approach); return html`<td>${cell ? one(cell) : '-'}</td>`; })}</tr>`)}</tbody></table></div>
    <div class="legend">${met.map(fate => html`<span><b>${LETTERS[fate]}</b> ${FATES[fate][1]}</span>`)}</div>`;
}

/** How a number is written where a view, or the case, states it. */
export const stated = value => value.range ? `[${value.range.map(each => Number(each.toPrecision(3))).join(', ')}]` : value.value !== undefined ? String(Number(value.value.toPrecision(4))) : value.text ?? '';

/** How far apart the views are, as a share of the range thought possible. */
export function apart(assumption) {
  const values = assumption.views.flatMap(view => view.range ?? (view.value === undefined ? [] : [view.value]));
  return values.length > 1 && assumption.high > assumption.low ? (Math.max(...values) - Math.min(...values)) / (assumption.high - assumption.low) : 0;
}

/** S6: views by assumptions, sorted by what matters: what flips the answer first where that is known, else what the views disagree about. */
export function evidence(subject, cruxes) {
  const rank = name => { const i = cruxes?.findIndex(crux => crux.name === name) ?? -1; return i < 0 ? Infinity : i; };
  const sorted = [...subject.assumptions].sort((a, b) => rank(a.name) - rank(b.name) || apart(b) - apart(a));
  const documents = source => html`${subject.sources[source.document] ?? source.document}${source.paragraph ? `, paragraph ${source.paragraph}` : ''}${source.via.length ? ` (through ${source.via.join(', ')})` : ''}`;
  return html`<p class="muted">Sorted by ${cruxes?.length ? 'what flips the answer, then by' : ''} how far apart the views are, as a share of the range thought possible. Hops count the mouths a statement came through.</p>
  <div class="scroll" tabindex="0" role="region" aria-label="Evidence"><table class="grid"><caption class="hidden-label">Assumptions by views, with sources</caption>
    <thead><tr><th scope="col">assumption</th><th scope="col">the case</th>${subject.views.map(view => html`<th scope="col">${view.name}${view.reconstructed ? ' [r]' : ''}</th>`)}<th scope="col">matters?</th></tr></thead>
    <tbody>${sorted.map(each => html`<tr><th scope="row">${each.name}<div class="small muted">${each.meaning}${each.unit ? ` (${each.unit})` : ''}</div>${each.baseRates.map(rate => html`<div class="small">base rate ${rate.value}: ${rate.of}</div>`)}</th>
      <td>${stated(each)}<div class="small muted">${Number(each.low?.toPrecision(3))} to ${Number(each.high?.toPrecision(3))}</div></td>
      ${each.views.map(view => html`<td>${view.said ? html`<b>${stated(view)}</b>
        ${view.sources?.length ? html`<details class="small"><summary>${view.sources.length} ${view.sources.length === 1 ? 'source' : 'sources'}${view.sources.some(source => source.hops) ? `, ${Math.max(...view.sources.map(source => source.hops))} hops` : ''}</summary>
          <p>${view.because}</p>${view.sources.map(source => html`<p class="muted">${documents(source)}</p>`)}</details>` : html`<br><span class=${`chip${apart(each) > 0.3 ? ' loud' : ''}`}>! no source</span>${view.because ? html`<div class="small muted">${view.because}</div>` : nothing}`}` : html`<span class="muted">${stated(view)}</span>`}</td>`)}
      <td>${rank(each.name) < Infinity ? html`<b>#${rank(each.name) + 1}</b> ${cruxes[rank(each.name)].flip === null ? 'no flip in its range' : `flips at ${Number(cruxes[rank(each.name)].flip.toPrecision(3))}`}` : apart(each) > 0 ? html`${Math.round(apart(each) * 100)} % apart` : html`<span class="muted">views agree</span>`}</td></tr>`)}</tbody></table></div>`;
}
