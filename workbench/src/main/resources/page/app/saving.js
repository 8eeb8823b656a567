/** Things to take away, each with what is needed to judge and repeat it. */

export function saveText(name, type, content) {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([content], {type}));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const quoted = value => /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

/** Comment lines first: case, hash, seed, runs, version, what is left out. */
export function csv(table, about = {}) {
  const head = Object.entries(about).map(([name, value]) => `# ${name}: ${Array.isArray(value) ? value.join('; ') : value}`.replaceAll('\n', ' '));
  return [...head, table.columns.map(quoted).join(','), ...table.rows.map(row => row.map(quoted).join(','))].join('\n') + '\n';
}

export const aboutOf = picture => ({
  case: picture.title, hash: picture.hash, seed: picture.seed, runs: picture.played, version: picture.version,
  date: new Date().toISOString().slice(0, 10), repeat: picture.repeat, leavesOut: picture.leavesOut, claim: 'If-then, not a forecast: in these runs.',
});
