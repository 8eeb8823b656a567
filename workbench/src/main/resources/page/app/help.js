import {html} from 'lit';

/** Help: keys, marks, words for chance. */
export const help = (whole = false) => html`<h2>Help</h2>
<p>Every result is <i>if this view holds, then in these runs</i>; nothing here forecasts. A winner is named only where it beats every rival by more than sampling can explain; else it is <b>too close to call</b>. Views stand side by side and are never averaged.</p>
<table class="keys"><caption class="hidden-label">Keys</caption><tbody>
  <tr><td><kbd>1</kbd> … <kbd>8</kbd></td><td>the screens, from left to right</td></tr>
  <tr><td><kbd>←</kbd> <kbd>→</kbd> <kbd>↑</kbd> <kbd>↓</kbd></td><td>walk through the matrix, move a slider; <kbd>Enter</kbd> opens a cell</td></tr>
  <tr><td><kbd>Ctrl</kbd>+<kbd>Z</kbd>, with <kbd>Shift</kbd></td><td>undo, redo a change</td></tr>
  <tr><td><kbd>d</kbd></td><td>dark or light</td></tr><tr><td><kbd>?</kbd></td><td>this help</td></tr></tbody></table>
<p>A slider's marks show where the authors stand. Type a number, a formula, or a range such as <code>[0.2, 0.5]</code>: every value in it equally likely. Double-click a slider to go back to what the views say. The address holds everything you ask: copy it to share it.</p>
<p>Marks: <span class="mark best">* best</span>, <span class="mark close">? too close to call</span>, <span class="holds">ok holds</span> (two of three signed deals still stand, or more), <span class="frays">// frays</span>, <span class="falls">xx falls apart</span> (fewer than one of three).</p>
<p>Words for chance: almost no chance below 0.05, very unlikely to 0.20, unlikely to 0.45, roughly even to 0.55, likely to 0.80, very likely to 0.95, almost certain above.</p>
${whole ? html`<p>The API is described by <a href="/api/openapi.json">/api/openapi.json</a>. Jobs: <code>POST /api/compare</code>, then <code>GET /api/jobs/ID/events</code>.</p>` : ''}`;
