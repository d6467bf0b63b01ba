import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { Inside, Objects } from '../../api/explain';
import { shortName } from '../../api/session';
import type { Looking } from './useInside';

interface Props {
  readonly title: string;
  readonly looking: Looking;
}

/** Who is inside a scope now and, of one that is changed, who comes in and who falls out. */
export function InsideView({ title, looking }: Props) {
  const { answer, fault, isBusy, stop } = looking;
  const inside = answer !== undefined && !('invalid' in answer) ? answer : undefined;
  if (!isBusy && inside === undefined && fault === '') {
    return null;
  }
  return (
    <section className="inside" aria-label={title} aria-busy={isBusy}>
      <h3>{title}</h3>
      <div role="status">
        {inside !== undefined && <Counted inside={inside} isOld={isBusy} />}
        {fault !== '' && <p>{fault}</p>}
      </div>
      {isBusy && (
        <span className="inside-busy">
          <Spinner size="extra-tiny" label="Looking who is inside…" />
          <Button size="small" type="button" onClick={stop}>
            Stop
          </Button>
        </span>
      )}
    </section>
  );
}

function Counted({ inside, isOld }: { readonly inside: Inside; readonly isOld: boolean }) {
  return (
    <div className={isOld ? 'inside-old' : undefined}>
      <Line field="inside" label={inside.count === 1 ? 'object inside' : 'objects inside'} objects={inside} />
      {inside.comesIn !== undefined && inside.comesIn.count > 0 && <Line field="comes-in" label="come in" objects={inside.comesIn} />}
      {inside.fallsOut !== undefined && inside.fallsOut.count > 0 && <Line field="falls-out" label="fall out" objects={inside.fallsOut} />}
      {inside.comesIn?.count === 0 && inside.fallsOut?.count === 0 && <p className="nothing">The same as in the stored scope.</p>}
      {!inside.isWhole && <p className="nothing">Counted are those that you may read.</p>}
      <Warnings inside={inside} />
    </div>
  );
}

const MOST_WARNINGS = 3;

/** Each kind of warning once, with the first of its sentences. */
function Warnings({ inside }: { readonly inside: Inside }) {
  const codes = [...new Set(inside.warnings.map(({ code }) => code))];
  return codes.map((code) => {
    const messages = inside.warnings.filter((warning) => warning.code === code).map(({ message }) => message);
    return (
      <MessageBar key={code} intent="warning" layout="multiline" data-warning={code}>
        <MessageBarBody>
          {messages.slice(0, MOST_WARNINGS).join(' ')}
          {messages.length > MOST_WARNINGS && ` And ${messages.length - MOST_WARNINGS} more of the kind.`}
        </MessageBarBody>
      </MessageBar>
    );
  });
}

interface LineProps {
  readonly field: string;
  readonly label: string;
  readonly objects: Objects;
}

/** How many, and the first of them by name. */
function Line({ field, label, objects }: LineProps) {
  const more = objects.count - objects.results.length;
  return (
    <p data-field={field}>
      <strong>
        {objects.count.toLocaleString('en')} {label}
      </strong>
      {objects.results.length > 0 && (
        <span>
          {': '}
          {objects.results.map(({ object }) => shortName(object)).join(', ')}
          {more > 0 && ` and ${more.toLocaleString('en')} more`}
        </span>
      )}
    </p>
  );
}
