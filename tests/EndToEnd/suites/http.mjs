// GraphQL over HTTP, by the audits of npm's graphql-http: all of MUST, SHOULD and MAY.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serverAudits } from 'graphql-http';

export function http(server) {
  describe('graphql-http', () => {
    for (const audit of serverAudits({ url: () => server().url, fetchFn: fetch })) {
      it(`${audit.id} ${audit.name}`, async () => {
        const result = await audit.fn();
        assert.equal(result.status, 'ok', result.reason);
      });
    }
  });

  describe('requests that a page of another site could send', () => {
    const query = '{ __typename }';
    const body = JSON.stringify({ query });
    const form = () => {
      const data = new FormData();
      data.append('operations', body);
      data.append('map', '{}');
      return data;
    };
    for (const [name, status, options] of [
      ['text', 415, { method: 'POST', headers: { 'content-type': 'text/plain' }, body }],
      ['text that calls itself JSON', 415, { method: 'POST', headers: { 'content-type': 'text/plain; application/json' }, body }],
      ['a form', 415, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ query }).toString() }],
      ['a form with parts', 400, { method: 'POST', body: form() }],
      ['bytes without a type', 415, { method: 'POST', body: new TextEncoder().encode(body) }],
    ]) {
      it(`refuses ${name} with ${status}`, async () => {
        const response = await fetch(server().url, options);
        assert.equal(response.status, status);
        assert.ok((await response.json()).errors[0].extensions.code);
      });
    }

    it('runs no mutation by GET', async () => {
      const response = await fetch(`${server().url}?query=${encodeURIComponent('mutation { logout { session { id } } }')}`);
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), 'POST');
    });
  });
}
