/**
 * Turns a chart record {kind, data} into an ECharts option; page and report draw with nothing else.
 * A series is known by colour and by dash or shape, and named where it ends: no legend has to be looked up.
 */
const DASHES = ['solid', [6, 3], [2, 3], [8, 3, 2, 3], [1, 2], [12, 4]];
const SHAPES = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'];

/** The colours of the page, read where they are declared. */
export function theme(element = document.documentElement) {
  const style = getComputedStyle(element);
  const of = name => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: of('ink'), muted: of('muted'), line: of('line'), paper: of('paper'), wash: of('wash'), accent: of('accent'),
    holds: of('holds'), frays: of('frays'), falls: of('falls'),
    series: [1, 2, 3, 4, 5, 6].map(i => of(`p${i}`)),
    font: (style.fontFamily || 'sans-serif').replaceAll('"', "'"),
  };
}

export function option(record, look) {
  const draw = {survival, causes, fan, differences, tornado, flipmap, frontier}[record.kind];
  if (!draw) throw new Error(`no chart is called ${record.kind}`);
  return {animation: false, textStyle: {fontFamily: look.font, color: look.ink}, aria: {enabled: false}, ...draw(record.data, look)};
}

export const heightOf = record => record.height ?? {differences: 40 + 22 * (record.data.rows?.length ?? 6),
  tornado: 60 + 30 * (record.data.rows?.length ?? 6), frontier: 420, flipmap: 380, fan: 190}[record.kind] ?? 280;

const axis = (look, more) => ({
  nameTextStyle: {color: look.muted}, axisLine: {lineStyle: {color: look.line}}, axisTick: {lineStyle: {color: look.line}},
  axisLabel: {color: look.muted, hideOverlap: true}, splitLine: {lineStyle: {color: look.line, type: 'dotted'}}, ...more,
});
const years = (look, last, more) => axis(look, {type: 'value', min: 0, max: last, name: 'years', nameLocation: 'middle', nameGap: 24, splitLine: {show: false},
  axisLabel: {color: look.muted, showMaxLabel: Number.isInteger(last)}, ...more});
/** Rows by name, the first on top. */
const rowsBy = (look, list) => axis(look, {type: 'value', inverse: true, min: -0.5, max: list.length - 0.5, splitLine: {show: false}, axisTick: {show: false},
  axisLabel: {color: look.ink, width: 140, overflow: 'truncate', customValues: list.map((_, i) => i), formatter: place => list[Math.round(place)] ?? ''}});
const shares = (look, name) => axis(look, {type: 'value', min: 0, max: 1, name, nameLocation: 'end', nameTextStyle: {color: look.muted, align: 'left'},
  axisLabel: {color: look.muted, formatter: value => `${Math.round(value * 20)} of 20`}, interval: 0.25});
const label = text => text.length > 22 ? `${text.slice(0, 21)}…` : text;
const tip = look => ({trigger: 'axis', confine: true, backgroundColor: look.paper, borderColor: look.line, textStyle: {color: look.ink, fontSize: 12}});

/** {perYear, years, lines: [{name, standing, low, high}]} */
function survival(data, look) {
  const spread = spaced(data.lines.map(line => line.standing.at(-1) ?? 1), 212);
  return {
    grid: {left: 62, right: 170, top: 28, bottom: 40},
    tooltip: {...tip(look), valueFormatter: value => `${(value * 20).toFixed(0)} of 20`},
    xAxis: years(look, data.years), yAxis: shares(look, 'deals still standing'),
    series: data.lines.flatMap((line, i) => [...(line.low ? [band(line, data, look.series[i % 6])] : []), {
      type: 'line', name: line.name, step: 'end', showSymbol: false, symbol: SHAPES[i % 6],
      data: [[0, 1], ...line.standing.map((share, age) => [(age + 1) / data.perYear, share]), ...(line.standing.at(-1) === 0 ? [[data.years, 0]] : [])].filter(point => point[0] <= data.years),
      lineStyle: {width: 2, color: look.series[i % 6], type: DASHES[(i + Math.floor(i / 6)) % 6]}, itemStyle: {color: look.series[i % 6]},
      endLabel: {show: true, formatter: label(line.name), color: look.series[i % 6], distance: 6, offset: [0, spread[i]]},
    }]),
  };
}

