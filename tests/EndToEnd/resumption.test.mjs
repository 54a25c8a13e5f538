// Tokens that expire and a server that stops, with a server of their own.
import { after, before } from 'node:test';
import { startServer } from './server.mjs';
import { renewal } from './suites/renewal.mjs';
import { resumption } from './suites/resumption.mjs';

let running;
const server = () => running;

before(async () => {
  // However slow the machine is, tabs that renew a token at once do so in time.
  running = await startServer({ Sessions__RefreshTokenLeeway: '01:00:00' });
});
after(() => running?.stop());

renewal(server);
resumption(server);
