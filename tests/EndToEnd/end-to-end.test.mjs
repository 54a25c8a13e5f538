// One server for all suites; each tries it with other clients.
import { after, before } from 'node:test';
import { startServer } from './server.mjs';
import { agentsPage } from './suites/agents-page.mjs';
import { documents } from './suites/documents.mjs';
import { events } from './suites/events.mjs';
import { frameworks } from './suites/frameworks.mjs';
import { guides } from './suites/guide.mjs';
import { http } from './suites/http.mjs';
import { live } from './suites/live.mjs';
import { semanticSchema } from './suites/nullability.mjs';
import { operations } from './suites/operations.mjs';
import { relayRuntime } from './suites/relay.mjs';
import { remoteSchema } from './suites/remote-schema.mjs';
import { schemaPage } from './suites/schema-page.mjs';
import { sockets } from './suites/sockets.mjs';
import { stop } from './suites/stop.mjs';
import { store } from './suites/store.mjs';
import { transports } from './suites/transports.mjs';

let running;
const server = () => running;

before(async () => {
  running = await startServer();
});
after(() => running?.stop());

http(server);
guides(server);
events(server);
sockets(server);
frameworks(server);
documents(server);
live(server);
store(server);
relayRuntime(server);
remoteSchema(server);
operations(server);
schemaPage(server);
agentsPage(server);
semanticSchema(server);
transports();
stop();