/** How far down names of lines must stand from where their lines end, so that none covers another: shares of a height in pixels. */
function spaced(ends, height, gap = 15) {
  const order = ends.map((_, i) => i).sort((a, b) => ends[b] - ends[a]);
  const places = [];
  for (const i of order) places.push(Math.max((1 - ends[i]) * height, (places.at(-1) ?? -gap) + gap));
  for (let k = places.length - 1, most = height; k >= 0; k--, most = places[k + 1] - gap) places[k] = Math.min(places[k], most);
  const offsets = [];
  order.forEach((i, k) => { offsets[i] = places[k] - (1 - ends[i]) * height; });
  return offsets;
}

/** Names of points beside the plot, each with a line to its point: points fall together too often for names at their places. */
function aside(look, names, shares, top, height) {
  const offsets = spaced(shares, height, 8 + 16 * Math.max(1, ...names.map(name => name.split('\n').length)));
  return {
    label: {show: true, position: 'right', color: look.ink, lineHeight: 16, formatter: point => names[point.dataIndex]},
    labelLine: {show: true, length2: 0, lineStyle: {color: look.muted, width: 1, type: 'dotted'}},
    labelLayout: point => ({x: '99%', y: top + (1 - shares[point.dataIndex]) * height + offsets[point.dataIndex], align: 'right', verticalAlign: 'middle'}),
  };
}

/** The 95 % band about a line of survival, in steps. */
function band(line, data, fill) {
  const steps = values => [[0, 1], ...values.flatMap((share, age) => [[(age + 1) / data.perYear, age ? values[age - 1] : 1], [(age + 1) / data.perYear, share]])].filter(point => point[0] <= data.years);
  return between(steps(line.low), steps(line.high), {fill, opacity: 0.13});
}

/** The area between two lines, drawn as one shape. */
const between = (low, high, style) => ({type: 'custom', silent: true, tooltip: {show: false}, data: [[low[0][0], low[0][1]]], z: 1,
  renderItem: (params, api) => ({type: 'polygon', shape: {points: [...low, ...[...high].reverse()].map(point => api.coord(point))}, style})});

/** {perYear, years, causes: [{name, share}]}: what ended deals, one on the other. */
function causes(data, look) {
  const steps = values => [[0, 0], ...values.flatMap((value, age) => [[age / data.perYear, value], [(age + 1) / data.perYear, value]])].filter(point => point[0] <= data.years);
  const sums = data.causes.reduce((all, cause) => [...all, cause.share.map((share, age) => share + (all.at(-1)?.[age] ?? 0))], []);
  return {
    grid: {left: 62, right: 170, top: 28, bottom: 40},
    xAxis: years(look, data.years), yAxis: shares(look, 'deals ended, by cause'),
    series: data.causes.flatMap((cause, i) => [
      between(steps(sums[i - 1] ?? sums[i].map(() => 0)), steps(sums[i]), {fill: look.series[i % 6], opacity: 0.25 + 0.12 * (i % 3)}),
      {type: 'line', name: cause.name, showSymbol: false, data: steps(sums[i]), lineStyle: {width: 1.5, color: look.series[i % 6], type: DASHES[i % 6]}, itemStyle: {color: look.series[i % 6]},
        endLabel: {show: cause.share.at(-1) > 0.03, formatter: label(cause.name), color: look.series[i % 6], distance: 6}, labelLayout: {moveOverlap: 'shiftY'}},
    ]),
  };
}

/** {perYear, mean, bands: [[low, high]], samples, low, high}: a fan, with real runs. */
function fan(data, look) {
  const at = values => values.map((value, t) => [(t + 1) / data.perYear, value]);
  return {
    grid: {left: 46, right: 16, top: 12, bottom: 36},
    xAxis: years(look, data.mean.length / data.perYear), yAxis: axis(look, {type: 'value', scale: true, min: data.low, max: data.high}),
    series: [
      ...(data.bands ?? []).map(([low, high], i) => between(at(low), at(high), {fill: look.series[0], opacity: [0.1, 0.14, 0.2][i]})),
      ...(data.samples ?? []).map((sample, i) => ({type: 'line', data: at(sample), showSymbol: false, silent: true, z: 2,
        lineStyle: {width: 1, color: look.series[1], opacity: 0.8, type: DASHES[i % 6]}})),
      {type: 'line', name: 'mean', data: at(data.mean), showSymbol: false, z: 3, lineStyle: {width: 2.5, color: look.ink}},
    ],
  };
}

/** An interval with a dot, as a shape: used by differences and tornado. */
const interval = (look, colour) => (params, api) => {
  const [, low] = [0, api.coord([api.value(1), api.value(3)])];
  const high = api.coord([api.value(2), api.value(3)]);
  const mid = api.coord([api.value(0), api.value(3)]);
  const stroke = colour(api.value(4));
  return {type: 'group', children: [
    {type: 'line', shape: {x1: low[0], y1: low[1], x2: high[0], y2: high[1]}, style: {stroke, lineWidth: 2}},
    {type: 'circle', shape: {cx: mid[0], cy: mid[1], r: 4}, style: {fill: api.value(4) ? stroke : look.paper, stroke, lineWidth: 2}},
  ]};
};

