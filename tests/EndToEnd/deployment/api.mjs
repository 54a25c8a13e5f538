// What a client does with a deployed server.
import assert from 'node:assert/strict';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { Readable } from 'node:stream';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** Sends a request. Returns the status, the headers and the body as text. Certificates are not checked: they are our own. */
export function send(url, { method = 'GET', headers = {}, body, from } = {}) {
  const { protocol } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = (protocol === 'https:' ? requestHttps : requestHttp)(url, { method, headers, localAddress: from, rejectUnauthorized: false, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    if (body instanceof Readable) body.pipe(sent);
    else sent.end(body);
  });
}

export class Client {
  constructor(address, { token, headers = {}, from } = {}) {
    Object.assign(this, { address, token, headers, from });
  }

  get #all() {
    return { ...this.headers, ...(this.token ? { authorization: `Bearer ${this.token}` } : {}) };
  }

  /** Runs an operation. Returns its data. */
  async ask(query, variables) {
    const answer = await this.answer(query, variables);
    const { data, errors } = JSON.parse(answer.text);
    assert.equal(errors, undefined, answer.text);
    return data;
  }

  answer(query, variables) {
    return send(`${this.address}/graphql`, { method: 'POST', from: this.from, headers: { ...this.#all, 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  }

  async signIn(email, password) {
    const { login } = await this.ask(
      'mutation ($input: LoginInput!) { login(input: $input) { signIn { accessToken } errors { ... on Error { message } } } }',
      { input: { email, password, device: 'deploy/try' } },
    );
    assert.equal(login.errors, null);
    this.token = login.signIn.accessToken;
  }

  async post(content) {
    const { createPost } = await this.ask('mutation ($content: String!) { createPost(input: { content: $content }) { post { id } errors { ... on Error { message } } } }', { content });
    return createPost.post.id;
  }

  async comment(subjectId, content) {
    const { createComment } = await this.ask(
      'mutation ($input: CreateCommentInput!) { createComment(input: $input) { comment { id } errors { ... on Error { message } } } }',
      { input: { subjectId, content } },
    );
    assert.equal(createComment.errors, null);
  }

  /** Uploads a recording of so many bytes in a multipart request. Returns the size that the server has stored. */
  async upload(size) {
    const boundary = 'boundary-of-the-parts';
    const part = (name, more = '') => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
    const query = 'mutation ($file: Upload!) { uploadMediaAsset(input: { file: $file }) { mediaAsset { size } errors { ... on Error { message } } } }';
    const start = `${part('operations')}${JSON.stringify({ query, variables: { file: null } })}\r\n${part('map')}{"0":["variables.file"]}\r\n${part('0', '; filename="noise.wav"\r\nContent-Type: audio/wav')}`;
    const end = `\r\n--${boundary}--\r\n`;
    const header = Buffer.alloc(44);
    header.write('RIFF', 0);
    header.writeUInt32LE(size - 8, 4);
    header.write('WAVEfmt ', 8);
    header.writeUInt32LE(16, 16);
    [1, 2].forEach((value, i) => header.writeUInt16LE(value, 20 + 2 * i));
    [44_100, 176_400].forEach((value, i) => header.writeUInt32LE(value, 24 + 4 * i));
    [4, 16].forEach((value, i) => header.writeUInt16LE(value, 32 + 2 * i));
    header.write('data', 36);
    header.writeUInt32LE(size - 44, 40);
    const noise = Buffer.from(Array.from({ length: 1024 * 1024 }, (_, i) => (i * 31) % 253));
    function* parts() {
      yield Buffer.from(start);
      yield header;
      for (let left = size - 44; left > 0; left -= noise.length) yield left < noise.length ? noise.subarray(0, left) : noise;
      yield Buffer.from(end);
    }
    const answer = await send(`${this.address}/graphql`, {
      method: 'POST',
      headers: { ...this.#all, 'graphql-preflight': '1', 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': start.length + size + end.length },
      body: Readable.from(parts()),
    });
    assert.equal(answer.status, 200, answer.text);
    const { mediaAsset, errors } = JSON.parse(answer.text).data?.uploadMediaAsset ?? {};
    assert.equal(errors, null, answer.text);
    return mediaAsset.size;
  }

  /** Opens a socket that connects again by itself, and subscribes to the comments on a subject. */
  listen(subjectId) {
    const listener = { comments: [], connections: 0 };
    const { token, headers, from } = this;
    class Socket extends WebSocket {
      constructor(url, protocols) {
        super(url, protocols, { headers, localAddress: from, rejectUnauthorized: false });
      }
    }
    const client = createClient({
      url: `${this.address.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: Socket,
      retryAttempts: 100,
      retryWait: () => new Promise((resolve) => setTimeout(resolve, 200)),
      shouldRetry: () => true,
      connectionParams: token ? { authorization: `Bearer ${token}` } : {},
      on: { connected: () => listener.connections++ },
    });
    const variables = { subjectId };
    client.subscribe(
      { query: 'subscription ($subjectId: ID!, $after: String) { commentAdded(subjectId: $subjectId, after: $after) { cursor comment { content } } }', variables },
      {
        next: ({ data, errors }) => {
          if (errors) listener.error = errors;
          const { cursor, comment } = data?.commentAdded ?? {};
          variables.after = cursor;
          listener.isOpen = true;
          if (comment) listener.comments.push(comment.content);
        },
        error: (error) => (listener.error = error),
        complete: () => {},
      },
    );
    listener.close = () => client.dispose();
    return listener;
  }

  /** Opens an event stream with the comments on a subject. */
  stream(subjectId) {
    const stream = { text: '' };
    const query = `subscription { commentAdded(subjectId: "${subjectId}") { cursor comment { content } } }`;
    const { protocol } = new URL(this.address);
    const request = (protocol === 'https:' ? requestHttps : requestHttp)(
      `${this.address}/graphql`,
      { method: 'POST', headers: { ...this.#all, accept: 'text/event-stream', 'content-type': 'application/json' }, rejectUnauthorized: false, agent: false },
      (response) => {
        stream.status = response.statusCode;
        response.setEncoding('utf8').on('data', (part) => (stream.text += part));
        response.on('error', () => {});
      },
    );
    request.on('error', () => {});
    request.end(JSON.stringify({ query }));
    stream.close = () => request.destroy();
    return stream;
  }
}
