/** The address is the state: which case and screen, for whom, whose views, which changes. */

const SCREENS = ['answer', 'matrix', 'deals', 'time', 'crux', 'evidence', 'case', 'runs'];

export function read(location) {
  const parts = location.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const query = new URLSearchParams(location.search);
  const set = {};
  for (const entry of query.getAll('set')) {
    const colon = entry.lastIndexOf(':');
    if (colon > 0) set[entry.slice(0, colon)] = entry.slice(colon + 1);
  }
  const state = {
    place: parts[0] ?? 'cases',
    id: parts[0] === 'case' ? parts[1] ?? '' : '',
    screen: parts[0] === 'case' ? parts[2] ?? 'answer' : '',
    party: query.get('for') ?? '',
    views: query.getAll('view'),
    without: query.getAll('without'),
    respond: query.get('respond') ?? '',
    seed: Number(query.get('seed') ?? 1) || 1,
    precision: Number(query.get('precision') ?? 0.01) || 0.01,
    view: query.get('look') ?? '',
    approach: query.get('at') ?? '',
    set,
  };
  if (state.place === 'case' && !SCREENS.includes(state.screen)) state.screen = 'answer';
  return state;
}

export function address(state) {
  if (state.place !== 'case') return state.place === 'cases' ? '/' : `/${state.place}`;
  const query = new URLSearchParams();
  if (state.party) query.set('for', state.party);
  for (const view of state.views) query.append('view', view);
  for (const claim of state.without) query.append('without', claim);
  if (state.respond) query.set('respond', state.respond);
  if (state.seed !== 1) query.set('seed', state.seed);
  if (state.precision !== 0.01) query.set('precision', state.precision);
  for (const [path, value] of Object.entries(state.set)) query.append('set', `${path}:${value}`);
  if (state.view) query.set('look', state.view);
  if (state.approach) query.set('at', state.approach);
  const words = query.toString();
  const screen = state.screen === 'answer' ? '' : `/${state.screen}`;
  return `/case/${encodeURIComponent(state.id)}${screen}${words ? `?${words}` : ''}`;
}

/** What is asked of the workbench; two states with the same question have the same answer. */
export function question(state) {
  const body = {case: state.id, seed: state.seed, precision: state.precision};
  if (state.party) body.for = state.party;
  if (state.views.length) body.views = state.views;
  if (state.without.length) body.without = state.without;
  if (state.respond) body.respond = state.respond;
  if (Object.keys(state.set).length) body.set = state.set;
  return body;
}

/** Steps back and forth through changes. */
export class Steps {
  past = [];
  future = [];

  take(before) {
    this.past.push(before);
    this.future = [];
  }

  back(now) {
    if (!this.past.length) return undefined;
    this.future.push(now);
    return this.past.pop();
  }

  forth(now) {
    if (!this.future.length) return undefined;
    this.past.push(now);
    return this.future.pop();
  }
}
