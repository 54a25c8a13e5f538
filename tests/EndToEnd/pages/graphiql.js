// GraphiQL, as a frontend's page of its own has it. The address says which server it talks to, and what it shows first.
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

globalThis.MonacoEnvironment = { getWorker: (_, label) => new Worker(`/${label === 'json' || label === 'graphql' ? label : 'editor'}.js`) };

const { url, subscriptionUrl, query } = Object.fromEntries(new URLSearchParams(location.search));
const fetcher = createGraphiQLFetcher({ url, subscriptionUrl });
createRoot(document.getElementById('root')).render(createElement(GraphiQL, { fetcher, initialQuery: query }));
