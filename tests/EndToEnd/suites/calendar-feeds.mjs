// Calendar feeds as calendar programs read them: by npm's ical.js and node-ical.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { post, signIn } from '../server.mjs';

const event = 'event { id } errors { __typename ... on Error { message } }';
const hour = 3_600_000;

/** The offset of a time zone from UTC in milliseconds, by the data that Node.js has. */
function offsetAt(timeZone, moment) {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const { value } = format.formatToParts(moment).find((part) => part.type === 'timeZoneName');
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(value);
  return sign ? (sign === '-' ? -1 : 1) * (hours * 60 + Number(minutes)) * 60_000 : 0;
}

/** The moment of a local time: a skipped one is that much later, and of two equal ones the first counts. */
function momentOf(timeZone, date, time) {
  const local = Date.parse(`${date}T${time}Z`);
  const [before, after] = [offsetAt(timeZone, local - 24 * hour), offsetAt(timeZone, local + 24 * hour)];
  const moments = [before, after].filter((offset) => offsetAt(timeZone, local - offset) === offset).map((offset) => local - offset);
  return moments.length > 0 ? Math.min(...moments) : local - before;
}

export const calendarFeeds = (running) => describe('Calendar feeds', () => {
  let server, author, admin, fan;

  before(async () => {
    server = running();
    [author, admin, fan] = [await signIn(server, 'author'), await signIn(server, 'admin'), await signIn(server, 'fan')];
  });

  /** Runs a mutation and returns its payload. */
  async function run(mutation, input, selection, user = author) {
    const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`;
    const result = await post(server, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`, { variables: { input }, token: user.token });
    assert.equal(result.errors, undefined, JSON.stringify(result.errors));
    assert.equal(result.data[mutation].errors ?? null, null, JSON.stringify(result));
    return result.data[mutation];
  }

  async function createFeed(input, user = author) {
    const { calendarFeed, url } = await run('createCalendarFeed', input, 'calendarFeed { id } url errors { __typename ... on Error { message } }', user);
    return { id: calendarFeed.id, url };
  }

  const createEvent = async (input, user = author) => (await run('createEvent', { attendanceMode: 'ONLINE', ...input }, event, user)).event;

  async function read(url) {
    const response = await fetch(url);
    assert.equal(response.status, 200);
    return response.text();
  }

  /** The events of a calendar by UID, as ical.js reads them. Time zones are those that the calendar defines. */
  function parse(text) {
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const zone of calendar.getAllSubcomponents('vtimezone')) {
      ICAL.TimezoneService.register(zone);
    }
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    return new Map(events.map((entry) => [entry.uid, entry]));
  }

  const find = (events, text) => [...events.values()].find((entry) => entry.summary === text);

  it('has the same times for both parsers, the graph and the time zones that it defines', async () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'Africa/Casablanca', 'Pacific/Chatham'];
    const starts = new Map();
    for (const timeZone of zones) {
      // Days around the changes of clocks of the northern and the southern half of the world.
      for (const date of ['2027-03-28', '2027-04-04', '2027-07-01', '2027-10-31', '2027-11-07']) {
        for (const time of ['01:30:00', '02:30:00', '20:00:00']) {
          const title = `${timeZone} ${date} ${time}`;
          await createEvent({ title, date, time, timeZone });
          starts.set(title, momentOf(timeZone, date, time));
        }
      }
    }
    const { url } = await createFeed({ kind: 'EVENTS', name: 'Mine' });
    const text = await read(url);

    const entries = parse(text);
    const others = Object.values(nodeIcal.sync.parseICS(text)).filter((entry) => entry.type === 'VEVENT');
    assert.equal(others.length, entries.size);
    for (const [title, start] of starts) {
      assert.equal(find(entries, title).startDate.toUnixTime() * 1000, start, `ical.js: ${title}`);
      // node-ical reads times in this zone an hour early; ical.js and Ical.Net read the same text right.
      if (!title.startsWith('Africa/Casablanca')) {
        assert.equal(others.find((entry) => entry.summary === title).start.getTime(), start, `node-ical: ${title}`);
      }
    }
  });

  it('I1: keeps the UID of a moved event and counts its revisions', async () => {
    const { id } = await createEvent({ title: 'Moved', date: '2027-05-01', time: '20:00:00' });
    const { url } = await createFeed({ kind: 'EVENTS', name: 'Mine' });

    const first = await read(url);
    assert.equal(await read(url), first);
    const before = find(parse(first), 'Moved');
    await run('updateEvent', { eventId: id, time: '21:00:00' }, event);
    const after = find(parse(await read(url)), 'Moved');

    assert.ok(before.uid.includes('@'));
    assert.deepEqual([after.uid, after.sequence], [before.uid, before.sequence + 1]);
    assert.equal(after.startDate.toUnixTime() * 1000, Date.parse('2027-05-01T21:00:00Z'));
    const stamp = (entry, name) => entry.component.getFirstPropertyValue(name).toUnixTime();
    assert.ok(stamp(after, 'last-modified') >= stamp(before, 'last-modified'));
    assert.equal(stamp(after, 'dtstamp'), stamp(after, 'last-modified'));
  });

  it('I2: folds by octets, ends lines with CRLF, and escapes texts', async () => {
    const titles = ['ť'.repeat(80), `${'x'.repeat(66)}😀👩‍👩‍👧${'y'.repeat(80)}`, 'a,b;c\\d "e": f'];
    for (const title of titles) {
      await createEvent({ title, content: `${title}\nsecond line`, date: '2027-06-01' });
    }
    await createEvent({ title: 'bell \u0007', date: '2027-06-02' });
    const { url } = await createFeed({ kind: 'EVENTS', name: 'a,b;c\\d' });
    const octets = Buffer.from(await (await fetch(url)).arrayBuffer());

    const strict = new TextDecoder('utf-8', { fatal: true });
    let start = 0;
    for (let end = octets.indexOf('\r\n'); end >= 0; end = octets.indexOf('\r\n', start)) {
      const line = octets.subarray(start, end);
      assert.ok(line.length <= 75);
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(strict.decode(line), /[\u0000-\u0008\u000a-\u001f\u007f]/);
      start = end + 2;
    }
    assert.equal(start, octets.length);
    const text = strict.decode(octets);
    const entries = parse(text);
    const others = Object.values(nodeIcal.sync.parseICS(text)).filter((entry) => entry.type === 'VEVENT');
    for (const title of titles) {
      assert.equal(find(entries, title).description, `${title}\nsecond line`);
      assert.equal(others.find((entry) => entry.summary === title).description, `${title}\nsecond line`);
    }
    assert.ok(find(entries, 'bell '));
  });

  it('I3: answers 304 while nothing has changed, and never after an entry was removed', async () => {
    await createEvent({ title: 'Stays', date: '2027-08-01' });
    const { id } = await createEvent({ title: 'Goes', date: '2027-08-02' });
    const { url } = await createFeed({ kind: 'EVENTS', name: 'Mine' });
    const first = await fetch(url);
    const etag = first.headers.get('etag');
    assert.equal(first.headers.get('content-type'), 'text/calendar; charset=utf-8');
    assert.equal(first.headers.get('last-modified'), null);

    assert.equal((await fetch(url, { headers: { 'if-none-match': etag } })).status, 304);
    assert.equal((await fetch(url, { method: 'HEAD' })).headers.get('etag'), etag);
    await run('deleteEvent', { eventId: id }, 'deletedId errors { __typename }');
    for (const headers of [{ 'if-none-match': etag }, { 'if-modified-since': new Date(Date.now() + hour).toUTCString() }]) {
      const response = await fetch(url, { headers });
      assert.equal(response.status, 200);
      const entries = parse(await response.text());
      assert.ok(find(entries, 'Stays') && !find(entries, 'Goes'));
    }
  });

  it('I4: ends with its address, its user and what its user may see', async () => {
    const { id } = await createEvent({ title: 'By the author', date: '2027-09-01' });
    await run('attendEvent', { eventId: id }, event, fan);
    const feed = await createFeed({ kind: 'EVENTS', name: 'Of the fan' }, fan);
    assert.ok(find(parse(await read(feed.url)), 'By the author'));

    await run('blockUser', { userId: fan.id }, 'errors { __typename }');
    assert.ok(!find(parse(await read(feed.url)), 'By the author'));
    await run('unblockUser', { userId: fan.id }, 'errors { __typename }');
    assert.ok(find(parse(await read(feed.url)), 'By the author'));

    const { url } = await run('regenerateCalendarFeed', { calendarFeedId: feed.id }, 'url errors { __typename }', fan);
    assert.equal((await fetch(feed.url)).status, 404);
    await read(url);
    await run('banUser', { userId: fan.id }, 'errors { __typename }', admin);
    assert.equal((await fetch(url)).status, 404);
    await run('unbanUser', { userId: fan.id }, 'errors { __typename }', admin);
    await read(url);
    await run('revokeCalendarFeed', { calendarFeedId: feed.id }, 'deletedId errors { __typename }', await signIn(server, 'fan'));
    assert.equal((await fetch(url)).status, 404);
  });

  it('has the dates of all releases that match its filter, with periods as tentative days', async () => {
    const where = { subcategory: { code: { in: ['game', 'album', 'movie'] } } };
    const { url } = await createFeed({ kind: 'RELEASES', name: 'News', where, timeZone: 'Asia/Tokyo' }, admin);
    const query =
      'query ($where: ReleaseFilterInput, $after: String) { releases(first: 20, after: $after, where: $where) { pageInfo { hasNextPage endCursor } '
      + 'nodes { title dates(first: 50) { nodes { precision start startDate endDate label } } } } }';
    const day = () => new Date().toISOString().slice(0, 10);
    let today, text;
    do {
      // The feed is of the day on which it is read.
      today = day();
      text = await read(url);
    } while (today !== day());
    const entries = parse(text);
    const others = Object.values(nodeIcal.sync.parseICS(text)).filter((entry) => entry.type === 'VEVENT');
    assert.equal(others.length, entries.size);
    assert.ok(entries.size > 50);

    const midnight = new Date(today).getTime();
    let after, expected = 0;
    do {
      const { data, errors } = await post(server, query, { variables: { where, after }, token: admin.token });
      assert.equal(errors, undefined);
      for (const { title, dates } of data.releases.nodes) {
        for (const date of dates.nodes) {
          const start = date.start && Date.parse(date.start);
          const end = date.endDate ? Date.parse(date.endDate) : start + 60_000;
          if (!start || end <= midnight - 90 * 24 * hour || start >= midnight + 731 * 24 * hour) continue;
          expected++;
          const isPeriod = ['MONTH', 'QUARTER', 'YEAR'].includes(date.precision);
          const entry = [...entries.values()].find((candidate) =>
            candidate.summary.startsWith(title) && candidate.startDate.isDate === (date.precision !== 'TIME')
            && (candidate.startDate.isDate ? candidate.startDate.toString() === date.startDate : candidate.startDate.toUnixTime() * 1000 === start)
            && (isPeriod ? candidate.summary.endsWith(`(${date.label})`) : !candidate.summary.endsWith(')')));
          assert.ok(entry, `${title} ${date.label}`);
          assert.equal(entry.component.getFirstPropertyValue('status'), isPeriod ? 'TENTATIVE' : 'CONFIRMED');
          assert.equal(entry.component.getFirstPropertyValue('transp'), 'TRANSPARENT');
          if (date.endDate) assert.equal(entry.endDate.toString(), date.endDate);
        }
      }
      after = data.releases.pageInfo.hasNextPage ? data.releases.pageInfo.endCursor : null;
    } while (after);
    assert.equal(entries.size, expected);
  });
});
