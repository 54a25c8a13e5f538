import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { CombinedError } from 'urql';
import { Link } from 'wouter';
import type { Connection } from '../api/device';
import { askToSignIn } from './signInPrompt';
import { useConnection } from './useDevice';

/** Says that something could not be loaded. If the server cannot be reached, it tries again by itself. */
export function Problem({ error, onRetry }: { error: CombinedError; onRetry: () => void }) {
  const retry = useEffectEvent(onRetry);
  const isUnreachable = error.networkError !== undefined;
  useEffect(() => {
    if (!isUnreachable) return;
    const timer = setInterval(() => retry(), 3_000);
    return () => clearInterval(timer);
  }, [isUnreachable]);
  return (
    <div className="notice" role="alert">
      <p>{isUnreachable ? 'The server does not answer. This page goes on as soon as it does.' : error.graphQLErrors.map(({ message }) => message).join(' ')}</p>
      <button type="button" className="button" onClick={onRetry}>Try again</button>
    </div>
  );
}

/** Says that a screen needs an account. */
export const SignInNotice = ({ children }: { children: string }) => (
  <div className="notice">
    <p>{children}</p>
    <button type="button" className="button primary" onClick={askToSignIn}>Sign in</button>
  </div>
);

/** Says that an address leads nowhere, and where to go on. */
export const Missing = ({ title, href, children }: { title: string; href: string; children: string }) => (
  <div className="empty">
    <h1>{title}</h1>
    <Link href={href}>{children}</Link>
  </div>
);

/** The places of what is loading. */
export const Skeleton = ({ rows = 4 }: { rows?: number }) => (
  <div className="skeleton" role="status" aria-label="Loading">
    {Array.from({ length: rows }, (_, row) => <i key={row} />)}
  </div>
);

const words: Record<Connection, string> = { idle: 'Connecting', connecting: 'Connecting', live: 'Live', lost: 'Waiting for the connection' };

/** Says whether live updates arrive. */
export const LiveBadge = ({ connection }: { connection: Connection }) => <span className={`badge ${connection}`} role="status">{words[connection]}</span>;

const subscribeToNetwork = (changed: () => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** Says calmly that the page is cut off, and for a moment that it is not any more. */
export function ConnectionBanner() {
  const isOnline = useSyncExternalStore(subscribeToNetwork, () => navigator.onLine);
  const isLost = useConnection() === 'lost' || !isOnline;
  const [wasLost, setWasLost] = useState(false);
  useEffect(() => {
    if (isLost) setWasLost(true);
    else if (wasLost) {
      const timer = setTimeout(() => setWasLost(false), 4_000);
      return () => clearTimeout(timer);
    }
  }, [isLost, wasLost]);
  const text = isLost
    ? `${isOnline ? 'The server does not answer.' : 'You are offline.'} What you see stays, and what you miss will follow.`
    : wasLost ? 'Connected again. Nothing was missed.' : '';
  return <p className={text ? `banner ${isLost ? 'lost' : ''}` : 'sr'} role="status">{text}</p>;
}
