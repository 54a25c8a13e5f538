// One server for all that agents, REST clients and calendar programs see of it, and for people who use it together.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import { startServer } from './server.mjs';
import { agentDocuments, agents } from './suites/agents.mjs';
import { calendarFeeds } from './suites/calendar-feeds.mjs';
import { rest, restDocuments } from './suites/rest.mjs';
import { openPlaces, stories } from './suites/story.mjs';

let running, folder, places;
const server = () => running;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'qplet-service-'));
  for (const [name, text] of Object.entries({ ...agentDocuments, ...restDocuments })) await writeFile(path.join(folder, `${name}.graphql`), text);
  places = await openPlaces(server);
  running = await startServer({ ...places.settings, GraphQL__TrustedDocuments__Folder: folder });
});
after(async () => {
  await places?.close();
  await running?.stop();
  await rm(folder, { recursive: true, force: true });
});

agents(server);
rest(server);
stories(() => places);
calendarFeeds(server);
