// The example page, as a visitor uses it.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import axe from 'axe-core';
import { patience } from './browser.mjs';
import { password, post } from './server.mjs';

export const wide = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' };
export const narrow = { viewport: { width: 360, height: 740 }, colorScheme: 'dark', reducedMotion: 'reduce' };

/** A visitor in a browser context of their own. `problems` has what the console of the page reports as errors. */
export class Visitor {
  problems = [];
  /** The names of the operations that the page has sent. */
  operations = [];
  /** What the sockets of the page have received. */
  received = [];

  static async open(browser, server, options = wide) {
    const visitor = new Visitor();
    visitor.server = server;
    visitor.context = await browser.newContext(options);
    visitor.page = await visitor.context.newPage();
    visitor.page.setDefaultTimeout(patience);
    visitor.page.on('console', (message) => message.type() === 'error' && visitor.problems.push(message.text()));
    visitor.page.on('pageerror', (error) => visitor.problems.push(error.message));
    visitor.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => visitor.received.push(String(payload))));
    visitor.page.on('request', (request) => {
      const name = request.method() === 'POST' && /"operationName":"(\w+)"/.exec(request.postData() ?? '')?.[1];
      if (name) visitor.operations.push(name);
    });
    return visitor;
  }

  /** Opens a screen by its address within the page. */
  async visit(path) {
    await this.page.goto(`${this.server.address}/#${path}`);
  }

  /** Signs in as an account of the sample data, by the menu. */
  async signIn(account) {
    await this.page.locator('.menu summary').click();
    await this.page.locator('.menu').getByRole('button', { name: account }).click();
    await this.page.getByText(/^Signed in as/).first().waitFor({ state: 'attached' });
  }

  /** Waits until so many subscriptions to a field stand: the first message of each says so. */
  async subscribed(field, count) {
    while (this.received.filter((message) => message.includes(`"${field}":`)).length < count) await pause(50);
  }

  /** Opens the search, types into it, and waits until it shows what the server has found for all that was typed. */
  async search(term) {
    const { page } = this;
    await page.keyboard.press('/');
    await page.locator('dialog.search input:focus').waitFor();
    const found = page.waitForResponse((response) => response.request().postData()?.includes(`"term":${JSON.stringify(term)}`));
    await page.keyboard.type(term, { delay: 20 });
    await found;
    await page.locator('.found[aria-busy=false]').waitFor();
  }

  /** Presses Tab until an element has the focus. */
  async tabTo(locator, key = 'Tab') {
    for (let presses = 0; presses < 150; presses++) {
      if (await locator.evaluate((element) => element === document.activeElement)) {
        const { outlineStyle, boxShadow } = await locator.evaluate((element) => {
          const { outlineStyle: outline, boxShadow: shadow } = getComputedStyle(element.closest('dialog.search form') ?? element.closest('.drop') ?? element);
          return { outlineStyle: outline, boxShadow: shadow };
        });
        assert.ok(outlineStyle !== 'none' || boxShadow !== 'none', 'the focus cannot be seen');
        return;
      }
      await this.page.keyboard.press(key);
    }
    assert.fail(`The keyboard does not reach ${locator}.`);
  }

  /** What axe finds, and what does not fit into the width of the page. */
  async findings() {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axe.source);
    const found = await this.page.evaluate(async () => {
      // Colours that are still changing are not those that axe should measure.
      await Promise.all(document.getAnimations().filter(({ effect }) => effect.getTiming().iterations !== Infinity).map(({ finished }) => finished.catch(() => {})));
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any, failureSummary }) => `${id}: ${html}\n${any[0]?.message ?? failureSummary}`));
    });
    const excess = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    return excess > 0 ? [...found, `The page is ${excess} pixels too wide.`] : found;
  }

  /** Ends the visit. The page must not have reported errors. */
  async leave() {
    await this.context.close();
    assert.deepEqual(this.problems, []);
  }
}

/** A recording of noise as a WAV file. */
export function recording(seconds) {
  const [rate, header] = [44_100, Buffer.alloc(44)];
  const samples = Buffer.alloc(seconds * rate * 2);
  for (let i = 0; i < samples.length; i += 2) samples.writeInt16LE(Math.round(Math.sin(i * i) * 8_000), i);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

/** What the tests look at. */
export async function samples(server) {
  const { data } = await post(server, `{
    releases(first: 50, where: { state: { eq: UPCOMING } }, order: [{ title: ASC }]) {
      nodes { id title soonestDate { id start precision } }
    }
    systemPlaylist(kind: POPULAR) { tracks(first: 1) { nodes { id title owner { username } } } }
  }`);
  const release = data.releases.nodes.find(({ soonestDate }) => soonestDate?.precision === 'DAY');
  return { release, track: data.systemPlaylist.tracks.nodes[0] };
}

/** Signs in as an account of the sample data, and returns the result as the page keeps it. */
export async function signInAs(server, account) {
  const { data } = await post(
    server,
    `mutation ($input: LoginInput!) {
      login(input: $input) { signIn { accessToken accessTokenExpiresAt refreshToken user { id name username avatar { id imageUrl(size: AVATAR) } } } }
    }`,
    { variables: { input: { email: `${account}@qplet.example`, password, device: 'end to end' } } },
  );
  return data.login.signIn;
}

export async function comment(server, token, subjectId, content) {
  const { data } = await post(
    server,
    'mutation ($input: CreateCommentInput!) { createComment(input: $input) { comment { id } errors { ... on Error { message } } } }',
    { token, variables: { input: { subjectId, content } } },
  );
  assert.equal(data.createComment.errors, null);
}
