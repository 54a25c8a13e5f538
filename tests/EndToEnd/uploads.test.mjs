// Resumable uploads by npm's tus-js-client: over connections that are cut, and a server that is killed.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import * as tus from 'tus-js-client';
import { post, signIn, startServer } from './server.mjs';

const MiB = 1024 * 1024;
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Passes connections on to the server, and cuts each that carries bytes of a file after so many of them, a number of times. */
async function startProxy(server, bytesUntilCut, cuts) {
  const { hostname, port } = new URL(server.address);
  const proxy = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    let sent = 0;
    client.on('data', (chunk) => {
      sent += chunk.length;
      if (state.left > 0 && sent > bytesUntilCut) {
        state.left--;
        client.resetAndDestroy();
        upstream.resetAndDestroy();
        return;
      }
      if (!upstream.write(chunk)) {
        client.pause();
        upstream.once('drain', () => client.resume());
      }
    });
    upstream.pipe(client);
    for (const socket of [client, upstream]) {
      socket.on('error', () => {});
      socket.on('close', () => (client.destroy(), upstream.destroy()));
    }
  });
  const state = { left: cuts };
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  return { address: `http://127.0.0.1:${proxy.address().port}`, left: () => state.left, stop: () => proxy.close() };
}

describe('tus-js-client', () => {
  let server, author;

  before(async () => {
    server = await startServer();
    author = await signIn(server, 'author');
  });
  after(() => server?.stop());

  /** Uploads bytes. Returns the ID of the media asset, and how many requests with bytes there were. */
  function upload(bytes, { address = server.address, ...options } = {}) {
    let requests = 0;
    let assetId;
    return new Promise((resolve, reject) => {
      new tus.Upload(bytes, {
        endpoint: `${address}/uploads`,
        headers: { authorization: `Bearer ${author.token}` },
        metadata: { filename: 'noise.bin', filetype: 'application/octet-stream', isPublic: 'true' },
        // A server that restarts on a busy machine takes its time.
        retryDelays: Array.from({ length: 400 }, () => 500),
        onBeforeRequest: (request) => {
          if (request.getMethod() === 'PATCH') requests++;
        },
        onAfterResponse: (_, response) => {
          assetId = response.getHeader('Media-Asset-Id') ?? assetId;
        },
        onError: reject,
        onSuccess: () => resolve({ assetId, requests }),
        ...options,
      }).start();
    });
  }

  async function assertStored({ assetId }, bytes) {
    assert.ok(assetId);
    const { data } = await post(server, `{ mediaAsset: node(id: "${assetId}") { ... on MediaAsset { size fileName owner { id } } } }`);
    assert.deepEqual(data.mediaAsset, { size: bytes.length, fileName: 'noise.bin', owner: { id: author.id } });
    const key = Buffer.from(assetId, 'base64').toString().split(':')[1].replaceAll('-', '').toLowerCase();
    assert.equal(hashOf(await readFile(path.join(server.folder, 'media', 'content', key.slice(-2), key))), hashOf(bytes));
  }

  it('uploads in one request', async () => {
    const bytes = randomBytes(3 * MiB);
    const result = await upload(bytes);
    assert.equal(result.requests, 1);
    await assertStored(result, bytes);
  });

  it('uploads in pieces', async () => {
    const bytes = randomBytes(3 * MiB);
    const result = await upload(bytes, { chunkSize: MiB });
    assert.equal(result.requests, 3);
    await assertStored(result, bytes);
  });

  it('uploads with the creation', async () => {
    const bytes = randomBytes(MiB);
    const result = await upload(bytes, { uploadDataDuringCreation: true });
    assert.equal(result.requests, 0);
    await assertStored(result, bytes);
  });

  it('resumes after ten cuts', async () => {
    const bytes = randomBytes(40 * MiB);
    const proxy = await startProxy(server, 3 * MiB, 10);
    try {
      const result = await upload(bytes, { address: proxy.address });
      assert.equal(proxy.left(), 0);
      assert.ok(result.requests >= 11, `${result.requests} requests`);
      await assertStored(result, bytes);
    } finally {
      proxy.stop();
    }
  });

  it('resumes after the server was killed', async () => {
    const bytes = randomBytes(40 * MiB);
    let result;
    await new Promise((halfway) => {
      result = upload(bytes, {
        chunkSize: 4 * MiB,
        onProgress: (sent) => {
          if (sent > 18 * MiB) halfway();
        },
      });
      result.catch(halfway);
    });
    await server.end('SIGKILL');
    await pause(100);
    await server.start();
    await assertStored(await result, bytes);
  });

  it('shows why a file is refused', async () => {
    const bytes = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(1000)]);
    await assert.rejects(upload(bytes), (error) => {
      assert.equal(error.originalResponse.getStatus(), 422);
      assert.equal(error.originalResponse.getHeader('Media-Asset-State'), 'FAILED');
      assert.ok(error.originalResponse.getHeader('Media-Asset-Error-Message'));
      return true;
    });
  });

  it('ends an upload', async () => {
    const created = await fetch(`${server.address}/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${author.token}`, 'tus-resumable': '1.0.0', 'upload-length': '10' },
    });
    const address = new URL(created.headers.get('location'), server.address).href;
    await tus.Upload.terminate(address, { headers: { authorization: `Bearer ${author.token}` } });
    const head = await fetch(address, { method: 'HEAD', headers: { authorization: `Bearer ${author.token}`, 'tus-resumable': '1.0.0' } });
    assert.equal(head.status, 404);
  });
});
