// The IDE page in a browser: from this server alone, it shows the schema and runs its examples.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { editorJson, editorText, missing, openPage } from '../browser.mjs';
import { post, signIn } from '../server.mjs';

const follow = 'mutation ($input: FollowUserInput!) { followUser(input: $input) { errors { ... on Error { message } } } }';
const unfollow = 'mutation ($input: UnfollowUserInput!) { unfollowUser(input: $input) { errors { ... on Error { message } } } }';

export function ide(server) {
  describe('Banana Cake Pop', { skip: missing }, () => {
    let opened, page;
    before(async () => {
      opened = await openPage();
      page = opened.page;
      await page.goto(server().url, { waitUntil: 'load' });
      await page.getByText('Schema available').waitFor();
    });
    after(() => opened?.close());

    const editor = (index) => page.locator('.monaco-editor:visible').nth(index);
    const response = () => page.locator('.monaco-editor:visible').last();

    /** Runs an operation by the link above it, and returns what the page shows. */
    async function run(operation, passes) {
      const links = page.locator('a:visible', { hasText: 'Run ▷' });
      await links.nth(['query', 'mutation', 'subscription'].indexOf(operation)).click();
      return editorJson(response(), passes);
    }

    it('opens with examples of this API, without advertisements', async () => {
      assert.equal(new URL(page.url()).pathname, '/graphql/');
      assert.match(await page.title(), /Qplet GraphQL$/);
      for (const name of ['LatestTracks: Query', 'SignIn: Mutation', 'Notifications: Subscription']) await page.getByText(name).waitFor();
      assert.match(await editorText(editor(0)), /# Qplet GraphQL/);
      assert.equal(await page.getByText('Nitro').count(), 0);
    });

    it('runs the query and shows its parts together', async () => {
      const text = (await editorText(editor(0))).match(/query LatestTracks \{[^]*?\n\}/)[0];
      const { data } = await post(server(), text, { accept: 'application/json' });
      assert.ok(data.tracks.nodes.every(({ comments }) => comments));
      const shown = await run('query', (value) => value.data?.tracks?.nodes?.every(({ comments }) => comments));
      assert.deepEqual(shown, { data });
      await page.getByText('patches').first().waitFor();
    });

    it('signs in and gets notifications', async () => {
      const shown = await run('mutation', (value) => value.data?.login);
      assert.equal(shown.data.login.errors, null);
      await page.getByRole('tab', { name: 'HTTP Headers' }).click();
      await page.getByPlaceholder('Name').first().fill('Authorization');
      await page.getByPlaceholder('Value').first().fill(`Bearer ${shown.data.login.signIn.accessToken}`);

      const [fan, author] = [await signIn(server(), 'fan'), await signIn(server(), 'author')];
      // The first message says that the subscription has started.
      await run('subscription', (value) => value.data?.notificationReceived);
      for (const mutation of [unfollow, follow]) await post(server(), mutation, { token: author.token, variables: { input: { userId: fan.id } } });
      const event = await editorJson(response(), (value) => value.data?.notificationReceived?.notification);
      assert.equal(event.data.notificationReceived.notification.kind, 'FOLLOWED');
    });

    it('shows the schema', async () => {
      await page.getByText('Schema Reference').click();
      await page.getByText('tracks', { exact: false }).first().waitFor();
    });

    it('talks to nobody else', () => {
      const own = [server().address, server().address.replace('http:', 'ws:')];
      assert.deepEqual(opened.requests.filter((url) => !own.some((address) => url.startsWith(address))), []);
      assert.deepEqual(opened.errors, []);
    });
  });
}
