// The REST routes: through a proxy that caches what the headers allow, and with a client that is generated from their OpenAPI description.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import createClient from 'openapi-fetch';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { freePort, signIn } from '../server.mjs';

/** The documents that the server must have, by their names. */
export const restDocuments = {
  categories: 'query E2ECategories @http(route: "/e2e/categories") { categories { name } }',
  me: 'query E2EMe @http(route: "/e2e/me") { me { username } }',
  tracks: `
    "Returns tracks, the newest first."
    query E2ETracks($first: Int = 2, $after: String, $genres: [String!])
    @http(route: "/e2e/tracks", queryParameters: ["first", "after", "genres"]) {
      tracks(first: $first, after: $after, where: { genres: { some: { name: { in: $genres } } } }) {
        nodes { id title }
        pageInfo { hasNextPage endCursor }
      }
    }`,
  track: 'query E2ETrack($id: ID!) @http(route: "/e2e/tracks/{id}") { track(id: $id) { title } }',
};

let folder, server, fan, author;

function hasNginx() {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Starts nginx as a shared cache, which obeys Cache-Control and Vary, and says in X-Cache whether an answer comes from it. */
async function startProxy() {
  const port = await freePort();
  const file = path.join(folder, 'nginx.conf');
  await writeFile(
    file,
    `${process.getuid() === 0 ? 'user root;' : ''}
    daemon off;
    pid ${folder}/nginx.pid;
    error_log ${folder}/nginx.log;
    events {}
    http {
      access_log off;
      client_body_temp_path ${folder}/body;
      proxy_temp_path ${folder}/proxy;
      fastcgi_temp_path ${folder}/fastcgi;
      uwsgi_temp_path ${folder}/uwsgi;
      scgi_temp_path ${folder}/scgi;
      proxy_cache_path ${folder}/cache keys_zone=answers:1m;
      server {
        listen 127.0.0.1:${port};
        location / {
          proxy_pass ${server.address};
          proxy_cache answers;
          add_header X-Cache $upstream_cache_status always;
        }
      }
    }`,
  );
  const proxy = spawn('nginx', ['-c', file, '-p', folder, '-e', `${folder}/nginx.log`], { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt++) {
    const answers = await fetch(`${address}/health/live`).then(() => true, () => false);
    if (answers) break;
    assert.ok(attempt < 1_200, 'nginx does not start.');
    await pause(100);
  }
  return {
    address,
    async stop() {
      proxy.kill('SIGQUIT');
      await once(proxy, 'exit');
    },
  };
}

/** Returns what TypeScript says about files that exist only here. */
function compile(files) {
  const options = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, language) => (path.basename(name) in files ? ts.createSourceFile(name, files[path.basename(name)], language) : getSourceFile(name, language));
  host.fileExists = (name) => path.basename(name) in files || fileExists(name);
  host.readFile = (name) => files[path.basename(name)] ?? readFile(name);
  const program = ts.createProgram(Object.keys(files), options, host);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}

export const rest = (running) => describe('REST', () => {
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'qplet-rest-'));
    server = running();
    [fan, author] = [await signIn(server, 'fan'), await signIn(server, 'author')];
  });
  after(() => rm(folder, { recursive: true, force: true }));

  describe('Answers through a proxy that caches', { skip: hasNginx() ? false : 'nginx is not installed.' }, () => {
    let proxy;
    before(async () => { proxy = await startProxy(); });
    after(() => proxy?.stop());

    async function get(address, headers = {}) {
      const response = await fetch(proxy.address + address, { headers });
      return { status: response.status, cache: response.headers.get('x-cache'), tag: response.headers.get('etag'), control: response.headers.get('cache-control'), body: await response.text() };
    }

    for (const address of ['/rest/e2e/categories', '/graphql?id=E2ECategories', '/graphql/persisted/E2ECategories']) {
      it(`keeps ${address} for anonymous callers only`, async () => {
        const first = await get(address);
        const second = await get(address);
        assert.match(first.control, /^public, max-age=/);
        assert.deepEqual([first.status, first.cache, second.status, second.cache], [200, 'MISS', 200, 'HIT']);
        assert.equal(second.body, first.body);

        const bearer = { authorization: `Bearer ${fan.token}` };
        for (let i = 0; i < 2; i++) {
          const own = await get(address, bearer);
          assert.deepEqual([own.status, own.cache, own.body], [200, 'MISS', first.body]);
          assert.match(own.control, /^private/);
        }
        for (const wrong of [{ authorization: 'Bearer nonsense' }, { 'x-api-key': 'nonsense' }]) {
          const refused = await get(address, wrong);
          assert.equal(refused.status, 401);
          assert.notEqual(refused.cache, 'HIT');
        }

        const known = await get(address, { 'if-none-match': first.tag });
        assert.deepEqual([known.status, known.body], [304, '']);
        assert.equal((await get(address)).cache, 'HIT');
      });
    }

    it('never answers one caller with what another one was sent', async () => {
      const [ofFan, ofAuthor] = [fan, author].map(({ token }) => ({ authorization: `Bearer ${token}` }));
      const anonymous = await get('/rest/e2e/me');
      const [first, other, again] = [await get('/rest/e2e/me', ofFan), await get('/rest/e2e/me', ofAuthor), await get('/rest/e2e/me', ofFan)];

      assert.equal(first.status, 200);
      assert.notEqual(other.body, first.body);
      assert.equal(again.body, first.body);
      assert.ok(!anonymous.body.includes(JSON.parse(first.body).username));
      for (const answer of [anonymous, first, other, again, await get('/rest/e2e/me')]) assert.notEqual(answer.cache, 'HIT');
      const invalid = await get('/rest/e2e/me', { authorization: 'Bearer nonsense', 'if-none-match': first.tag });
      assert.equal(invalid.status, 401);
    });
  });

  describe('The OpenAPI description', () => {
    let description;
    before(async () => { description = await (await fetch(`${server.address}/rest/openapi.json`)).json(); });

    it('is valid', async () => {
      const { valid, errors } = await new Validator().validate(structuredClone(description));
      assert.ok(valid, JSON.stringify(errors));
      assert.equal(description.openapi, '3.1.1');
    });

    it('has the types of parameters and answers for TypeScript', async () => {
      const types = astToString(await openapiTS(structuredClone(description)));
      const program = compile({
        'rest.d.ts': types,
        'use.ts': `
          import type { paths } from '../rest';
          type Tracks = paths['/e2e/tracks']['get'];
          const query: Tracks['parameters']['query'] = { first: 5, genres: ['Jazz'] };
          // @ts-expect-error A number is no text.
          const wrong: Tracks['parameters']['query'] = { first: 'five' };
          type Page = Tracks['responses'][200]['content']['application/json'];
          export const titles = (page: Page): (string | undefined)[] => (page.nodes ?? []).map((track) => track?.title);
          // @ts-expect-error There is no such field.
          export const other = (page: Page) => page.unknown;
          export { query, wrong };
        `,
      });
      assert.deepEqual(program, []);
    });

    it('has the types of the program in docs/rest.md', async () => {
      const page = await readFile(path.resolve(import.meta.dirname, '../../../docs/rest.md'), 'utf8');
      const [program] = /^    import createClient[^]*?\n\n(?! )/m.exec(page);
      const types = astToString(await openapiTS(structuredClone(description)));
      // The one error shows that TypeScript has looked.
      const errors = compile({ 'api.d.ts': types, 'program.ts': program, 'wrong.ts': program.replaceAll('title', 'titel') });
      assert.equal(errors.length, 1, errors.join('\n'));
      assert.match(errors[0], /'titel' does not exist/);
    });

    it('describes routes as a generated client calls them', async () => {
      const client = createClient({ baseUrl: `${server.address}/rest` });

      const page = await client.GET('/e2e/tracks', { params: { query: { first: 1 } } });
      assert.equal(page.error, undefined);
      assert.equal(page.data.nodes.length, 1);
      const next = /<([^>]+)>; rel="next"/.exec(page.response.headers.get('link'))[1];
      const following = await (await fetch(server.address + next)).json();
      assert.notEqual(following.nodes[0].id, page.data.nodes[0].id);

      const track = await client.GET('/e2e/tracks/{id}', { params: { path: { id: page.data.nodes[0].id } } });
      assert.equal(track.error, undefined, JSON.stringify(track.error));
      assert.equal(track.data.title, page.data.nodes[0].title);

      const wrong = await client.GET('/e2e/tracks', { params: { query: { first: 'x', other: 1 } } });
      assert.equal(wrong.error.status, 400);
      assert.deepEqual(wrong.error.errors.map((error) => error.parameter), ['first', 'other']);
    });
  });
});
