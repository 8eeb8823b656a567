import {Listening} from 'parley/api.js';
import {answerOf} from 'parley/figures.js';

/** Runs per cell of a first coarse look: enough for a first order of the approaches, few enough to follow a slider. */
const COARSE = 24;
const SETTLE = 450;

/**
 * Plays what is asked: coarse while something moves, one look at a time so that each gets as far as its first picture,
 * and all of it once nothing has moved for a while. Cells not played anew yet stay as they were, marked `old`.
 */
export class Playing {
  /** @param on hears picture(…), state(…), done(…), problem(…) */
  constructor(on) {
    this.on = on;
    this.latency = [];
  }

  /** A slider is moving: a coarse look now, or as soon as the one under way has shown something. */
  move(body, sight) {
    this.moved = performance.now();
    this.settle(body, sight);
    if (JSON.stringify(body) === this.asked) return;
    this.asked = JSON.stringify(body);
    if (this.job?.coarse && !this.job.shown) {
      this.waiting = {body, sight, moved: this.moved};
      return;
    }
    this.look(body, sight, this.moved);
  }

  settle(body, sight) {
    this.whole = false;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      if (this.job?.coarse && !this.job.shown) this.settle(body, sight);
      else this.play(body, sight);
    }, SETTLE);
  }

  look(body, sight, moved) {
    this.waiting = undefined;
    this.begin({...body, ...sight(), coarse: COARSE, refine: false}, true, moved, {body, sight});
  }

  /** All of it; a coarse look comes first where nothing like it was seen. */
  play(body, sight, fresh = false) {
    clearTimeout(this.settling);
    this.waiting = undefined;
    this.asked = JSON.stringify(body);
    this.whole = true;
    this.begin({...body, ...sight(), keep: true, ...(fresh ? {coarse: COARSE} : {})}, false, performance.now());
  }

  /** Whether this is what was asked last, and all of it. */
  has(body) { return this.whole && JSON.stringify(body) === this.asked; }

  begin(body, coarse, moved, asked) {
    const instead = this.job?.makeWay();
    const hear = what => value => { if (this.job === job) what(value); };
    const next = () => { if (this.waiting) this.look(this.waiting.body, this.waiting.sight, this.waiting.moved); };
    const job = new Listening('/compare', {...body, ...instead}, {
      state: hear(state => this.on.state(state, coarse)),
      picture: hear(picture => {
        if (coarse) picture.stage = 'coarse';
        this.on.picture(picture);
        if (!job.shown && coarse) painted(() => { this.latency.push(performance.now() - moved); this.on.measured?.(this.latency); });
        if (!job.shown && coarse) this.settle(asked.body, asked.sight);   // whoever looks at the coarse answer may move on
        job.shown = true;
        next();
      }),
      done: hear(state => { this.on.done(state, coarse, job.id); next(); }),
      problem: hear(problem => { this.on.problem(problem); next(); }),
    });
    job.coarse = coarse;
    this.job = job;
    this.on.begun(coarse);
  }

  cancel() { this.job?.cancel(); }

  leave() {
    clearTimeout(this.settling);
    this.job?.leave();
    this.job = undefined;
    this.asked = undefined;
    this.waiting = undefined;
  }
}

/** Once what was drawn last stands on the screen. */
const painted = then => requestAnimationFrame(() => { const {port1, port2} = new MessageChannel(); port1.onmessage = then; port2.postMessage(0); });

const key = cell => `${cell.view}\n${cell.approach}`;

/** Whether two pictures answer the same question but for what was changed by hand. */
export const alike = (picture, before) => before && ['hash', 'party', 'respond', 'seed'].every(name => before[name] === picture[name])
  && JSON.stringify(before.without) === JSON.stringify(picture.without)
  && JSON.stringify(before.views.map(view => view.name)) === JSON.stringify(picture.views.map(view => view.name));

/** A picture that is not whole yet, on top of the one before: what it lacks stays as it was, marked `old`. */
export function over(picture, before) {
  if (picture.stage === 'done' && picture.complete || !alike(picture, before)) return picture;
  const fresh = new Set(picture.cells.map(key));
  const old = before.cells.filter(cell => !fresh.has(key(cell))).map(cell => ({...cell, old: true, mark: ''}));
  if (!old.length) return picture;
  const answered = new Set(picture.answers.map(answer => answer.view));
  return {...picture, actors: before.actors, approaches: before.approaches.length > picture.approaches.length ? before.approaches : picture.approaches, cells: [...picture.cells, ...old],
    answers: [...picture.answers, ...before.answers.filter(answer => !answered.has(answer.view)).map(answer => ({...answer, old: true}))]};
}

/** Who is in contention under a view, as far as is known: those named best or too close to call, then the best of the others. */
export function contention(picture, view) {
  const worth = cell => cell.utility[picture.party]?.mean ?? -Infinity;
  const ordered = picture.cells.filter(cell => cell.view === view).sort((a, b) => worth(b) - worth(a)).map(cell => cell.approach);
  const named = (answerOf(picture, view)?.approaches ?? []).slice(0, 2);
  return [...new Set([...named, ...ordered])].slice(0, 4);
}

/** The responses that the others picked against some approaches, as far as is known, without those as good: which a first coarse look keeps to. */
export function chosen(picture, view, approaches) {
  const cells = picture.cells.filter(cell => cell.view === view && approaches.includes(cell.approach));
  return [...new Set(cells.flatMap(cell => Object.values(cell.chosen).map(([picked]) => picked)))];
}

/** What a picture that is still coarse rests on, in words. */
export function coarseness(picture, look) {
  if (picture.stage !== 'coarse') return '';
  const views = new Set(picture.cells.filter(cell => !cell.old).map(cell => cell.view)).size;
  const each = picture.cells.find(cell => !cell.old)?.runs ?? COARSE;
  const part = picture.soFar < picture.of ? `${picture.soFar} of ${picture.of} approaches under ${look.view}` : `${views} of ${picture.views.length} views`;
  return `a coarse look, ${each} runs a cell, ${part} so far${picture.narrow ? ', against the responses chosen before' : ''}`;
}
