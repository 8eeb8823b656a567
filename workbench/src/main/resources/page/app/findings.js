import {html, nothing} from 'lit';
import {fan} from 'parley/figures.js';
import 'parley/figure.js';

/** How things unfold, deals and cruxes, the same on the page and in the report. */

const number = (value, digits = 2) => Number.isFinite(value) ? value.toFixed(digits) : '-';
const kept = deal => deal.holds === true ? 'would hold' : deal.holds === false ? 'would not hold' : 'not looked into';

/** How a cell unfolds: what never moves, in the mean and in any run traced, is said; the rest is drawn. */
export function unfolded(picture, cell, traced, about, split = 'split') {
  const ends = values => Math.max(...values) - Math.min(...values);
  const moves = name => ends(cell.paths[name]) >= 1e-9 || traced?.courses[name]?.bands[0].some(edge => ends(edge) >= 1e-9);
  const names = Object.keys(cell.paths), still = names.filter(name => !moves(name));
  return html`${still.length ? html`<p>Never moves: ${still.map(name => `${name} at ${Number(cell.paths[name][0].toFixed(2))}`).join(', ')}.</p>` : nothing}
    <div class=${split}>${names.filter(moves).map(name => {
      const course = traced?.courses[name];
      return html`<parley-figure .record=${fan(picture, cell, name, course && {...course, runs: traced.runs})} .about=${about}></parley-figure>`;
    })}</div>`;
}

/** The chart record of one view's deals, on two parties' axes. */
export function frontier(view, axes = [0, 1]) {
  const [x, y] = axes;
  const dot = deal => ({x: deal.worth[x], y: deal.worth[y], front: true, holds: deal.holds, name: Object.entries(deal.terms).map(([issue, option]) => `${issue} ${option}`).join(', ')});
  const holding = view.front.filter(deal => deal.holds === true).length, looked = view.front.filter(deal => deal.holds !== undefined).length;
  return {
    id: `deals-${view.view.replace(/\W+/g, '-')}`, kind: 'frontier', title: `What could be agreed, ${view.view}`,
    caption: `${view.zoneOpen ? 'Both sides gain by some deals' : `No deal serves everybody who must agree${view.closedBy.length ? `; in the way: ${view.closedBy.join(', ')}` : ''}`}${Object.keys(view.types).length ? `, among parties of these types (${Object.entries(view.types).map(([party, type]) => `${party}: ${type}`).join('; ')})` : ''}. ${looked ? `Of ${looked} deals of the frontier looked into, ${holding} would hold.` : ''} Over all types a deal is possible in ${view.open} (${view.openWords}).`,
    data: {x: view.parties[x], y: view.parties[y], walk: [view.walk[x], view.walk[y]],
      deals: [...view.others.map(worth => ({x: worth[x], y: worth[y], front: false, name: ''})), ...view.front.map(dot)],
      points: view.points.map(point => ({name: point.name, x: point.worth[x], y: point.worth[y], holds: point.holds}))},
    table: {columns: ['deal', ...view.parties.map(party => `worth to ${party}`), 'holds', 'terms'],
      rows: [['no deal', ...view.parties.map((_, i) => number(view.walk[i], 3)), '', ''],
        ...view.points.map(point => [point.name, ...view.parties.map((_, i) => number(point.worth[i], 3)), kept(point), Object.entries(point.terms).map(([issue, option]) => `${issue} ${option}`).join(', ')]),
        ...view.front.map((deal, i) => [`frontier ${i + 1}`, ...view.parties.map((_, p) => number(deal.worth[p], 3)), kept(deal), Object.entries(deal.terms).map(([issue, option]) => `${issue} ${option}`).join(', ')])]},
  };
}

