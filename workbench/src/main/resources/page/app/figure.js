import {LitElement, html, nothing} from 'lit';
import * as echarts from 'echarts';
import {option, theme, heightOf} from 'parley/charts.js';
import {saveText, csv} from 'parley/saving.js';

/** A figure: title, chart, the sentence that says what it shows, the same as a table, and ways to take it away. */
class ParleyFigure extends LitElement {
  static properties = {record: {attribute: false}, about: {attribute: false}, asTable: {state: true}};

  createRenderRoot() { return this; }

  connectedCallback() {
    super.connectedCallback();
    this.resizing = new ResizeObserver(() => this.chart?.resize());
    this.themed = () => this.draw();
    this.resizing.observe(this);
    document.addEventListener('parley-theme', this.themed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resizing.disconnect();
    document.removeEventListener('parley-theme', this.themed);
    this.chart?.dispose();
    this.chart = undefined;
  }

  render() {
    const {record} = this;
    return html`<figure id=${record.id}>
      <div class="head"><h3>${record.title}</h3>
        <div class="tools" role="group" aria-label=${`Take away: ${record.title}`}>
          <button type="button" aria-pressed=${this.asTable ? 'true' : 'false'} @click=${() => { this.asTable = !this.asTable; }}>${this.asTable ? 'show chart' : 'show as table'}</button>
          <button type="button" @click=${() => this.take('svg')}>SVG</button><button type="button" @click=${() => this.take('png')}>PNG</button><button type="button" @click=${() => this.take('csv')}>CSV</button><button type="button" @click=${() => this.take('json')}>JSON</button>
        </div></div>
      <div class="chart" ?hidden=${this.asTable} role="img" aria-label=${`${record.title}. ${record.caption}`} style=${`height:${heightOf(record)}px`}></div>
      ${record.below && !this.asTable ? html`<div class="scroll below" tabindex="0" role="region" aria-label=${`${record.title}: ${record.below.title}`}><p class="small muted">${record.below.title}</p>${tableOf(record.below, record.below.title)}</div>` : nothing}
      ${this.asTable ? html`<div class="twin" tabindex="0" role="region" aria-label=${`${record.title}, as a table`}>${tableOf(record.table, record.title)}</div>` : nothing}
      <figcaption>${record.caption}</figcaption>
    </figure>`;
  }

  updated() { this.draw(); }

  draw() {
    const place = this.querySelector('.chart');
    if (!place || this.asTable) return;
    this.chart ??= echarts.init(place, undefined, {renderer: 'svg'});
    this.chart.resize();
    this.chart.setOption(option(this.record, theme()), {notMerge: true});
  }

  take(kind) {
    const name = `parley-${this.record.id}`;
    const about = this.about ?? {};
    if (kind === 'csv') saveText(`${name}.csv`, 'text/csv', csv(this.record.table, about));
    else if (kind === 'json') saveText(`${name}.json`, 'application/json', JSON.stringify({...about, ...this.record}, null, 1));
    else {
      const copy = echarts.init(null, undefined, {renderer: 'svg', ssr: true, width: 900, height: heightOf(this.record) + 20});
      copy.setOption({...option(this.record, theme()), backgroundColor: theme().paper});
      const svg = copy.renderToSVGString().replace('</svg>', `<desc>${escaped(`${this.record.caption} ${JSON.stringify(about)}`)}</desc></svg>`);
      copy.dispose();
      if (kind === 'svg') saveText(`${name}.svg`, 'image/svg+xml', svg);
      else png(name, svg, 900, heightOf(this.record) + 20);
    }
  }
}

const escaped = text => text.replace(/[&<>]/g, each => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[each]);

function png(name, svg, width, height) {
  const picture = new Image();
  picture.onload = () => {
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext('2d').drawImage(picture, 0, 0, width * 2, height * 2);
    const link = document.createElement('a');
    link.download = `${name}.png`;
    link.href = canvas.toDataURL('image/png');
    link.click();
  };
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

export const tableOf = (table, caption) => html`<table class="small twin-table"><caption class="hidden-label">${caption}</caption>
  <thead><tr>${table.columns.map(name => html`<th scope="col">${name}</th>`)}</tr></thead>
  <tbody>${table.rows.map(row => html`<tr>${row.map((value, i) => i ? html`<td>${value}</td>` : html`<th scope="row">${value}</th>`)}</tr>`)}</tbody></table>`;

customElements.define('parley-figure', ParleyFigure);
