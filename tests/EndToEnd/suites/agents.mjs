// The endpoint for agents: the protocol's own conformance suite and its TypeScript SDK.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import Ajv from 'ajv/dist/2020.js';
import { failures, runScenarios, suite } from '../conformance.mjs';
import { post, signIn } from '../server.mjs';

/** The scenarios of the suite that concern what the server offers. All others run against a host that has what they ask for (conformance.test.mjs). */
const scenarios = ['server-initialize', 'ping', 'tools-list', 'tools-call-simple-text', 'tools-call-error', 'dns-rebinding-protection'];

/** The documents that the server must have, by their names. */
export const agentDocuments = {
  TestSimpleText: '"Returns a name." query TestSimpleText @mcpTool { __typename }',
  TestErrorHandling: '"Fails for callers who are not admins." query TestErrorHandling @mcpTool { health { version } }',
  WhoAmI: '"Returns the account." query WhoAmI @mcpTool(title: "Account") { me { username } }',
  FindTracks: `"Returns tracks."
    query FindTracks("How many." $first: Int, "After this cursor." $after: String = null, $where: TrackFilterInput) @mcpTool {
      tracks(first: $first, after: $after, where: $where) { nodes { id title owner { name } } pageInfo { endCursor hasNextPage } }
    }`,
};

/** The tools of these documents. */
const ownTools = ['test_simple_text', 'test_error_handling', 'who_am_i', 'find_tracks'];

/** More tokens than models count. */
const charactersOfAToken = 3;

export const agents = (running) => describe('Agents', () => {
  let server, endpoint;

  before(() => {
    server = running();
    endpoint = `${server.url}/mcp`;
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

  it('get results that fit the schemas of all tools', async () => {
    const { token } = await signIn(server, 'author');
    const client = await connect({ authorization: `Bearer ${token}` });
    const { tools } = await client.listTools();
    const examples = await findArguments(token);
    const ajv = new Ajv({ strict: true, allowUnionTypes: true, validateFormats: false });
    const wrong = {};
    for (const { name, inputSchema, outputSchema } of tools.filter((tool) => tool.name !== 'test_error_handling')) {
      const own = { ...examples, ...examples[name] };
      const names = Object.keys(inputSchema.properties ?? {}).filter((argument) => inputSchema.required?.includes(argument) || argument === 'first');
      const values = Object.fromEntries(names.map((argument) => [argument, exampleOf(inputSchema.properties[argument], own[argument])]));
      const isInput = ajv.compile(inputSchema);
      const isOutput = ajv.compile(outputSchema);

      const result = await client.callTool({ name, arguments: values });

      if (!isInput(values)) wrong[name] = `${JSON.stringify(values)}: ${ajv.errorsText(isInput.errors)}`;
      else if (result.isError || result.structuredContent.errors) wrong[name] = `${JSON.stringify(values)}: ${result.content[0].text}`;
      else if (!isOutput(result.structuredContent)) wrong[name] = ajv.errorsText(isOutput.errors);
      else if (result.content[0].text !== JSON.stringify(result.structuredContent)) wrong[name] = 'The text is not the structured content.';
    }

    assert.deepEqual(wrong, {});
    assert.ok(tools.length > 51);
    await client.close();
  });

  it('read the list of tools with a small part of their context', async () => {
    const client = await connect();
    const { tools } = await client.listTools();
    const shipped = tools.filter(({ name }) => !ownTools.includes(name));
    const sizes = shipped.map((tool) => [tool.name, JSON.stringify({ ...tool, outputSchema: undefined }).length / charactersOfAToken]);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);

    // What clients give to models: all but the schemas of results.
    assert.ok(total < 12_000, `${total} tokens`);
    for (const [name, size] of sizes) assert.ok(name.length <= 64 && size < 500, `${name}: ${size} tokens`);
    await client.close();
  });

  it('are not sent to a place to sign in', async () => {
    const paths = ['oauth-protected-resource/graphql/mcp', 'oauth-protected-resource', 'oauth-authorization-server', 'openid-configuration'];
    const statuses = await Promise.all(paths.map(async (name) => (await fetch(`${server.address}/.well-known/${name}`)).status));

    assert.deepEqual(statuses, [404, 404, 404, 404]);
  });

  /** Values for the arguments of all tools by their names, and for some tools values of their own. */
  async function findArguments(token) {
    const query = `{
      me { username conversations(first: 1) { nodes { id } } playlists(first: 1) { nodes { id } } }
      releases(first: 20) { nodes { id soonestDate { id } } }
      tracks(first: 1) { nodes { id } }
      albums(first: 1) { nodes { id } }
      events(first: 1) { nodes { id } }
      comments(first: 1) { nodes { id } }
      featureRequests(first: 1) { nodes { id } }
      users(first: 1, where: { username: { startsWith: "fan" } }) { nodes { id } }
      subcategories { code }
    }`;
    const { data, errors } = await post(server, query, { token });
    assert.equal(errors, undefined, JSON.stringify(errors));
    const id = (list) => list.nodes[0].id;
    const release = data.releases.nodes.find(({ soonestDate }) => soonestDate);
    return {
      first: 2,
      username: data.me.username,
      conversationId: id(data.me.conversations),
      playlistId: id(data.me.playlists),
      releaseId: release.id,
      releaseDateId: release.soonestDate.id,
      trackId: id(data.tracks),
      subjectId: id(data.tracks),
      albumId: id(data.albums),
      eventId: id(data.events),
      commentId: id(data.comments),
      featureRequestId: id(data.featureRequests),
      userId: id(data.users),
      subcategory: data.subcategories[0].code,
      term: 'night',
      query: 'how many users like a track',
      coordinates: ['Track.title', 'Query.tracks', 'No.such'],
      execute_query: { query: '{ me { username } }' },
    };
  }

  /** The known value of an argument, or one that its schema describes. */
  function exampleOf(schema, known) {
    if (known !== undefined) return known;
    if (schema.enum) return schema.enum[0];
    return { 'date-time': '2026-01-01T00:00:00Z', date: '2026-01-01' }[schema.format] ?? { string: 'Words', boolean: false, integer: 1 }[schema.type];
  }
});
