import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon, type IconName } from './Icon';
import { SignInMenu } from './SignInMenu';

const places: { path: string; label: string; icon: IconName; isCurrent: (location: string) => boolean }[] = [
  { path: '/', label: 'Releases', icon: 'calendar', isCurrent: (location) => location === '/' || location.startsWith('/releases') },
  { path: '/music', label: 'Music', icon: 'music', isCurrent: (location) => location.startsWith('/music') || location.startsWith('/tracks') },
  { path: '/chat', label: 'Chat', icon: 'chat', isCurrent: (location) => location.startsWith('/chat') },
];

export function Header({ onSearch }: { onSearch: () => void }) {
  const [location] = useLocation();
  return (
    <header className="header">
      <Link href="/" className="wordmark" aria-label="Qplet, to the first page">
        <img src="./mark.svg" alt="" width="30" height="30" />
        <span>Qplet</span>
      </Link>
      <nav className="places" aria-label="Pages">
        {places.map(({ path, label, icon, isCurrent }) => (
          <Link key={path} href={path} aria-current={isCurrent(location) ? 'page' : undefined}>
            <Icon name={icon} />
            {label}
          </Link>
        ))}
      </nav>
      <div className="tools">
        <button type="button" className="search-button" onClick={onSearch}>
          <Icon name="search" size={18} />
          <span>Search</span>
          <kbd aria-hidden="true">/</kbd>
        </button>
        <ThemeButton />
        <SignInMenu />
      </div>
    </header>
  );
}

type Theme = 'light' | 'dark';

function ThemeButton() {
  const [theme, setTheme] = useState<Theme>(
    () => (localStorage.getItem('qplet-theme') as Theme | null) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
  );
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const other: Theme = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="round"
      aria-label={`Use ${other} colours`}
      onClick={() => {
        localStorage.setItem('qplet-theme', other);
        setTheme(other);
      }}
    >
      <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
    </button>
  );
}
