// Pages of other origins than the GraphQL server: other IDEs, served from their npm packages, and that of a person.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { getDistDirectory, renderAltair } from 'altair-static';
import { build } from 'esbuild';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.ttf': 'font/ttf' };

/** Serves what a function returns for a path. Returns the address and a way to stop. */
async function serve(contentOf) {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    try {
      const content = await contentOf(pathname, searchParams);
      response.writeHead(200, { 'content-type': types[path.extname(pathname) || '.html'] ?? 'application/octet-stream' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

export async function serveGraphiql() {
  const { outputFiles } = await build({
    entryPoints: {
      page: path.join(import.meta.dirname, 'pages/graphiql.js'),
      style: 'graphiql/style.css',
      editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
      json: 'monaco-editor/esm/vs/language/json/json.worker.js',
      graphql: 'monaco-graphql/esm/graphql.worker.js',
    },
    bundle: true,
    write: false,
    outdir: '/',
    format: 'iife',
    loader: { '.ttf': 'file', '.woff2': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    absWorkingDir: import.meta.dirname,
  });
  const files = Object.fromEntries(outputFiles.map((file) => [file.path, file.contents]));
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>GraphiQL</title><link rel="icon" href="data:,">
    <link href="style.css" rel="stylesheet"><link href="page.css" rel="stylesheet"><style>#root { height: 100vh }</style></head>
    <body style="margin: 0"><div id="root"></div><script src="page.js"></script></body></html>`;
  return serve((pathname) => {
    if (pathname === '/') return html;
    if (!files[pathname]) throw new Error(`There is no ${pathname}.`);
    return files[pathname];
  });
}

/** Serves a page in which a person uses the service. */
export async function servePerson() {
  const own = (name) => path.join(import.meta.dirname, 'pages', name);
  const { outputFiles } = await build({
    entryPoints: [own('person.js')],
    alias: { 'node:assert/strict': own('assert.js'), 'node:timers/promises': own('timers.js'), ws: own('websocket.js') },
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    absWorkingDir: import.meta.dirname,
  });
  const html = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Person</title><link rel="icon" href="data:,"></head><body><script src="page.js"></script></body></html>';
  return serve((pathname) => (pathname === '/page.js' ? outputFiles[0].contents : html));
}

/** Serves Altair, with the options in the address of the page. */
export const serveAltair = () =>
  serve((pathname, parameters) =>
    pathname === '/' ? renderAltair({ ...JSON.parse(parameters.get('options')), baseURL: '/' }) : readFile(path.join(getDistDirectory(), pathname)));
