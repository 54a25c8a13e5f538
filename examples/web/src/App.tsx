import { useEffect, useState, useSyncExternalStore } from 'react';
import { Provider } from 'urql';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { clearLog } from './api/log';
import { Device } from './api/device';
import { ChatPage } from './pages/ChatPage';
import { MusicPage } from './pages/MusicPage';
import { ReleasePage } from './pages/ReleasePage';
import { ReleasesPage } from './pages/ReleasesPage';
import { TrackPage } from './pages/TrackPage';
import { Documents } from './parts/Documents';
import { Header } from './parts/Header';
import { SearchDialog } from './parts/SearchDialog';
import { DeviceContext } from './parts/useDevice';

const device = new Device('page');

export function App() {
  const client = useSyncExternalStore(device.subscribe, () => device.client);
  return (
    <DeviceContext value={device}>
      <Provider value={client}>
        <Router hook={useHashLocation}>
          <Shell />
        </Router>
      </Provider>
    </DeviceContext>
  );
}

function Shell() {
  const [isSearching, setSearching] = useState(false);
  const [location] = useLocation();

  useEffect(() => {
    setSearching(false);
    window.scrollTo(0, 0);
    return clearLog;
  }, [location]);

  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if ((event.key === 'k' && (event.metaKey || event.ctrlKey)) || (event.key === '/' && !isTyping)) {
        event.preventDefault();
        setSearching(true);
      }
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);

  return (
    <>
      <a className="skip" href="#content" onClick={(event) => { event.preventDefault(); document.getElementById('content')?.focus(); }}>
        Skip to the content
      </a>
      <Header onSearch={() => setSearching(true)} />
      <main id="content" tabIndex={-1}>
        <Switch>
          <Route path="/" component={ReleasesPage} />
          <Route path="/releases/:id">{({ id }) => <ReleasePage id={decodeURIComponent(id)} />}</Route>
          <Route path="/music" component={MusicPage} />
          <Route path="/tracks/:id">{({ id }) => <TrackPage id={decodeURIComponent(id)} />}</Route>
          <Route path="/chat" component={ChatPage} />
          <Route><p className="empty">There is nothing at this address. <a href="#/">See what comes out next</a></p></Route>
        </Switch>
      </main>
      <Documents />
      <footer className="footer">
        <p>An example in React and urql, in <code>examples/web</code> of the repository. Everything on it comes from the sample data.</p>
        <nav aria-label="For developers">
          <a href="/graphql/">Open the IDE</a>
          <a href="/graphql?sdl">The schema as text</a>
          <a href="/welcome">How to begin</a>
        </nav>
      </footer>
      {isSearching && <SearchDialog onClose={() => setSearching(false)} />}
    </>
  );
}
