import { useMemo, type Ref } from 'react';
import type { Graph } from '../api/explain';
import { layoutOf, linesOf, STEP, type Placed } from './layout';
import './drawing.css';

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

/** What of a box's width is no room for words. */
const BORDER = 16;
const MOST_LINES = 3;
const LINE = 16;

/** How small it may become before it is scrolled. */
const SMALLEST = 0.75;

type Fits = (text: string) => boolean;

function fitsIn(width: number, pen: CanvasRenderingContext2D | null): Fits {
  return (text) => (pen === null ? text.length * 8 : pen.measureText(text).width) <= width - BORDER;
}

/** As much of a name as fits into its box; it is whole in its title. */
function fitting(name: string, fits: Fits): string {
  if (fits(name)) {
    return name;
  }
  let length = name.length - 1;
  while (length > 1 && !fits(`${name.slice(0, length)}…`)) {
    length--;
  }
  return `${name.slice(0, length)}…`;
}

/** Words in a few lines; what does not fit is in the box's title. */
function linesIn(words: string, fits: Fits): readonly string[] {
  const lines: string[] = [];
  words.split(' ').forEach((word) => {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && (fits(longer) || lines.length === MOST_LINES)) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  });
  return lines.map((line) => fitting(line, fits));
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
  const fits = fitsIn(layout.box.width, pen);
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
          <rect x={x} y={y} width={layout.box.width} height={layout.box.height} rx="6" />
          <Words placed={{ node, x, y }} height={layout.box.height} fits={fits} />
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

interface WordsProps {
  readonly placed: Placed;
  readonly height: number;
  readonly fits: Fits;
}

/** What stands in a box: its kind above its name, or words in the middle. */
function Words({ placed: { node, x, y }, height, fits }: WordsProps) {
  if (node.kind !== STEP) {
    return (
      <>
        <text className="kind" x={x + 10} y={y + 16}>
          {KINDS[node.kind] ?? node.kind}
        </text>
        <text className="name" x={x + 10} y={y + 34}>
          {fitting(node.name, fits)}
        </text>
      </>
    );
  }
  const lines = linesIn(node.name, fits);
  const top = y + (height - (lines.length - 1) * LINE) / 2 + 5;
  return lines.map((line, at) => (
    <text key={line} className="name" x={x + 10} y={top + at * LINE}>
      {line}
    </text>
  ));
}
