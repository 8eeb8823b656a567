/** Chart records out of a picture: what to draw, the sentence under it, and the same as a table. */

export const cellOf = (picture, view, approach) =>
  picture.cells.find(cell => cell.view === view && cell.approach === approach);
export const answerOf = (picture, view) => picture.answers.find(answer => answer.view === view);
export const titled = (picture, view) => picture.views.find(each => each.name === view)?.titled ?? view;

const share = value => value === null || value === undefined ? '' : (value * 20 >= 19.5 && value < 1 ? '>19' : value > 0 && value * 20 < 0.5 ? '<1' : Math.round(value * 20)) + ' of 20';
const number = (value, digits = 3) => value === null || value === undefined ? '' : Number(value).toFixed(digits);

/** How far deals are followed: the ages that any approach reaches, five years at most where ten are. */
const followed = (cells, perYear) => Math.max(1, Math.min(10, Math.ceil(Math.max(...cells.map(cell => cell.survival.standing.length)) / perYear)));

/** Survival of signed deals under one view, with the number at risk. */
export function survival(picture, view) {
  const cells = picture.cells.filter(cell => cell.view === view && cell.survival?.standing.length);
  if (!cells.length) return undefined;
  const perYear = picture.periodsPerYear;
  const years = followed(cells, perYear);
  const marks = Array.from({length: years + 1}, (_, year) => year).filter(year => years <= 6 || year % 2 === 0 || year === 1);
  const risk = (cell, year) => cell.survival.atRisk[Math.min(Math.round(year * perYear), cell.survival.atRisk.length - (cell.survival.standing.at(-1) > 0 ? 1 : 0))] ?? 0;
  const standing = (cell, year) => year === 0 ? 1 : cell.survival.standing[Math.round(year * perYear) - 1];
  const end = (cell, which, year) => year === 0 ? 1 : cell.survival[which]?.[Math.round(year * perYear) - 1];
  const best = cells.reduce((a, b) => (standing(b, Math.min(5, years)) ?? 0) > (standing(a, Math.min(5, years)) ?? 0) ? b : a);
  return {
    id: 'survival', kind: 'survival', title: `Deals still standing, ${titled(picture, view)}`,
    caption: `In these runs, deals signed under ${best.approach} last longest: ${share(standing(best, Math.min(5, years))) || 'none'} still stand ${Math.min(5, years)} years after signature. Followed with talks closed; shaded: 95 % bands.`,
    data: {perYear, years, lines: cells.map(cell => ({name: cell.approach, standing: cell.survival.standing, low: cell.survival.low, high: cell.survival.high}))},
    below: {title: 'deals followed, years after signature', columns: ['approach', ...marks.map(String)], rows: cells.map(cell => [cell.approach, ...marks.map(year => risk(cell, year))])},
    table: {columns: ['approach', 'years', 'still standing', '95 % low', '95 % high', 'followed'],
      rows: cells.flatMap(cell => marks.map(year => [cell.approach, year, number(standing(cell, year)), number(end(cell, 'low', year)), number(end(cell, 'high', year)), risk(cell, year)]))},
  };
}

/** What ended the deals of one approach. */
export function causes(picture, view, approach) {
  const cell = cellOf(picture, view, approach);
  if (!cell?.survival?.standing.length) return undefined;
  const perYear = picture.periodsPerYear;
  const list = Object.entries(cell.survival.causes).map(([name, shares]) => ({name, share: shares})).filter(cause => cause.share.at(-1) > 0);
  if (!list.length) return undefined;
  const worst = list.reduce((a, b) => b.share.at(-1) > a.share.at(-1) ? b : a);
  return {
    id: 'causes', kind: 'causes', title: `What ends deals under ${approach}, ${titled(picture, view)}`,
    caption: `Most often: ${worst.name}, ${share(worst.share.at(-1))} of the deals by the end of what was followed.`,
    data: {perYear, years: followed([cell], perYear), causes: list},
    table: {columns: ['cause', 'years', 'share ended'],
      rows: list.flatMap(cause => cause.share.flatMap((value, age) => (age + 1) % Math.round(perYear) ? [] : [[cause.name, (age + 1) / perYear, number(value)]]))},
  };
}

