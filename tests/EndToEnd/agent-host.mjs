// Runs a host with tools, prompts and resources of its own at the endpoint for agents: tests/AgentHost.
import path from 'node:path';
import { freePort, launch, terminate } from './server.mjs';

const program = path.resolve(import.meta.dirname, '../AgentHost/bin/Debug/net10.0/Qplet.GraphQL.AgentHost.dll');

/** Starts the host, with sessions for agents of the editions with a handshake, or without. */
export async function startAgentHost({ hasSessions }) {
  const address = `http://127.0.0.1:${await freePort()}`;
  const host = await launch(program, { env: { ...process.env, ASPNETCORE_URLS: address, Sessions: String(hasSessions) }, log: [] });
  return { endpoint: `${address}/graphql/mcp`, stop: () => terminate(host, 'SIGTERM') };
}
