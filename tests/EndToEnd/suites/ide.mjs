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
      // The editor has only the lines that fit on the page.
      await page.setViewportSize({ width: 1400, height: 2400 });
      await page.goto(server().url, { waitUntil: 'load' });
      await page.getByText('Schema available').waitFor();
    });
    after(() => opened?.close());

    const editor = (index) => page.locator('.monaco-editor:visible').nth(index);
    const response = () => page.locator('.monaco-editor:visible').last();

    const operations = ['Screen', 'Search', 'SignIn', 'Notifications', 'Upload'];

    /** Runs an operation by the link above it, and returns what the page shows. */
    async function run(operation, passes) {
      const links = page.locator('a:visible', { hasText: 'Run ▷' });
      await links.nth(operations.indexOf(operation)).click();
      return editorJson(response(), passes);
    }

    it('opens with examples of this API, without advertisements', async () => {
      assert.equal(new URL(page.url()).pathname, '/graphql/');
      assert.match(await page.title(), /Qplet GraphQL$/);
      for (const name of ['Screen: Query', 'SignIn: Mutation', 'Notifications: Subscription']) await page.getByText(name).waitFor();
      assert.match(await editorText(editor(0)), /# Qplet GraphQL/);
      assert.equal(await page.getByText('Nitro').count(), 0);
    });

    it('runs the query and shows its parts together', async () => {
      const text = await editorText(editor(0));
      const { data } = await post(server(), text, { operationName: 'Screen', accept: 'application/json' });
      assert.ok(data.explore.hypes.nodes.length > 0);
      const isWhole = (value) => value.data?.systemPlaylist?.tracks?.nodes?.every(({ comments }) => comments);
      assert.ok(isWhole({ data }));
      const shown = await run('Screen', isWhole);
      // Somebody may have sent something in between.
      assert.deepEqual({ ...shown.data, eventCursor: null }, { ...data, eventCursor: null });
      await page.getByText('patches').first().waitFor();
    });

    it('finds by a term with a typing error', async () => {
      const { data } = await run('Search', (value) => value.data?.search);
      assert.ok(data.search.nodes.some(({ match, highlights }) => /Velvet Thunder/.test(match) && highlights.length > 0), JSON.stringify(data));
    });

    it('has an upload, which takes a file', async () => {
      const { token } = await signIn(server(), 'fan');
      const form = new FormData();
      form.append('operations', JSON.stringify({ query: await editorText(editor(0)), operationName: 'Upload', variables: { file: null } }));
      form.append('map', '{ "0": ["variables.file"] }');
      form.append('0', new Blob(['Some words.'], { type: 'text/plain' }), 'words.txt');
      const response = await fetch(server().url, { method: 'POST', body: form, headers: { 'GraphQL-Preflight': '1', authorization: `Bearer ${token}` } });
      const { data } = await response.json();
      assert.equal(data.uploadMediaAsset.errors, null);
      assert.equal(await (await fetch(data.uploadMediaAsset.mediaAsset.url)).text(), 'Some words.');
    });

    it('signs in and gets notifications', async () => {
      const shown = await run('SignIn', (value) => value.data?.login);
      assert.equal(shown.data.login.errors, null);
      await page.getByRole('tab', { name: 'HTTP Headers' }).click();
      await page.getByPlaceholder('Name').first().fill('Authorization');
      await page.getByPlaceholder('Value').first().fill(`Bearer ${shown.data.login.signIn.accessToken}`);

      const [fan, author] = [await signIn(server(), 'fan'), await signIn(server(), 'author')];
      // The first message says that the subscription has started.
      await run('Notifications', (value) => value.data?.notificationReceived);
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
