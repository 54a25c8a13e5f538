// The endpoint for agents: the protocol's own conformance suite and its TypeScript SDK.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { failures, runScenarios, suite } from './conformance.mjs';
import { post, signIn, startServer } from './server.mjs';

/** The scenarios of the suite that concern what the server offers. All others run against a host that has what they ask for (conformance.test.mjs). */
const scenarios = ['server-initialize', 'ping', 'tools-list', 'tools-call-simple-text', 'tools-call-error', 'dns-rebinding-protection'];

const documents = {
  TestSimpleText: '"Returns a name." query TestSimpleText @mcpTool { __typename }',
  TestErrorHandling: '"Fails for callers who are not admins." query TestErrorHandling @mcpTool { health { version } }',
  WhoAmI: '"Returns the account." query WhoAmI @mcpTool(title: "Account") { me { username } }',
  FindTracks: `"Returns tracks."
    query FindTracks("How many." $first: Int, "After this cursor." $after: String = null, $where: TrackFilterInput) @mcpTool {
      tracks(first: $first, after: $after, where: $where) { nodes { id title owner { name } } pageInfo { endCursor hasNextPage } }
    }`,
};

describe('Agents', () => {
  let server, folder, endpoint;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'qplet-agents-'));
    for (const [name, text] of Object.entries(documents)) await writeFile(path.join(folder, `${name}.graphql`), text);
    server = await startServer({ GraphQL__TrustedDocuments__Folder: folder });
    endpoint = `${server.url}/mcp`;
  });
  after(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Connects the SDK's client, which checks structured content against the schema of the tool. */
  async function connect(headers = {}) {
    const client = new Client({ name: 'end to end', version: '1.0.0' });
    await client.connect(new StreamableHTTPClientTransport(new URL(endpoint), { requestInit: { headers } }));
    await client.listTools();
    return client;
  }

  for (const scenario of scenarios) {
    it(`pass the scenario ${scenario} of the protocol`, async () => {
      const results = await runScenarios(suite, endpoint, '--scenario', scenario);

      assert.deepEqual(failures(results.get(scenario)), {});
    });
  }

  it('list the same tools for all callers, described by plain types', async () => {
    const client = await connect();
    const { tools } = await client.listTools();
    const tracks = tools.find((tool) => tool.name === 'find_tracks');

    assert.deepEqual(tracks.inputSchema.properties.first, { type: 'integer', description: 'How many.' });
    assert.deepEqual(tracks.inputSchema.properties.after, { type: 'string', description: 'After this cursor.' });
    assert.equal(tracks.inputSchema.required, undefined);
    assert.deepEqual(tools.find((tool) => tool.name === 'who_am_i').annotations.readOnlyHint, true);
    assert.ok(tools.some((tool) => tool.name === 'execute_query'));
    await client.close();
  });

  it('call tools signed in, by API key and as nobody', async () => {
    const { token } = await signIn(server, 'author');
    const { data } = await post(server, 'mutation { createApiKey(input: { name: "Agent" }) { key } }', { token });
    const callers = { author: { authorization: `Bearer ${token}` }, key: { 'x-api-key': data.createApiKey.key }, nobody: {} };
    const names = {};
    for (const [caller, headers] of Object.entries(callers)) {
      const client = await connect(headers);
      const { structuredContent } = await client.callTool({ name: 'who_am_i', arguments: {} });
      names[caller] = structuredContent.data.me?.username;
      await client.close();
    }

    assert.ok(names.author);
    assert.deepEqual(names, { author: names.author, key: names.author, nobody: undefined });
    await assert.rejects(connect({ authorization: `Bearer ${token}x` }), { code: 401 });
    await assert.rejects(connect({ 'x-api-key': 'qplet_unknown' }), { code: 401 });
  });

  it('page through a list, and are told what is wrong with an argument', async () => {
    const client = await connect();
    const first = await client.callTool({ name: 'find_tracks', arguments: { first: 2, where: { title: { contains: 'a' } } } });
    const { nodes, pageInfo } = first.structuredContent.data.tracks;
    const second = await client.callTool({ name: 'find_tracks', arguments: { first: 2, after: pageInfo.endCursor, where: { title: { contains: 'a' } } } });
    const wrong = await client.callTool({ name: 'find_tracks', arguments: { first: '2' } });

    assert.equal(nodes.length, 2);
    assert.notDeepEqual(second.structuredContent.data.tracks.nodes, nodes);
    assert.equal(wrong.isError, true);
    assert.match(wrong.content[0].text, /HC0016/);
    await client.close();
  });

  it('run queries of their own, but no mutations', async () => {
    const client = await connect();
    const query = await client.callTool({ name: 'execute_query', arguments: { query: 'query ($n: Int) { users(first: $n) { nodes { name } } }', variables: { n: 1 } } });
    const mutation = await client.callTool({ name: 'execute_query', arguments: { query: 'mutation { logout { errors { __typename } } }' } });

    assert.equal(query.structuredContent.data.users.nodes.length, 1);
    assert.equal(mutation.isError, true);
    await client.close();
  });
});