/** {leader, rows: [{name, mean, low, high, won}]} */
function differences(data, look) {
  return {
    grid: {left: 150, right: 16, top: 8, bottom: 34},
    xAxis: axis(look, {type: 'value', min: Math.min(0, ...data.rows.map(row => row.low)), name: `${data.leader} better by`, nameLocation: 'middle', nameGap: 22,
      axisLabel: {color: look.muted, formatter: value => Number(value.toFixed(2))}}),
    yAxis: rowsBy(look, data.rows.map(row => row.name)),
    series: [{type: 'custom', renderItem: interval(look, won => won ? look.accent : look.frays), encode: {x: [0, 1, 2], y: 3},
      data: data.rows.map((row, i) => [row.mean, row.low, row.high, i, row.won ? 1 : 0]),
      markLine: {silent: true, symbol: 'none', label: {show: false}, lineStyle: {color: look.ink, type: 'solid', width: 1}, data: [{xAxis: 0}]}}],
  };
}

/** {rows: [{name, now, low, high, flip, to, ticks: [{value, text, place: of the author, -1 of several}]}]}: how far each assumption is from a flip. */
function tornado(data, look) {
  const rows = data.rows;
  const place = (row, value) => (value - row.low) / ((row.high - row.low) || 1);
  return {
    grid: {left: 150, right: 150, top: 28, bottom: 28},
    xAxis: axis(look, {type: 'value', min: 0, max: 1, interval: 1, splitLine: {show: false},
      axisLabel: {color: look.muted, formatter: value => value ? 'highest' : 'lowest'}}),
    yAxis: rowsBy(look, rows.map(row => row.name)),
    series: [
      {type: 'custom', silent: true, encode: {x: [0, 1], y: 2}, data: rows.map((row, i) => [place(row, row.now), row.flip === null ? place(row, row.now) : place(row, row.flip), i]),
        renderItem: (params, api) => {
          const from = api.coord([api.value(0), api.value(2)]);
          const to = api.coord([api.value(1), api.value(2)]);
          const left = api.coord([0, api.value(2)]);
          const right = api.coord([1, api.value(2)]);
          const row = rows[params.dataIndex];
          return {type: 'group', children: [
            {type: 'line', shape: {x1: left[0], y1: left[1], x2: right[0], y2: right[1]}, style: {stroke: look.line, lineWidth: 1}},
            ...(row.flip === null ? [] : [
              {type: 'rect', shape: {x: Math.min(from[0], to[0]), y: from[1] - 5, width: Math.abs(to[0] - from[0]), height: 10}, style: {fill: look.accent, opacity: 0.35}},
              {type: 'line', shape: {x1: to[0], y1: to[1] - 8, x2: to[0], y2: to[1] + 8}, style: {stroke: look.falls, lineWidth: 2}}]),
            ...row.ticks.map(tick => ({type: 'text', style: {text: tick.text, fill: tick.place < 0 ? look.ink : look.series[tick.place % 6], font: `bold 11px ${look.font}`, align: 'center', verticalAlign: 'middle',
              x: api.coord([place(row, tick.value), api.value(2)])[0], y: from[1] - 11}})),
            {type: 'circle', shape: {cx: from[0], cy: from[1], r: 4}, style: {fill: look.ink}},
            {type: 'text', style: {text: row.flip === null ? (row.open ? 'undecided' : 'no flip in its range') : `→ ${label(row.to)}`, fill: look.muted, font: `12px ${look.font}`, x: right[0] + 8, y: right[1], verticalAlign: 'middle'}},
          ]};
        }},
    ],
  };
}