/** How one quantity unfolds: fan and real runs where they were traced, else the mean alone. */
export function fan(picture, cell, name, traced) {
  const mean = traced?.mean ?? cell.paths[name];
  const bounded = name.startsWith('belief') || name === 'deal in force' || (Math.min(...mean) >= 0 && Math.max(...mean) <= 1);
  const first = mean[0], last = mean.at(-1);
  return {
    id: `fan-${name.replace(/\W+/g, '-')}`, kind: 'fan', title: name,
    caption: `The mean goes from ${number(first, 2)} to ${number(last, 2)}${traced ? `; shaded: 50, 80 and 95 % of ${traced.runs} runs; dashed: ${traced.samples.length} of them` : ''}.`,
    data: {perYear: picture.periodsPerYear, mean, low: bounded ? 0 : undefined, high: bounded ? 1 : undefined,
      bands: traced?.bands, samples: traced?.samples},
    table: {columns: ['period', 'mean', ...(traced ? ['2.5 %', '10 %', '25 %', '75 %', '90 %', '97.5 %'] : [])],
      rows: mean.map((value, t) => [t, number(value), ...(traced ? [traced.bands[0][0][t], traced.bands[1][0][t], traced.bands[2][0][t], traced.bands[2][1][t], traced.bands[1][1][t], traced.bands[0][1][t]].map(each => number(each)) : [])])},
  };
}

/** The leader of a view against each rival, paired: what a verdict rests on. */
export function differences(picture, view) {
  const answer = answerOf(picture, view);
  if (!answer || !Object.keys(answer.differences).length) return undefined;
  const leader = answer.approaches[0];
  const rows = Object.entries(answer.differences).map(([name, margin]) => ({name, ...margin, won: !answer.approaches.includes(name)}));
  return {
    id: `differences-${view.replace(/\W+/g, '-')}`, kind: 'differences', title: titled(picture, view),
    caption: answer.verdict === 'best' ? `${leader} beats every rival by more than sampling can explain.`
      : `Too close to call between ${answer.approaches.join(' and ')}: their intervals hold 0, or less than is worth caring about.`,
    data: {leader, rows},
    table: {columns: ['rival', 'better by', 'low', 'high', 'beaten'], rows: rows.map(row => [row.name, number(row.mean), number(row.low), number(row.high), row.won ? 'yes' : 'no'])},
  };
}

/** Worth of every approach under every view, as a table for export. */
export function worth(picture, party) {
  return {columns: ['view', 'approach', 'worth', '95 % low', '95 % high', 'spread in the view', 'deal', 'stands at the end', 'mark', 'deals last'],
    rows: picture.cells.map(cell => [cell.view, cell.approach, number(cell.utility[party]?.mean), number(cell.utility[party]?.low), number(cell.utility[party]?.high),
      number(cell.spread[party] ?? 0), number(cell.deal.mean), number(cell.standing.mean), cell.mark, cell.hold.words])};
}

/** The range all strips share, so that they can be compared; 0 always lies in it. */
export function range(picture, parties) {
  const ends = picture.cells.flatMap(cell => parties.flatMap(party => [cell.utility[party]?.low, cell.utility[party]?.high])).filter(Number.isFinite);
  const low = Math.min(0, ...ends), high = Math.max(0, ...ends);
  const step = [0.1, 0.2, 0.5, 1, 2, 5].find(each => (high - low) / each <= 8) ?? 10;
  return [Math.floor(low / step) * step, Math.ceil(high / step) * step];
}

/** Most that an approach falls behind the leader in any view, as the paired differences have it. */
export function regret(picture, approach) {
  const each = picture.answers.map(answer => answer.approaches[0] === approach ? 0 : answer.differences[approach]?.mean ?? NaN).filter(Number.isFinite);
  return each.length ? Math.max(...each) : NaN;
}
