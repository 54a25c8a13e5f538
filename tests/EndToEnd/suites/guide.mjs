// Every block of the guide for frontend developers does what the guide says, against the sample data.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { before, after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import relay from 'relay-runtime';
import WebSocket from 'ws';
import { compile } from '../relay.mjs';
import { post, signIn } from '../server.mjs';

const guide = await readFile(path.resolve(import.meta.dirname, '../../../docs/guide.md'), 'utf8');
const blocks = [...guide.matchAll(/^```(\S+) ?(.*)\n([^]*?)^```$/gm)].map(([, language, info, text]) => ({ language, info, text }));
const documents = blocks.filter(({ language }) => language === 'graphql');
const programs = blocks.filter(({ language }) => language === 'js');

/** The blocks whose answer has an error by intention, with its code. */
const expected = { WithoutThePlan: 'PLAN_REQUIRED' };

export function guides(server) {
  describe('The guide', () => {
    let folder, token;
    const placed = (text) => text.replaceAll('ws://localhost:5000/graphql', server().wsUrl).replaceAll('http://localhost:5000/graphql', server().url);

    before(async () => {
      // Inside the folder of the tests, so the programs find the packages.
      folder = await mkdtemp(path.resolve(import.meta.dirname, '../.guide-'));
      await writeFile(path.join(folder, 'socket.mjs'), "import WebSocket from 'ws';\nglobalThis.WebSocket ??= WebSocket;\n");
      ({ token } = await signIn(server(), 'fan'));
    });
    after(() => rm(folder, { recursive: true, force: true }));

    it('has blocks of both languages, and no others', () => {
      assert.ok(documents.length >= 5 && programs.length >= 8);
      assert.equal(documents.length + programs.length, blocks.length);
    });

    for (const { info, text } of documents) {
      const [, name] = /(?:query|mutation) (\w+)/.exec(text);
      it(`${name} is answered`, async () => {
        const { data, errors } = await post(server(), text, info.startsWith('as ') ? { token } : {});
        assert.deepEqual(errors?.map(({ extensions }) => extensions.code), expected[name] && [expected[name]]);
        for (const value of Object.values(data)) {
          assert.ok(value?.nodes ? value.nodes.length > 0 : value, `${name} returns nothing`);
          if (value && 'errors' in value) assert.equal(value.errors, null);
        }
      });
    }

    for (const { info: file, text } of programs) {
      it(`${file} runs`, async () => {
        await writeFile(path.join(folder, file), placed(text));
        if (/^export /m.test(text)) return;
        const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', './socket.mjs', file], {
          cwd: folder,
          timeout: 60_000,
          env: { ...process.env, ACCESS_TOKEN: token },
        });
        assert.equal(stderr, '');
        if (text.includes('console.log')) assert.notEqual(stdout.trim(), '');
      });
    }

    it('has an environment of Relay that loads a screen and follows it', async () => {
      globalThis.WebSocket ??= WebSocket;
      const { environment, close } = await import(pathToFileURL(path.join(folder, 'relay-environment.mjs')));
      const artifacts = await compile({
        GuideQuery: 'query GuideQuery { eventCursor tracks(first: 1) { nodes { id title } } }',
        GuideSubscription: 'subscription GuideSubscription($id: ID!, $after: String) { commentAdded(subjectId: $id, after: $after) { cursor comment { id } } }',
      });
      const data = await relay.fetchQuery(environment, artifacts.GuideQuery, {}).toPromise();
      const { cursor } = await new Promise((resolve, reject) =>
        relay.requestSubscription(environment, {
          subscription: artifacts.GuideSubscription,
          variables: { id: data.tracks.nodes[0].id, after: data.eventCursor },
          onNext: ({ commentAdded }) => resolve(commentAdded),
          onError: reject,
        }));
      close();
      assert.ok(cursor);
    });
  });
}
