// Pages in a browser, against a server of their own.
import { after, before } from 'node:test';
import { startServer } from './server.mjs';
import { ide } from './suites/ide.mjs';
import { otherIdes } from './suites/other-ides.mjs';

let running;
const server = () => running;

before(async () => {
  running = await startServer();
});
after(() => running?.stop());

ide(server);
otherIdes(server);
