// The IDE page in a browser: from this server alone, it shows the schema and runs a query.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { chromium } from 'playwright-core';

const browsers = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = browsers.find((path) => path && existsSync(path));
const patience = 60_000;

export function ide(server) {
  describe('Banana Cake Pop', { skip: executablePath ? false : 'Chromium is missing' }, () => {
    it('shows the schema and runs a query, and talks to nobody else', async () => {
      const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
      try {
        const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
        const foreign = [];
        page.on('request', (request) => {
          if (/^https?:/.test(request.url()) && !request.url().startsWith(server().address)) foreign.push(request.url());
        });

        await page.goto(server().url, { waitUntil: 'load' });
        assert.equal(new URL(page.url()).pathname, '/graphql/');
        await page.getByText('Create Document').first().click({ timeout: patience });
        await page.getByText('Schema available').waitFor({ timeout: patience });

        await page.locator('.monaco-editor').first().click();
        await page.keyboard.type('{ __typename ');
        await page.getByRole('button', { name: 'Run ▷' }).waitFor({ timeout: patience });
        const answer = page.waitForResponse((response) => response.request().postData()?.includes('__typename') && !response.request().postData().includes('__schema'), { timeout: patience });
        await page.getByRole('button', { name: /^Run Operation/ }).click();
        assert.deepEqual(await (await answer).json(), { data: { __typename: 'Query' } });
        await page.getByText('"Query"').first().waitFor({ timeout: patience });

        await page.getByText('Schema Reference').click();
        await page.getByText('tracks', { exact: false }).first().waitFor({ timeout: patience });
        if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
        assert.deepEqual(foreign, []);
      } finally {
        await browser.close();
      }
    });
  });
}
