import type { Graph, GraphEdge, GraphNode } from '../../api/explain';

export const BOX = { width: 176, height: 44, gapX: 48, gapY: 16, margin: 12 } as const;

export interface Placed {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly placed: ReadonlyMap<string, Placed>;
  readonly width: number;
  readonly height: number;
}

/** What the edges that do not hold lack, each once: their numbers in the picture are their places here. */
export function faultsOf(graph: Graph): readonly string[] {
  return [...new Set(graph.edges.filter((edge) => !edge.holds && edge.why !== '').map((edge) => edge.why))];
}

/**
 * Nodes in columns: each one step behind the farthest of those that lead to it; where the way ends, at the right. In a column
 * they stand by the height of what leads to them, so that edges cross little.
 */
export function layoutOf(graph: Graph): Layout {
  const columns = columnsOf(graph);
  const y = new Map<string, number>();
  const placed = new Map<string, Placed>();
  const tallest = Math.max(1, ...columns.map((column) => column.length));
  const step = BOX.height + BOX.gapY;
  columns.forEach((column, at) => {
    const wanted = (node: GraphNode) => {
      const before = graph.edges.filter((edge) => edge.to === node.id).flatMap((edge) => y.get(edge.from) ?? []);
      return before.length === 0 ? 0 : before.reduce((sum, each) => sum + each, 0) / before.length;
    };
    const ordered = column.map((node) => ({ node, wanted: wanted(node) })).sort((a, b) => a.wanted - b.wanted);
    const top = ((tallest - column.length) * step) / 2;
    ordered.forEach(({ node }, row) => {
      const at1 = BOX.margin + top + row * step;
      y.set(node.id, at1);
      placed.set(node.id, { node, x: BOX.margin + at * (BOX.width + BOX.gapX), y: at1 });
    });
  });
  return {
    placed,
    width: 2 * BOX.margin + columns.length * BOX.width + (columns.length - 1) * BOX.gapX,
    height: 2 * BOX.margin + tallest * step - BOX.gapY,
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
  const boxes = [...layout.placed.values()];
  const isFree = ({ x, y }: { readonly x: number; readonly y: number }) =>
    taken.every((other) => Math.hypot(other.x - x, other.y - y) > 2 * BADGE + 2) &&
    boxes.every(
      (box) =>
        x < box.x - BADGE || x > box.x + BOX.width + BADGE || y < box.y - BADGE || y > box.y + BOX.height + BADGE,
    );
  return graph.edges.flatMap((edge) => {
    const from = layout.placed.get(edge.from);
    const to = layout.placed.get(edge.to);
    if (from === undefined || to === undefined) {
      return [];
    }
    const [x1, y1] = [from.x + BOX.width, from.y + BOX.height / 2];
    const [x2, y2] = [to.x, to.y + BOX.height / 2];
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
  place('person', 0);
  const last = Math.max(1, ...column.values());
  const columns: GraphNode[][] = Array.from({ length: last + 1 }, () => []);
  graph.nodes.forEach((node) => {
    const ends = node.id === 'command' || node.id === 'object';
    columns[ends ? last : (column.get(node.id) ?? last)]?.push(node);
  });
  return columns;
}
