import { useEffect } from 'react';

/** Names the screen in the title of the window. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    document.title = title ? `${title} · Qplet` : 'Qplet';
  }, [title]);
}
