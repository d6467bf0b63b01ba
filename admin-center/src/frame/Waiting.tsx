import { Button, Spinner } from '@fluentui/react-components';

interface Props {
  /** What is waited for. */
  readonly label: string;
  readonly isStopped: boolean;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** What may take long: that it is on its way, and a way to give it up; then a way to ask again. */
export function Waiting({ label, isStopped, onStop, onAgain }: Props) {
  return (
    <div className="waiting-long" role="status">
      {isStopped ? <span>Stopped.</span> : <Spinner size="small" label={label} />}
      <Button size="small" onClick={isStopped ? onAgain : onStop}>
        {isStopped ? 'Ask again' : 'Stop'}
      </Button>
    </div>
  );
}
