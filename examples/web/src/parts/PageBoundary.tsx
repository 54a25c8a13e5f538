import { Component, type ReactNode } from 'react';

/** Shows a notice instead of a screen that cannot be shown, such as one whose program could not be loaded. */
export class PageBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError = () => ({ hasFailed: true });

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="notice" role="alert">
        <p>This page cannot be shown now.</p>
        <button type="button" className="button" onClick={() => location.reload()}>Load it again</button>
      </div>
    );
  }
}
