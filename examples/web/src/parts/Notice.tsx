import type { CombinedError } from 'urql';

/** Says that something could not be loaded, and offers to try again. */
export const Problem = ({ error, onRetry }: { error: CombinedError; onRetry: () => void }) => (
  <div className="notice" role="alert">
    <p>{error.networkError ? 'The server cannot be reached.' : error.graphQLErrors.map(({ message }) => message).join(' ')}</p>
    <button type="button" onClick={onRetry}>Try again</button>
  </div>
);

/** Says whether live updates arrive. */
export const LiveBadge = ({ connection }: { connection: 'idle' | 'connecting' | 'live' | 'lost' }) => (
  <span className={`live ${connection}`} role="status">
    {connection === 'live' ? 'Live' : connection === 'lost' ? 'Connection lost, trying again' : 'Connecting'}
  </span>
);
