// The example page in a browser: its journeys, and that everybody can use it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { missing, openPage } from './browser.mjs';
import { comment, narrow, recording, samples, signInAs, Visitor, wide } from './example.mjs';
import { expiring, post, startServer } from './server.mjs';

describe('The example page', { skip: missing }, () => {
  let server, opened, sample, fan;
  const visit = async (path, options) => {
    const visitor = await Visitor.open(opened.browser, server, options);
    await visitor.visit(path);
    return visitor;
  };

  before(async () => {
    [server, opened] = await Promise.all([startServer(), openPage()]);
    [sample, fan] = await Promise.all([samples(server), signInAs(server, 'fan')]);
  });
  after(() => Promise.all([opened?.close(), server?.stop()]));

  it('shows the releases of a month in one request, and those of a day', async () => {
    const visitor = await visit('/');
    const { page } = visitor;
    await page.getByRole('region', { name: 'The most awaited release' }).getByRole('heading').waitFor();
    assert.deepEqual(visitor.operations.filter((name) => name !== 'MoreReleases'), ['Releases']);

    const [, label] = /(.+), (one release|\d+ releases)$/.exec(await page.locator('.calendar button:not(:disabled)').last().getAttribute('aria-label'));
    // By its name: with the second page of the month, another day may be the last.
    await page.locator(`.calendar button[aria-label^="${label}, "]`).click();
    const list = page.getByRole('region', { name: 'Releases of the month' });
    await list.getByRole('heading', { name: new RegExp(`${label}$`) }).waitFor();
    // A second page of the month may still come, but the calendar and the list are of one piece.
    const [said, shown] = await page.evaluate(() => [
      document.querySelector('.calendar [aria-pressed=true]').ariaLabel,
      document.querySelectorAll('[aria-label="Releases of the month"] li').length,
    ]);
    assert.ok(said.endsWith(shown === 1 ? ', one release' : `, ${shown} releases`), `${said}: ${shown} are shown`);

    await page.getByRole('button', { name: 'Games' }).click();
    await list.locator('.quiet', { hasText: /^(Album|Film|Manga|Series)/ }).first().waitFor({ state: 'detached' });
    await list.locator('.quiet', { hasText: /^(Game|Expansion)/ }).first().waitFor({ state: 'attached' });
    const month = await page.getByRole('region', { name: 'Calendar' }).getByRole('heading').textContent();
    await page.getByRole('button', { name: 'The next month' }).click();
    await page.getByRole('region', { name: 'Calendar' }).getByRole('heading').filter({ hasNotText: month }).waitFor();
    await visitor.leave();
  });

  it('searches as one types, and goes through what was found by arrows', async () => {
    const visitor = await visit('/');
    const { page } = visitor;
    await page.locator('.calendar').waitFor();
    await visitor.search('thunde');
    await page.locator('.found mark', { hasText: /^Thunde/ }).first().waitFor();
    for (const group of ['Releases', 'Tracks', 'People']) await page.getByRole('region', { name: group, exact: true }).waitFor();
    const title = await page.locator('.found li a span').nth(1).textContent();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    assert.equal(await page.locator('dialog.search').count(), 0);

    await visitor.search('qqqqzzzz');
    await page.getByText('Nothing was found for “qqqqzzzz”.').waitFor();
    await page.keyboard.press('Escape');
    await visitor.leave();
  });

  it('keeps a calendar, which calendar programs can read', async () => {
    const visitor = await visit(`/releases/${sample.release.id}`);
    const { page } = visitor;
    const { release } = sample;
    const toggle = page.locator('.toggle', { hasText: 'In my calendar' }).first();
    // Without an account, it asks for one.
    await toggle.click();
    await page.locator('.menu').getByRole('button', { name: 'A fan' }).click();
    await page.getByText('Signed in as Mia Fontaine').first().waitFor({ state: 'attached' });
    await page.locator('.toggle[aria-pressed=false]', { hasText: 'In my calendar' }).first().click();
    await page.locator('.toggle[aria-pressed=true]', { hasText: 'In my calendar' }).first().waitFor();

    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Calendar' }).click();
    const [now, start] = [new Date(), new Date(release.soonestDate.start)];
    const months = (start.getUTCFullYear() - now.getFullYear()) * 12 + start.getUTCMonth() - now.getMonth();
    for (let i = 0; i < months; i++) await page.getByRole('button', { name: 'The next month' }).click();
    const row = page.getByRole('region', { name: 'Dates' }).locator('li', { hasText: release.title });
    await row.waitFor();

    await page.getByRole('button', { name: 'Create an address' }).click();
    const feed = await (await fetch(await page.getByLabel('Address of your calendar').inputValue())).text();
    assert.match(feed.replaceAll('\r\n ', ''), new RegExp(`SUMMARY:.*${release.title.replace(/[,;]/g, '\\\\$&')}`));

    await row.getByRole('button', { name: 'In my calendar' }).click();
    await row.waitFor({ state: 'detached' });
    await visitor.leave();
  });

  it('publishes a track with a cover', async () => {
    const visitor = await visit('/upload');
    const { page } = visitor;
    await visitor.signIn('An author');
    const title = 'A recording with a long, long name that does not end where one expects it to end';
    const arrived = (name) => page.locator('.progress', { hasText: name }).getByText('It has arrived.').waitFor();
    await page.getByLabel('Choose a recording').setInputFiles({ name: 'words.txt', mimeType: 'text/plain', buffer: Buffer.from('These words are not music.') });
    await arrived('words.txt');
    await page.getByLabel('Title').fill(title);
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.locator('.form [role=alert]').waitFor();
    await page.getByLabel('Choose another recording').setInputFiles({ name: 'noise.wav', mimeType: 'audio/wav', buffer: recording(20) });
    await arrived('noise.wav');
    assert.equal(await page.getByRole('progressbar').getAttribute('value'), '100');
    await page.getByLabel('Cover, if you have one').setInputFiles({ name: 'cover.png', mimeType: 'image/png', buffer: await page.screenshot() });
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.locator('.track img.picture').waitFor();
    await page.getByRole('slider', { name: 'Position' }).and(page.locator('[aria-valuetext$="of 0:20"]')).waitFor();
    await visitor.leave();
  });

  it('shows comments as they are written', async () => {
    const visitor = await visit(`/tracks/${sample.track.id}`);
    const { page } = visitor;
    await page.locator('.badge', { hasText: 'Live' }).waitFor();
    await comment(server, fan.accessToken, sample.track.id, 'Somebody else says this.');
    await page.locator('.comments .fresh', { hasText: 'Somebody else says this.' }).waitFor();
    await visitor.leave();
  });

  it('lets two devices talk', async () => {
    const visitor = await visit('/chat');
    const { page } = visitor;
    const [left, right] = [page.locator('.phone').nth(0), page.locator('.phone').nth(1)];
    await right.locator('.badge', { hasText: 'Live' }).waitFor();
    // Who subscribes later is not told that somebody is typing already.
    await visitor.subscribed('typingChanged', 2);
    await left.getByRole('textbox').pressSequentially('Do you hear this?', { delay: 5 });
    await right.getByText('is typing').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await right.locator('li:not(.mine)', { hasText: 'Do you hear this?' }).waitFor();
    await left.locator('li.mine:not(.unsent)', { hasText: 'Do you hear this?' }).waitFor();
    assert.equal(await right.getByText('Do you hear this?').count(), 1);
    await visitor.leave();
  });

  it('goes on over a restart of the server, and loses nothing', async () => {
    const [chat, track] = await Promise.all([visit('/chat'), visit(`/tracks/${sample.track.id}`)]);
    const [left, right] = [chat.page.locator('.phone').nth(0), chat.page.locator('.phone').nth(1)];
    const live = (place) => place.locator('.badge', { hasText: 'Live' }).waitFor();
    await Promise.all([live(left), live(right), live(track.page)]);

    await server.end('SIGKILL');
    await left.getByText('Waiting for the connection').waitFor();
    await track.page.locator('.banner.lost').waitFor();
    await left.getByRole('textbox').fill('Written while the server was away.');
    await chat.page.keyboard.press('Enter');
    await left.locator('.unsent', { hasText: 'Waiting for the connection' }).waitFor();

    await server.start();
    await comment(server, fan.accessToken, sample.track.id, 'Said before the page came back.');
    await right.locator('li:not(.mine)', { hasText: 'Written while the server was away.' }).waitFor();
    await left.locator('li.mine:not(.unsent)', { hasText: 'Written while the server was away.' }).waitFor();
    assert.equal(await right.getByText('Written while the server was away.').count(), 1);
    await track.page.locator('.comments .fresh', { hasText: 'Said before the page came back.' }).waitFor();
    await Promise.all([live(left), live(right), live(track.page)]);

    // The browser notes the failed connections; the page has no errors of its own.
    for (const visitor of [chat, track]) {
      visitor.problems = visitor.problems.filter((problem) => !/net::ERR_|WebSocket connection to/.test(problem));
      await visitor.leave();
    }
  });

  it('renews an expired token without a flicker', async () => {
    const signIn = await signInAs(server, 'author');
    const short = { ...signIn, accessToken: expiring(signIn.accessToken, 6), accessTokenExpiresAt: new Date(Date.now() + 600_000).toISOString() };
    const visitor = await Visitor.open(opened.browser, server);
    const { page } = visitor;
    await page.addInitScript((session) => {
      if (!sessionStorage.getItem('qplet-session-page')) sessionStorage.setItem('qplet-session-page', session);
      // Notes what the page shows about its connection.
      window.shown = [];
      const note = () => {
        const words = document.querySelector('main .badge')?.textContent ?? (document.querySelector('main .skeleton') ? 'skeleton' : document.querySelector('main .notice') ? 'notice' : null);
        if (words && words !== window.shown.at(-1)) window.shown.push(words);
      };
      new MutationObserver(note).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    }, JSON.stringify(short));
    await visitor.visit(`/tracks/${sample.track.id}`);
    await page.locator('.badge', { hasText: 'Live' }).waitFor();
    await page.waitForFunction((token) => JSON.parse(sessionStorage.getItem('qplet-session-page'))?.accessToken !== token, short.accessToken);
    await comment(server, fan.accessToken, sample.track.id, 'Said after the token had ended.');
    await page.locator('.comments .fresh', { hasText: 'Said after the token had ended.' }).waitFor();
    const shown = await page.evaluate(() => window.shown);
    assert.deepEqual(shown.slice(shown.indexOf('Live')), ['Live']);
    await page.getByText('Signed in as Noah Lindqvist').first().waitFor({ state: 'attached' });
    visitor.problems = visitor.problems.filter((problem) => !/401/.test(problem));
    await visitor.leave();
  });

  it('ends the session on the server when one signs out', async () => {
    const visitor = await visit('/music');
    const { page } = visitor;
    await visitor.signIn('A fan');
    const { refreshToken } = JSON.parse(await page.evaluate(() => sessionStorage.getItem('qplet-session-page')));
    const menu = page.locator('.menu');
    if (!(await menu.evaluate((element) => element.open))) await menu.locator('summary').click();
    const ended = page.waitForResponse((response) => response.request().postData()?.includes('logout'));
    await menu.getByRole('button', { name: 'Sign out' }).click();
    assert.equal((await (await ended).json()).data.logout.errors, null);
    assert.equal(await page.evaluate(() => sessionStorage.getItem('qplet-session-page')), null);
    const { data } = await post(server, 'mutation ($input: RefreshTokenInput!) { refreshToken(input: $input) { signIn { accessToken } } }', {
      variables: { input: { refreshToken } },
    });
    assert.equal(data.refreshToken.signIn, null);
    await visitor.leave();
  });

  it('shows its requests, which run as they are shown', async () => {
    const visitor = await visit(`/tracks/${sample.track.id}`);
    const { page } = visitor;
    await page.locator('.badge', { hasText: 'Live' }).waitFor();
    await page.getByRole('button', { name: '2 requests of this page' }).click();
    const requests = page.getByRole('dialog', { name: 'The requests of this page' });
    assert.deepEqual(await requests.locator('summary strong').allTextContents(), ['CommentAdded', 'Track']);
    await requests.locator('summary', { hasText: 'Track' }).click();
    const [document, variables] = await requests.locator('details', { hasText: 'query Track' }).locator('pre').allTextContents();
    const { data, errors } = await post(server, document, { variables: JSON.parse(variables) });
    assert.equal(errors, undefined);
    assert.equal(data.track.title, sample.track.title);
    await visitor.leave();
  });

  it('is sent compressed, and files that never change are kept', async () => {
    const [, script] = /src="\.(\/assets\/[^"]+\.js)"/.exec(await (await fetch(server.address)).text());
    const { headers } = await fetch(server.address + script, { headers: { 'accept-encoding': 'br' } });
    assert.equal(headers.get('content-encoding'), 'br');
    assert.match(headers.get('cache-control'), /immutable/);
  });

  it('has the documentation, and links that lead somewhere', async () => {
    const visitor = await visit('/docs/guide');
    const { page } = visitor;
    const prose = page.locator('.prose');
    await prose.getByRole('heading', { level: 1 }).waitFor();
    // The examples have the address of this server.
    assert.match(await prose.locator('pre', { hasText: 'createClient({' }).first().textContent(), new RegExp(`ws://${new URL(server.address).host}/graphql`));
    const pages = await page.getByRole('navigation', { name: 'Documentation' }).getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const [links, places] = [new Set(), new Set(['#/'])];
    for (const address of pages) {
      await page.evaluate((hash) => { location.hash = hash; }, address);
      const title = await page.locator('.docs nav [aria-current]').and(page.locator(`[href="${address}"]`)).textContent();
      await prose.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      for (const link of await prose.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))) links.add(link);
      places.add(address);
      for (const id of await prose.locator('[id]').evaluateAll((all) => all.map((one) => one.id))) places.add(`${address}/${id}`);
    }
    assert.ok(pages.length >= 15 && links.size >= 20);
    assert.deepEqual([...links].filter((link) => link.startsWith('#') && !places.has(link)), []);
    for (const link of await page.getByRole('navigation', { name: 'For developers' }).getByRole('link').evaluateAll((all) => all.map((one) => one.href))) {
      assert.equal((await fetch(link, { headers: { accept: 'text/html' } })).status, 200, link);
    }
    await visitor.leave();
  });

  describe('for everybody', () => {
    const screens = [
      ['releases', () => '/', (page) => page.locator('.day:visible').first().waitFor()],
      ['a release', () => `/releases/${sample.release.id}`, (page) => page.locator('.strip').first().waitFor()],
      ['a calendar', () => '/calendar', (page) => page.locator('.list li').first().waitFor()],
      ['music', () => '/music', (page) => page.locator('.grid').first().waitFor()],
      ['a track', () => `/tracks/${sample.track.id}`, (page) => page.locator('.badge.live').waitFor()],
      ['a person', () => `/people/${sample.track.owner.username}`, (page) => page.locator('.grid').waitFor()],
      ['an upload', () => '/upload', (page) => page.locator('.form option').nth(1).waitFor({ state: 'attached' })],
      ['a chat', () => '/chat', (page) => page.locator('.phone .badge.live').nth(1).waitFor()],
      ['a page of the documentation', () => '/docs/errors', (page) => page.locator('.prose h1').waitFor()],
      ['an address with nothing', () => '/nothing', (page) => page.locator('.empty').waitFor()],
    ];

    for (const [name, options] of [['wide and light', wide], ['narrow, dark and without motion', narrow]]) {
      it(`has no findings of axe, ${name}`, async () => {
        const visitor = await visit('/', options);
        const { page } = visitor;
        const findings = {};
        const check = async (screen) => {
          const found = await visitor.findings();
          if (found.length > 0) findings[screen] = found;
        };
        await page.locator('.day:visible').first().waitFor();
        await check('signed out');
        await page.locator('.menu summary').click();
        await check('the menu');
        await page.locator('.menu').getByRole('button', { name: 'A fan' }).click();
        await page.getByText('Signed in as Mia Fontaine').first().waitFor({ state: 'attached' });
        for (const [screen, path, ready] of screens) {
          await visitor.visit(path());
          await ready(page);
          await check(screen);
          if (options.reducedMotion) assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
        }
        await visitor.search('thunder');
        await page.locator('.found mark').first().waitFor();
        await check('the search');
        await page.keyboard.press('Escape');
        await page.locator('.requests-button').click();
        await check('the requests');
        assert.deepEqual(findings, {});
        await visitor.leave();
      });
    }

    it('can be used by the keyboard alone', async () => {
      const visitor = await visit('/');
      const { page } = visitor;
      await page.locator('.day:visible').first().waitFor();
      await page.keyboard.press('Tab');
      await page.getByRole('link', { name: 'Skip to the content' }).and(page.locator(':focus')).waitFor();

      // Sign in.
      await visitor.tabTo(page.locator('.menu summary'));
      await page.keyboard.press('Enter');
      await visitor.tabTo(page.getByRole('button', { name: 'A fan' }));
      await page.keyboard.press('Enter');
      await page.getByText('Signed in as Mia Fontaine').first().waitFor({ state: 'attached' });

      // Search, and open what was found.
      await visitor.search(sample.track.title);
      const found = page.getByRole('region', { name: 'Tracks' }).getByRole('link', { name: sample.track.title }).first();
      await found.waitFor();
      await visitor.tabTo(found);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: sample.track.title }).waitFor();
      await page.locator('main:focus').waitFor();

      // Comment.
      await visitor.tabTo(page.getByLabel('Your comment'));
      await page.keyboard.type('Written without a mouse.');
      await visitor.tabTo(page.getByRole('button', { name: 'Comment', exact: true }));
      await page.keyboard.press('Enter');
      await page.locator('.comments .fresh', { hasText: 'Written without a mouse.' }).waitFor();
      await page.getByLabel('Your comment').and(page.locator(':focus')).waitFor();

      // Send a message.
      await visitor.tabTo(page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Chat' }), 'Shift+Tab');
      await page.keyboard.press('Enter');
      const phone = page.locator('.phone').first();
      await phone.locator('.badge.live').waitFor();
      await visitor.tabTo(phone.getByRole('textbox'));
      await page.keyboard.type('Sent without a mouse.');
      await page.keyboard.press('Enter');
      await page.locator('.phone').last().locator('li:not(.mine)', { hasText: 'Sent without a mouse.' }).waitFor();
      await visitor.leave();
    });
  });
});
