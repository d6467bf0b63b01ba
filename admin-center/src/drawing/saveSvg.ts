import { download } from '../list/export';

/** What the page's style sheet says, in colours of its own: a file knows no theme. */
const STYLE = `
  svg { background: #fff; font: 13px "Segoe UI", "Helvetica Neue", sans-serif; }
  .node rect { fill: #fff; stroke: #8a8886; }
  .node.person rect, .node.command rect, .node.object rect { fill: #ebf3fc; stroke: #0f6cbd; }
  .node text { fill: #242424; }
  .node .kind { fill: #616161; font-size: 11px; }
  .edge path { stroke: #616161; stroke-width: 1.5; }
  .edge.broken path { stroke: #b10e1c; stroke-dasharray: 5 4; }
  .badge circle { fill: #b10e1c; }
  .badge text { fill: #fff; font-size: 11px; }
`;

/** Saves a drawing as a file. */
export function saveSvg(svg: SVGSVGElement, title: string): void {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = STYLE;
  copy.prepend(style);
  const name = `${title.replaceAll(/[^A-Za-z0-9.-]+/g, ' ').trim()}.svg`;
  download({ name, type: 'image/svg+xml', text: new XMLSerializer().serializeToString(copy) });
}
