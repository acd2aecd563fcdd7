import { Component, type ReactNode } from 'react';
import { PageError } from './PageError.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Where the reader is: going elsewhere clears the fault. */
  readonly at: string;
}

/** Keeps a fault inside the page: header and menu stay usable. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (before.at !== this.props.at && this.state.error) this.setState({ error: null });
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <PageError error={error} resetErrorBoundary={() => this.setState({ error: null })} />;
  }
}