/** The textbooks' points, term by term. */
function points(view) {
  if (!view.points.length) return html`<p class="muted">No rational deal, so no solution point.</p>`;
  const issues = Object.keys(view.points[0].terms);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${`Solution points, ${view.view}`}><table class="grid points"><caption class="hidden-label">Solution points under ${view.view}</caption>
    <thead><tr><th scope="col">point</th>${view.parties.map(party => html`<th scope="col" class="number">${party}</th>`)}<th scope="col" class="roomy">would it hold?</th>${issues.map(issue => html`<th scope="col">${issue}</th>`)}</tr></thead>
    <tbody>${view.points.map(point => html`<tr><th scope="row">${point.name}</th>${view.parties.map((_, i) => html`<td class="number">${number(point.worth[i])}</td>`)}
      <td>${point.holds === true ? html`<span class="holds">ok would hold</span>` : point.holds === false ? html`<span class="falls">xx would not</span>${point.first ? html`<div class="small muted">${point.first}</div>` : nothing}` : html`<span class="muted">not looked into</span>`}</td>
      ${issues.map(issue => html`<td>${point.terms[issue]}</td>`)}</tr>`)}</tbody></table></div>`;
}

export const deals = (found, about) => html`${found.views.map(view => html`<parley-figure .record=${frontier(view)} .about=${about}></parley-figure>
  <div class="legend"><span class="holds">● would hold by itself</span><span class="falls">○ would not</span><span>faint: off the frontier, or not looked into</span><span>◆ solution points</span><span>dashed: no deal</span></div>${points(view)}`)}`;

const initials = name => name.split(/\s+/)[0].slice(0, 2);

/** The chart record of one view's tipping values: how far each assumption is from a flip. */
export function tornado(found, view, subject) {
  const tips = found.tips.filter(tip => tip.view === view).slice(0, 14);
  const ticks = name => {
    const said = (subject.assumptions.find(each => each.name === name)?.views ?? []).map((each, place) => ({...each, place})).filter(each => each.said && each.value !== undefined);
    return [...new Set(said.map(each => each.value))].map(value => said.filter(each => each.value === value))
      .map(same => ({value: same[0].value, text: same.map(each => initials(each.view)).join(' '), place: same.length > 1 ? -1 : same[0].place}));
  };
  const {approach, close} = found.advice.find(each => each.view === view);
  const advice = `${approach} ${close ? 'leads, too close to call' : 'is best'}`;
  const flipping = tips.filter(tip => tip.flips.length && tip.verdict === 'flips');
  return {
    id: `crux-${view.replace(/\W+/g, '-')}`, kind: 'tornado', title: `What would have to be different, ${view}`,
    caption: flipping.length ? `${advice}; it flips to ${flipping[0].to} if ${flipping[0].name} passes ${Number(flipping[0].flips[0].toPrecision(3))} (now ${Number(flipping[0].now.toPrecision(3))}${Number.isFinite(flipping[0].spreads) && flipping[0].spreads !== null ? `, ${flipping[0].spreads.toFixed(1)} spreads away` : ''}). ${tips.length - flipping.length} others surely flip nothing, or are undecided.`
      : `${advice}, and no single assumption surely flips that anywhere in its stated range.`,
    data: {rows: tips.map(tip => ({name: tip.name, now: tip.now, low: tip.low, high: tip.high, flip: tip.flips[0] ?? null, open: tip.verdict === 'undecided', to: tip.verdict === 'undecided' ? `${tip.to} ?` : tip.to, ticks: ticks(tip.name)}))},
    table: {columns: ['assumption', 'now', 'lowest', 'highest', 'flips at', 'spreads', 'to', 'verdict'],
      rows: tips.map(tip => [tip.name, number(tip.now, 3), number(tip.low, 3), number(tip.high, 3), tip.flips.map(each => number(each, 3)).join(', ') || 'nowhere', tip.spreads === null ? '' : number(tip.spreads, 1), tip.to, tip.verdict])},
  };
}

export const cruxes = (found, subject, about, going = false) => html`${found.complete ? nothing : html`<p class="note">${going ? 'Still looking: what was found until now.' : 'Stopped early: what was found until then.'}</p>`}
  ${!found.tips.length ? html`<ul class="columns">${found.advice.map(each => html`<li>${each.view}: <b>${each.approach}</b> ${each.close ? 'leads, too close to call' : 'is best'}</li>`)}</ul>` : nothing}
  <div class="split four">${found.advice.filter(each => found.tips.some(tip => tip.view === each.view)).map(each => html`<parley-figure .record=${tornado(found, each.view, subject)} .about=${about}></parley-figure>`)}</div>
  ${new Set(found.tips.map(tip => tip.view)).size > 4 ? html`<p class="only-print muted">On paper the first four views; the rest on the screen.</p>` : nothing}
  ${found.tips.length ? html`<div class="legend"><span>● now</span><span class="falls">| flips here</span><span>letters: where each author stands</span><span>line: the range thought possible</span></div>` : nothing}
  ${found.pairs.length ? html`<h2>Between authors</h2><ul class="columns">${found.pairs.map(pair => html`<li>${pair.from} says ${pair.approach}; with ${pair.to}'s values ${pair.sets.length ? html`for ${pair.sets.slice(0, 4).map((set, i) => html`${i ? ', or for ' : ''}<b>${set.join(' and ')}</b>`)} it flips` : pair.undecided ? 'nothing surely flips it yet; more runs are needed' : `nothing flips it that was tried (sets of up to ${pair.largest})`}.</li>`)}</ul>` : nothing}
  ${found.notes.map(note => html`<p class="muted">${note}</p>`)}`;

/** The chart record of a flip map. */
export function flipmap(map, going = false) {
  const led = [...new Set(map.cells.map(cell => cell[2]))].filter(winner => winner >= 0);
  return {
    id: 'flipmap', kind: 'flipmap', title: `Two at once, ${map.view}`,
    caption: `${led.length ? `${led.map(winner => `${map.letters[winner]}: ${map.winners[winner]}`).join('; ')} does best there. ` : ''}// too close to call. Diamonds: where the authors stand on these two; all else as ${map.view} has it.${map.complete ? '' : ` ${going ? 'Still being played' : 'Stopped early'}: blanks are unknown.`}`,
    data: map,
    table: {columns: [map.x, map.y, 'best'], rows: map.cells.map(([x, y, winner]) => [number(map.xs[x], 3), number(map.ys[y], 3), winner < 0 ? 'too close to call' : map.winners[winner]])},
  };
}
