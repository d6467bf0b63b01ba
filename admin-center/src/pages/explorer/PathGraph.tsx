import { useMemo, type Ref } from 'react';
import type { Graph } from '../../api/explain';
import { BOX, layoutOf, linesOf } from './layout';

interface Props {
  readonly graph: Graph;
  readonly faults: readonly string[];
  readonly title: string;
  readonly ref: Ref<SVGSVGElement>;
}

const KINDS: Readonly<Record<string, string>> = {
  person: 'person',
  group: 'group',
  roleGroup: 'role group',
  policy: 'assignment policy',
  management: 'management',
  assignment: 'role assignment',
  role: 'role',
  parameter: 'parameter',
  command: 'command',
  scope: 'write scope',
  object: 'object',
};

const ROOM = BOX.width - 16;

/** How small it may become before it is scrolled. */
const SMALLEST = 0.75;

/** As much of a name as fits into its box; it is whole in its title. */
function fitting(name: string, pen: CanvasRenderingContext2D | null): string {
  const fits = (text: string) => (pen === null ? text.length * 8 : pen.measureText(text).width) <= ROOM;
  if (fits(name)) {
    return name;
  }
  let length = name.length - 1;
  while (length > 1 && !fits(`${name.slice(0, length)}…`)) {
    length--;
  }
  return `${name.slice(0, length)}…`;
}

function penOf(): CanvasRenderingContext2D | null {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen !== null) {
    pen.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  }
  return pen;
}

/**
 * The path of an answer, drawn: whole lines hold, broken ones carry the number of what is lacking. It shrinks to the width
 * that there is as far as it stays readable.
 */
export function PathGraph({ graph, faults, title, ref }: Props) {
  const layout = useMemo(() => layoutOf(graph), [graph]);
  const lines = useMemo(() => linesOf(graph, layout), [graph, layout]);
  const pen = useMemo(penOf, []);
  const broken = graph.edges.filter((edge) => !edge.holds).length;
  return (
    <svg
      ref={ref}
      className="path-graph"
      xmlns="http://www.w3.org/2000/svg"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      style={{ minWidth: layout.width * SMALLEST }}
      role="img"
      aria-label={`${title} ${graph.nodes.length} steps${broken === 0 ? '' : `, ${broken} lines are broken`}.`}
    >
      {lines.map(({ edge, path }) => (
        <g key={`${edge.from} ${edge.to}`} className={edge.holds ? 'edge' : 'edge broken'}>
          <title>{edge.why}</title>
          <path d={path} fill="none" />
        </g>
      ))}
      {[...layout.placed.values()].map(({ node, x, y }) => (
        <g key={node.id} className={`node ${node.kind}`}>
          <title>{node.name}</title>
          <rect x={x} y={y} width={BOX.width} height={BOX.height} rx="6" />
          <text className="kind" x={x + 10} y={y + 16}>
            {KINDS[node.kind] ?? node.kind}
          </text>
          <text className="name" x={x + 10} y={y + 34}>
            {fitting(node.name, pen)}
          </text>
        </g>
      ))}
      {lines.map(({ edge, at }) => {
        const number = edge.holds ? 0 : faults.indexOf(edge.why) + 1;
        return (
          number > 0 && (
            <g key={`${edge.from} ${edge.to}`} className="badge">
              <title>{edge.why}</title>
              <circle cx={at.x} cy={at.y} r="9" />
              <text x={at.x} y={at.y + 4} textAnchor="middle">
                {number}
              </text>
            </g>
          )
        );
      })}
    </svg>
  );
}
