import type { Graph, GraphEdge, GraphNode } from '../api/explain';

/** The measures of a drawing, in pixels. */
export interface Measures {
  readonly width: number;
  readonly height: number;
  readonly gapX: number;
  readonly gapY: number;
  readonly margin: number;
}

/** Boxes with a name and what kind it is of. */
const NAMED: Measures = { width: 176, height: 44, gapX: 48, gapY: 16, margin: 12 };

/** Boxes with some words, in up to three lines. */
const WORDS: Measures = { width: 196, height: 62, gapX: 36, gapY: 16, margin: 8 };

export interface Placed {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly box: Measures;
  readonly placed: ReadonlyMap<string, Placed>;
  readonly width: number;
  readonly height: number;
}

/** The kind of a node that is told in words. */
export const STEP = 'step';

/** A way of several steps, as a graph: each leads to the next. */
export function graphOf(steps: readonly string[]): Graph {
  const id = (at: number) => (at === 0 ? START : `${at}`);
  return {
    nodes: steps.map((name, at) => ({ id: id(at), kind: STEP, name })),
    edges: steps.slice(1).map((_, at) => ({ from: id(at), to: id(at + 1), holds: true, why: '' })),
  };
}

/** The id of the node at which every way begins. */
const START = 'person';

/** What the edges that do not hold lack, each once: their numbers in the picture are their places here. */
export function faultsOf(graph: Graph): readonly string[] {
  return [...new Set(graph.edges.filter((edge) => !edge.holds && edge.why !== '').map((edge) => edge.why))];
}

/**
 * Nodes in columns: each one step behind the farthest of those that lead to it; where the way ends, at the right. In a column
 * they stand by the height of what leads to them, so that edges cross little.
 */
export function layoutOf(graph: Graph): Layout {
  const box = graph.nodes.some(({ kind }) => kind === STEP) ? WORDS : NAMED;
  const columns = columnsOf(graph);
  const y = new Map<string, number>();
  const placed = new Map<string, Placed>();
  const tallest = Math.max(1, ...columns.map((column) => column.length));
  const step = box.height + box.gapY;
  columns.forEach((column, at) => {
    const wanted = (node: GraphNode) => {
      const before = graph.edges.filter((edge) => edge.to === node.id).flatMap((edge) => y.get(edge.from) ?? []);
      return before.length === 0 ? 0 : before.reduce((sum, each) => sum + each, 0) / before.length;
    };
    const ordered = column.map((node) => ({ node, wanted: wanted(node) })).sort((a, b) => a.wanted - b.wanted);
    const top = ((tallest - column.length) * step) / 2;
    ordered.forEach(({ node }, row) => {
      const at1 = box.margin + top + row * step;
      y.set(node.id, at1);
      placed.set(node.id, { node, x: box.margin + at * (box.width + box.gapX), y: at1 });
    });
  });
  return {
    box,
    placed,
    width: 2 * box.margin + columns.length * box.width + (columns.length - 1) * box.gapX,
    height: 2 * box.margin + tallest * step - box.gapY,
  };
}

export interface Line {
  readonly edge: GraphEdge;
  readonly path: string;
  /** Where its badge stands. */
  readonly at: { readonly x: number; readonly y: number };
}

const BADGE = 9;

/** The edges as curves. A badge stands on its curve, where it covers no box and no badge before it. */
export function linesOf(graph: Graph, layout: Layout): readonly Line[] {
  const taken: { readonly x: number; readonly y: number }[] = [];
  const { box: measures } = layout;
  const boxes = [...layout.placed.values()];
  const isFree = ({ x, y }: { readonly x: number; readonly y: number }) =>
    taken.every((other) => Math.hypot(other.x - x, other.y - y) > 2 * BADGE + 2) &&
    boxes.every(
      (box) =>
        x < box.x - BADGE || x > box.x + measures.width + BADGE || y < box.y - BADGE || y > box.y + measures.height + BADGE,
    );
  return graph.edges.flatMap((edge) => {
    const from = layout.placed.get(edge.from);
    const to = layout.placed.get(edge.to);
    if (from === undefined || to === undefined) {
      return [];
    }
    const [x1, y1] = [from.x + measures.width, from.y + measures.height / 2];
    const [x2, y2] = [to.x, to.y + measures.height / 2];
    const middle = (x1 + x2) / 2;
    const on = (t: number) => {
      const s = 1 - t;
      return {
        x: s * s * s * x1 + 3 * s * t * middle + t * t * t * x2,
        y: (s * s * s + 3 * s * s * t) * y1 + (3 * s * t * t + t * t * t) * y2,
      };
    };
    // From the middle outwards.
    const places = Array.from({ length: 37 }, (_, i) => on(0.5 + (i % 2 === 0 ? i : -i - 1) * 0.0125));
    const at = (edge.holds ? undefined : places.find(isFree)) ?? on(0.5);
    if (!edge.holds) {
      taken.push(at);
    }
    return [{ edge, path: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`, at }];
  });
}

function columnsOf(graph: Graph): readonly (readonly GraphNode[])[] {
  const leads = new Map<string, GraphEdge[]>();
  graph.edges.forEach((edge) => leads.set(edge.from, [...(leads.get(edge.from) ?? []), edge]));
  const column = new Map<string, number>();
  const place = (id: string, at: number) => {
    // There are no circles; should there be one, it ends here.
    if (at <= (column.get(id) ?? -1) || at > graph.nodes.length) {
      return;
    }
    column.set(id, at);
    leads.get(id)?.forEach((edge) => place(edge.to, at + 1));
  };
  place(START, 0);
  const last = Math.max(1, ...column.values());
  const columns: GraphNode[][] = Array.from({ length: last + 1 }, () => []);
  graph.nodes.forEach((node) => {
    const ends = node.id === 'command' || node.id === 'object';
    columns[ends ? last : (column.get(node.id) ?? last)]?.push(node);
  });
  return columns;
}
