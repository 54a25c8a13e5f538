// GraphiQL and Altair in a browser, on pages of another origin: deferred parts are put together, and events arrive.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { editorJson, missing, openPage } from '../browser.mjs';
import { serveAltair, serveGraphiql } from '../pages.mjs';
import { post, signIn } from '../server.mjs';

const deferred = 'query Deferred {\n  tracks(first: 2) { nodes { title ... @defer { owner { name } } } }\n}\n';
const creation = 'mutation ($input: CreateCommentInput!) { createComment(input: $input) { errors { ... on Error { message } } } }';

const ides = {
  GraphiQL: {
    async serve() {
      const { address, stop } = await serveGraphiql();
      return { addressOf: (query, { url, wsUrl }) => `${address}/?${new URLSearchParams({ url, subscriptionUrl: wsUrl, query })}`, stop };
    },
    run: (page) => page.getByRole('button', { name: /^Execute query/ }).click(),
    shown: (page, passes) => editorJson(page.locator('.result-window .monaco-editor'), passes),
  },
  Altair: {
    async serve() {
      const { address, stop } = await serveAltair();
      return {
        addressOf: (query, { url, wsUrl }) =>
          `${address}/?${new URLSearchParams({ options: JSON.stringify({ endpointURL: url, subscriptionsEndpoint: wsUrl, initialQuery: query, initialSubscriptionRequestHandlerId: 'graphql-ws' }) })}`,
        stop,
      };
    },
    run: (page) => page.getByRole('button', { name: /^Send Request/ }).click(),
    shown: (page, passes) => editorJson(page.locator('app-query-result').first(), passes, '.cm-line'),
  },
};

export function otherIdes(server) {
  for (const [name, { serve, run, shown }] of Object.entries(ides)) {
    describe(name, { skip: missing }, () => {
      let pages;
      before(async () => {
        pages = await serve();
      });
      after(() => pages?.stop());

      async function open(query) {
        const opened = await openPage();
        await opened.page.goto(pages.addressOf(query, server()), { waitUntil: 'load' });
        return opened;
      }

      it('shows deferred parts together', async () => {
        const { page, errors, close } = await open(deferred);
        try {
          const { data } = await post(server(), deferred, { accept: 'application/json' });
          await run(page);
          assert.deepEqual(await shown(page, (value) => value.data?.tracks?.nodes?.every(({ owner }) => owner)), { data });
          assert.deepEqual(errors, []);
        } finally {
          await close();
        }
      });

      it('shows the events of a subscription', async () => {
        const author = await signIn(server(), 'author');
        const { data } = await post(server(), '{ tracks(first: 1) { nodes { id } } }');
        const subjectId = data.tracks.nodes[0].id;
        const { page, close } = await open(`subscription Comments {\n  commentAdded(subjectId: "${subjectId}") { comment { content } }\n}\n`);
        try {
          await run(page);
          // The first message says that the subscription has started.
          await page.getByText('null', { exact: true }).first().waitFor();
          const content = `Seen in ${name}`;
          await post(server(), creation, { token: author.token, variables: { input: { subjectId, content } } });
          await page.getByText(content).first().waitFor();
        } finally {
          await close();
        }
      });
    });
  }
}
