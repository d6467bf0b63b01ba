import { useMemo, type Ref } from 'react';
import type { Graph } from '../../api/explain';
import { BOX, layoutOf } from './layout';

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

/** Letters that fit into a box; what is longer is shortened, and whole in its title. */
const FITS = 24;

/** The path of an answer, drawn: whole lines hold, broken ones carry the number of what is lacking. */
export function PathGraph({ graph, faults, title, ref }: Props) {
  const layout = useMemo(() => layoutOf(graph), [graph]);
  const broken = graph.edges.filter((edge) => !edge.holds).length;
  return (
    <svg
      ref={ref}
      className="path-graph"
      xmlns="http://www.w3.org/2000/svg"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-label={`${title} ${graph.nodes.length} steps${broken === 0 ? '' : `, ${broken} lines are broken`}.`}
    >
      {graph.edges.map((edge) => {
        const from = layout.placed.get(edge.from);
        const to = layout.placed.get(edge.to);
        if (from === undefined || to === undefined) {
          return null;
        }
        const [x1, y1] = [from.x + BOX.width, from.y + BOX.height / 2];
        const [x2, y2] = [to.x, to.y + BOX.height / 2];
        const middle = (x1 + x2) / 2;
        const number = edge.holds ? 0 : faults.indexOf(edge.why) + 1;
        return (
          <g key={`${edge.from} ${edge.to}`} className={edge.holds ? 'edge' : 'edge broken'}>
            <title>{edge.why}</title>
            <path d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`} fill="none" />
            {number > 0 && (
              <>
                <circle cx={x2 - 18} cy={y2} r="9" />
                <text x={x2 - 18} y={y2 + 4} textAnchor="middle">
                  {number}
                </text>
              </>
            )}
          </g>
        );
      })}
      {[...layout.placed.values()].map(({ node, x, y }) => (
        <g key={node.id} className={`node ${node.kind}`}>
          <title>{node.name}</title>
          <rect x={x} y={y} width={BOX.width} height={BOX.height} rx="6" />
          <text className="kind" x={x + 10} y={y + 16}>
            {KINDS[node.kind] ?? node.kind}
          </text>
          <text className="name" x={x + 10} y={y + 34}>
            {node.name.length > FITS ? `${node.name.slice(0, FITS - 1)}…` : node.name}
          </text>
        </g>
      ))}
    </svg>
  );
}