/** {x, y, xs, ys, winners: [names], letters: one each, cells: [[column, row, winner or -1 where it is close]], marks: [{name, x, y}]} */
function flipmap(data, look) {
  const marks = data.marks.filter((mark, i) => i === data.marks.findIndex(other => other.x === mark.x && other.y === mark.y))
    .map(mark => ({...mark, name: data.marks.filter(other => other.x === mark.x && other.y === mark.y).map(other => other.name).join('\n')}));
  return {
    grid: {left: 70, right: 150, top: 16, bottom: 44},
    xAxis: axis(look, {type: 'value', min: data.xs[0], max: data.xs.at(-1), name: data.x, nameLocation: 'middle', nameGap: 26, splitLine: {show: false}}),
    yAxis: axis(look, {type: 'value', min: data.ys[0], max: data.ys.at(-1), name: data.y, nameLocation: 'middle', nameGap: 48, splitLine: {show: false}}),
    series: [
      {type: 'custom', silent: true, encode: {x: 0, y: 1}, data: data.cells,
        renderItem: (params, api) => {
          const [width, height] = api.size([(data.xs.at(-1) - data.xs[0]) / (data.xs.length - 1), (data.ys.at(-1) - data.ys[0]) / (data.ys.length - 1)]);
          const [x, y] = api.coord([data.xs[api.value(0)], data.ys[api.value(1)]]);
          const box = params.coordSys;
          const left = Math.max(box.x, x - width / 2);
          const top = Math.max(box.y, y - height / 2);
          const shape = {x: left, y: top, width: Math.min(box.x + box.width, x + width / 2) - left, height: Math.min(box.y + box.height, y + height / 2) - top};
          const winner = api.value(2);
          const close = winner < 0;
          const under = marks.some(mark => {
            const [across, up] = api.coord([mark.x, mark.y]);
            return Math.hypot(across - x, up - y) < 14;
          });
          return {type: 'group', children: [
            {type: 'rect', shape, style: {fill: close ? look.wash : look.series[winner % 6], opacity: close ? 1 : 0.55}},
            ...(under ? [] : [{type: 'text', style: {text: close ? '//' : data.letters[winner], x: shape.x + shape.width / 2, y: shape.y + shape.height / 2, align: 'center', verticalAlign: 'middle',
              fill: close ? look.muted : look.ink, font: `11px ${look.font}`}}]),
          ]};
        }},
      {type: 'scatter', data: marks.map(mark => [mark.x, mark.y]), symbol: 'diamond', symbolSize: 12, itemStyle: {color: look.paper, borderColor: look.ink, borderWidth: 2},
        ...aside(look, marks.map(mark => mark.name.replace(/(.{12,}?) /g, '$1\n')), marks.map(mark => (mark.y - data.ys[0]) / (data.ys.at(-1) - data.ys[0])), 16, 320)},
    ],
  };
}

const escape = text => text.replace(/[&<>]/g, each => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[each]);

/** {x, y, deals: [{x, y, front, holds, name}], walk: [x, y], points: [{name, x, y}], chosen} */
function frontier(data, look) {
  const tone = deal => deal.holds === true ? look.holds : deal.holds === false ? look.falls : look.muted;
  const heights = [...data.deals, ...data.points].map(each => each.y), low = Math.min(...heights), high = Math.max(...heights);
  const names = data.points.map(point => point.name.replaceAll(', ', '\n'));
  const dot = deal => ({value: [deal.x, deal.y], name: deal.name, symbol: 'circle', symbolSize: deal.front ? 9 : 5,
    itemStyle: {color: deal.holds === true ? look.holds : 'transparent', borderColor: tone(deal), borderWidth: deal.front ? 2 : 1, opacity: deal.front ? 1 : 0.35}});
  return {
    grid: {left: 60, right: 150, top: 24, bottom: 44},
    tooltip: {...tip(look), trigger: 'item', formatter: point => (point.name ?? '').split(', ').map(escape).join('<br>')},
    xAxis: axis(look, {type: 'value', scale: true, name: `worth to ${data.x}`, nameLocation: 'middle', nameGap: 26}),
    yAxis: axis(look, {type: 'value', scale: true, name: `worth to ${data.y}`, nameLocation: 'middle', nameGap: 40}),
    series: [
      {type: 'scatter', data: data.deals.map(dot),
        markLine: {silent: true, symbol: 'none', lineStyle: {color: look.ink, type: 'dashed'}, label: {color: look.muted, formatter: line => line.name, position: 'insideStartTop'},
          data: [{xAxis: data.walk[0], name: 'no deal'}, {yAxis: data.walk[1], name: 'no deal'}]}},
      {type: 'line', data: data.deals.filter(deal => deal.front).map(deal => [deal.x, deal.y]).sort((a, b) => a[0] - b[0]), showSymbol: false, silent: true, lineStyle: {color: look.muted, width: 1}},
      {type: 'scatter', symbol: 'diamond', symbolSize: 13, data: data.points.map((point, i) => ({value: [point.x, point.y], name: names[i]})), itemStyle: {color: look.accent},
        ...aside(look, names, data.points.map(point => high > low ? (point.y - low) / (high - low) : 1), 24, 320)},
    ],
  };
}
