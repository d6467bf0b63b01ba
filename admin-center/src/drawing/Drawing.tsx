import { Button } from '@fluentui/react-components';
import { ImageRegular } from '@fluentui/react-icons';
import { useRef, type ReactNode } from 'react';
import type { Graph } from '../api/explain';
import { PathGraph } from './PathGraph';
import { saveSvg } from './saveSvg';

interface Props {
  /** What stands above it. */
  readonly heading: ReactNode;
  /** What it is, for who does not see it, and the file's name. */
  readonly title: string;
  readonly graph: Graph;
  /** What the edges that do not hold lack, by the numbers that they carry. */
  readonly faults?: readonly string[];
}

const NOTHING_LACKS: readonly string[] = [];

/** A way as a drawing that can be saved as a file. */
export function Drawing({ heading, title, graph, faults = NOTHING_LACKS }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  return (
    <>
      <div className="drawing-heading">
        {heading}
        <Button
          size="small"
          appearance="subtle"
          icon={<ImageRegular />}
          onClick={() => {
            if (svg.current !== null) {
              saveSvg(svg.current, title);
            }
          }}
        >
          Save as SVG
        </Button>
      </div>
      <div className="drawing" tabIndex={0} role="region" aria-label={`${title} As a graph`}>
        <PathGraph ref={svg} graph={graph} faults={faults} title={title} />
      </div>
    </>
  );
}
