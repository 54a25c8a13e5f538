import { useEffect, useState, useSyncExternalStore } from 'react';
import { Icon } from './Icon';

type Theme = 'light' | 'dark';

const systemDark = matchMedia('(prefers-color-scheme: dark)');
const subscribe = (changed: () => void) => {
  systemDark.addEventListener('change', changed);
  return () => systemDark.removeEventListener('change', changed);
};

/** Switches between light and dark colours. Until one chooses, they are those of the system. */
export function ThemeButton() {
  const system: Theme = useSyncExternalStore(subscribe, () => systemDark.matches) ? 'dark' : 'light';
  const [chosen, choose] = useState(() => localStorage.getItem('qplet-theme') as Theme | null);
  const theme = chosen ?? system;
  useEffect(() => {
    if (chosen) document.documentElement.dataset.theme = chosen;
  }, [chosen]);
  const other: Theme = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="round"
      aria-label={`Use ${other} colours`}
      onClick={() => {
        localStorage.setItem('qplet-theme', other);
        choose(other);
      }}
    >
      <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
    </button>
  );
}
