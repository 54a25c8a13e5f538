import { print, type DocumentNode } from 'graphql';
import { useSyncExternalStore } from 'react';

/** A document that the page has sent. */
export type Entry = { text: string; variables: unknown };

let entries: Entry[] = [];
const listeners = new Set<() => void>();

/** Notes a document, which the page shows to its visitors. */
export function log(document: DocumentNode, variables: unknown) {
  const text = print(document);
  entries = [{ text, variables }, ...entries.filter((entry) => entry.text !== text)].slice(0, 8);
  for (const listener of listeners) listener();
}

/** Forgets the documents of the page that was left. */
export function clearLog() {
  entries = [];
}

export const useLog = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => entries,
  );
