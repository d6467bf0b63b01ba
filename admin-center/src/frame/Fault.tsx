import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

interface State {
  readonly thrown: string | undefined;
}

/** Keeps a page that fails from taking the frame with it. */
export class Fault extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { thrown: undefined };

  static getDerivedStateFromError(thrown: unknown): State {
    return { thrown: thrown instanceof Error ? thrown.message : String(thrown) };
  }

  override render(): ReactNode {
    return this.state.thrown === undefined ? (
      this.props.children
    ) : (
      <section className="forbidden" role="alert">
        <h1>This page failed</h1>
        <p>{this.state.thrown}</p>
        <Button onClick={() => window.location.reload()}>Reload</Button>
      </section>
    );
  }
}
