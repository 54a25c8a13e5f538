import { useSyncExternalStore } from 'react';

/** A GraphQL request of the page, as the panel for developers shows it. */
export type Entry = {
  id: number;
  kind: 'query' | 'mutation' | 'subscription';
  name: string;
  text: string;
  variables: Record<string, unknown>;
  /** The time until the response, or null for a subscription and while the request runs. */
  milliseconds: number | null;
  /** The number of responses, or of updates of a subscription. */
  responses: number;
  hasFailed: boolean;
};

let entries: readonly Entry[] = [];
let last = 0;
const listeners = new Set<() => void>();

function change(next: readonly Entry[]) {
  entries = next;
  for (const listener of listeners) listener();
}

/** Notes a request. Returns a function that notes its responses. */
export function note(query: string, variables: Record<string, unknown>) {
  const [, kind = 'query', name = 'Unnamed'] = /(query|mutation|subscription)\s+(\w+)/.exec(query) ?? [];
  // The fields `__typename` that the cache adds are left out, and so are secrets.
  const text = query.replace(/^ *__typename\n/gm, '').replace(/\n(?=fragment )/g, '\n\n');
  const shown = JSON.parse(JSON.stringify(variables, (key, value) => (/^(password|refreshToken)$/.test(key) ? '…' : value))) as Record<string, unknown>;
  const entry: Entry = { id: ++last, kind: kind as Entry['kind'], name, text, variables: shown, milliseconds: null, responses: 0, hasFailed: false };
  const start = performance.now();
  change([entry, ...entries.filter((other) => other.text !== text || other.milliseconds === null)].slice(0, 20));
  return (hasFailed = false) => {
    change(
      entries.map((other) =>
        other.id === entry.id
          ? { ...other, hasFailed, responses: other.responses + 1, milliseconds: kind === 'subscription' ? null : Math.round(performance.now() - start) }
          : other,
      ),
    );
  };
}

/** Sends a request like `fetch`, and notes it. */
export async function notedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const body = init?.body instanceof FormData ? init.body.get('operations') : init?.body;
  if (typeof body !== 'string') return fetch(input, init);
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  const answered = note(query, variables ?? {});
  try {
    const response = await fetch(input, init);
    answered(!response.ok);
    return response;
  } catch (error) {
    answered(true);
    throw error;
  }
}

/** Forgets the requests of the screen that was left. Subscriptions that go on note themselves again. */
export const clearLog = () => change([]);

export const useLog = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => entries,
  );
