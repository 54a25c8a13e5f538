import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Provider } from 'urql';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { clearLog } from './api/log';
import { Device } from './api/device';
import { CalendarPage } from './pages/CalendarPage';
import { MusicPage } from './pages/MusicPage';
import { PersonPage } from './pages/PersonPage';
import { ReleasePage } from './pages/ReleasePage';
import { ReleasesPage } from './pages/ReleasesPage';
import { TrackPage } from './pages/TrackPage';
import { Footer } from './parts/Footer';
import { Header } from './parts/Header';
import { ConnectionBanner, Missing, Skeleton } from './parts/Notice';
import { PageBoundary } from './parts/PageBoundary';
import { Requests } from './parts/Requests';
import { SearchDialog } from './parts/SearchDialog';
import { DeviceContext } from './parts/useDevice';

// Loaded when they are opened.
const ChatPage = lazy(() => import('./pages/ChatPage'));
const DocsPage = lazy(() => import('./pages/DocsPage'));
const UploadPage = lazy(() => import('./pages/UploadPage'));

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
  const content = useRef<HTMLElement>(null);
  const shown = useRef(location);

  useEffect(() => {
    if (shown.current === location) return;
    const isSameDocument = /^\/docs\/[^/]+/.exec(shown.current)?.[0] === /^\/docs\/[^/]+/.exec(location)?.[0] && location.startsWith('/docs/');
    shown.current = location;
    setSearching(false);
    if (isSameDocument) return;
    clearLog();
    window.scrollTo(0, 0);
    // Screen readers and the keyboard go on with the new screen.
    content.current?.focus({ preventScroll: true });
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
      <a className="skip" href="#content" onClick={(event) => { event.preventDefault(); content.current?.focus(); }}>
        Skip to the content
      </a>
      <Header onSearch={() => setSearching(true)} />
      <ConnectionBanner />
      <main id="content" tabIndex={-1} ref={content}>
        <PageBoundary key={location.split('/')[1]}>
          <Suspense fallback={<Skeleton />}>
            <Switch>
              <Route path="/" component={ReleasesPage} />
              <Route path="/releases/:id">{({ id }) => <ReleasePage key={id} id={decodeURIComponent(id)} />}</Route>
              <Route path="/calendar" component={CalendarPage} />
              <Route path="/music" component={MusicPage} />
              <Route path="/tracks/:id">{({ id }) => <TrackPage key={id} id={decodeURIComponent(id)} />}</Route>
              <Route path="/people/:username">{({ username }) => <PersonPage key={username} username={decodeURIComponent(username)} />}</Route>
              <Route path="/upload" component={UploadPage} />
              <Route path="/chat" component={ChatPage} />
              <Route path="/docs/:page?/:section?">{({ page, section }) => <DocsPage page={page} section={section} />}</Route>
              <Route><Missing title="There is nothing at this address" href="/">See what comes out next</Missing></Route>
            </Switch>
          </Suspense>
        </PageBoundary>
      </main>
      <Requests />
      <Footer />
      {isSearching && <SearchDialog onClose={() => setSearching(false)} />}
    </>
  );
}
