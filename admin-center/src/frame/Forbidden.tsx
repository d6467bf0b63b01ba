import { Button } from '@fluentui/react-components';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly onSignOut: () => void;
}

/** What whoever may see nothing here sees [WEB-3]. */
export function Forbidden({ title, text, onSignOut }: Props) {
  return (
    <section className="forbidden" aria-labelledby="forbidden">
      <h1 id="forbidden">{title}</h1>
      <p>{text}</p>
      <Button onClick={onSignOut}>Sign out</Button>
    </section>
  );
}
