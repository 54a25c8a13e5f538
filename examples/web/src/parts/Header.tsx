import { Link, useLocation } from 'wouter';
import { Icon, type IconName } from './Icon';
import { SignInMenu } from './SignInMenu';
import { ThemeButton } from './ThemeButton';

const places: { path: string; label: string; icon: IconName; prefixes: string[] }[] = [
  { path: '/', label: 'Releases', icon: 'spark', prefixes: ['/releases'] },
  { path: '/calendar', label: 'Calendar', icon: 'calendar', prefixes: ['/calendar'] },
  { path: '/music', label: 'Music', icon: 'music', prefixes: ['/music', '/tracks', '/upload'] },
  { path: '/chat', label: 'Chat', icon: 'chat', prefixes: ['/chat'] },
  { path: '/docs/guide', label: 'Docs', icon: 'book', prefixes: ['/docs'] },
];

export function Header({ onSearch }: { onSearch: () => void }) {
  const [location] = useLocation();
  const isCurrent = (path: string, prefixes: string[]) => location === path || prefixes.some((prefix) => location.startsWith(prefix));
  return (
    <header className="header">
      <div>
        <Link href="/" className="wordmark" aria-label="Qplet, to the first page">
          <img src="./mark.svg" alt="" width="30" height="30" />
          <span>Qplet</span>
        </Link>
        <nav className="places" aria-label="Pages">
          {places.map(({ path, label, icon, prefixes }) => (
            <Link key={path} href={path} aria-current={isCurrent(path, prefixes) ? 'page' : undefined}>
              <Icon name={icon} />
              {label}
            </Link>
          ))}
        </nav>
        <div className="tools">
          <button type="button" className="search-button" aria-label="Search" aria-keyshortcuts="/" onClick={onSearch}>
            <Icon name="search" size={18} />
            <span>Search</span>
            <kbd aria-hidden="true">/</kbd>
          </button>
          <ThemeButton />
          <SignInMenu />
        </div>
      </div>
    </header>
  );
}
