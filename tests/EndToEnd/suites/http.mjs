// GraphQL over HTTP, by the audits of npm's graphql-http.
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
}
