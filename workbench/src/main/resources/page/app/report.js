import {html, render, nothing} from 'lit';
import {answers, matrix, fates, evidence} from 'parley/parts.js';
import {survival, differences, titled, cellOf} from 'parley/figures.js';
import {unfolded, deals, cruxes, flipmap} from 'parley/findings.js';
import {aboutOf} from 'parley/saving.js';
import 'parley/figure.js';

/** The report: everything the page shows, on one sheet that needs nothing else. */
const {picture, subject, unfolding, more} = JSON.parse(document.getElementById('findings').textContent);
const about = {...aboutOf(picture), date: undefined};
const figure = record => record ? html`<parley-figure .record=${record} .about=${about}></parley-figure>` : nothing;
const others = subject.parties.filter(party => party.atTable && party.name !== picture.party).map(party => party.name);
const views = picture.views.map(view => view.name);
const traced = unfolding && cellOf(picture, unfolding.view, unfolding.approach);

function dark(on) {
  document.documentElement.dataset.theme = on ? 'dark' : 'light';
  document.dispatchEvent(new CustomEvent('parley-theme'));
}

dark(matchMedia('(prefers-color-scheme: dark)').matches);
window.addEventListener('beforeprint', () => dark(false));

render(html`<header class="top"><span class="brand">Parley</span><h1 class="title">${picture.title}</h1>
  <span class="tools"><button type="button" class="plain" aria-label="Dark or light" @click=${() => dark(document.documentElement.dataset.theme !== 'dark')}>◐</button></span></header>
<main id="main" class="outer report">
  <p class="sentence">${picture.sentence}</p>
  <p class="muted">${subject.teaches}</p>
  ${picture.complete ? nothing : html`<p class="note">Stopped before the wanted precision: values are known to ±${picture.reachedText}.</p>`}
  <section><h2>The answer</h2>${answers(picture, [picture.party, ...others].slice(0, 3))}</section>
  <section><h2>Approaches by views</h2>${matrix(picture, picture.party)}</section>
  <section><h2>View by view</h2><ul class="columns">${picture.viewLines.map(line => html`<li>${line}</li>`)}</ul></section>
  <section><h2>What became of the runs</h2>${fates(picture, views)}</section>
  <section><h2>How sure the ranking is</h2><p class="muted">The leader against each rival, on the same luck: the difference, with its simultaneous 95 % interval. Filled: beaten.</p>
    <div class="split">${views.map(view => figure(differences(picture, view)))}</div>
    <ul class="columns">${picture.howSure.map(line => html`<li>${line}</li>`)}</ul></section>
  <section><h2>How long deals last</h2><div class="split">${views.map(view => figure(survival(picture, view)))}</div></section>
  ${traced ? html`<section><h2>How it unfolds: ${unfolding.approach}, ${titled(picture, unfolding.view)}</h2>
    ${unfolded(picture, traced, unfolding, about, 'split thirds')}</section>` : nothing}
  ${more.deals ? html`<section><h2>Deals</h2>${deals(more.deals, about)}</section>` : nothing}
  ${more.cruxes ? html`<section><h2>What flips the answer</h2>${cruxes(more.cruxes, subject, about)}${more.map ? html`<h3>Two at once</h3>${figure(flipmap(more.map))}` : nothing}</section>` : nothing}
  <section class="evidence"><h2>Evidence</h2>${evidence(subject, more.cruxes?.tips.map(tip => ({name: tip.name, flip: tip.flips[0] ?? null})).filter((tip, i, all) => all.findIndex(other => other.name === tip.name) === i))}<p class="only-print muted">On paper the first ten; the rest on the screen.</p></section>
  <section class="keep"><h2>What this leaves out</h2>${picture.leavesOut.length ? html`<ul class="columns">${picture.leavesOut.map(each => html`<li>${each}</li>`)}</ul>` : html`<p class="muted">The case does not say.</p>`}
    ${picture.notes.map(note => html`<p class="note">${note}</p>`)}
    <h2>How to repeat it</h2><pre class="patch" tabindex="0">${picture.repeat}</pre>
    <p class="muted">If-then, not a forecast: ${picture.played.toLocaleString('en')} runs of ${picture.horizonText}, seed ${picture.seed}, case ${picture.hash.slice(0, 12)}, parley ${picture.version}. This sheet holds no engine: its numbers stand as they were played; <code>parley serve</code> moves them.</p></section>
</main>`, document.getElementById('report'));
document.documentElement.dataset.settled = 'yes';
