// Pages in headless Chromium.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));

/** Why tests that need a browser are skipped, or false. */
export const missing = executablePath ? false : 'Chromium is missing.';

/** Milliseconds to wait for what a page shows or a program does. The limit only ends a wait for what never happens. */
export const patience = 300_000;

/** Opens a page in a browser of its own. The page has the URLs of its requests, and its errors. */
export async function openPage() {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: patience });
  const page = await (await browser.newContext({ viewport: { width: 1400, height: 1600 } })).newPage();
  page.setDefaultTimeout(patience);
  const [requests, errors] = [[], []];
  page.on('request', (request) => /^https?:/.test(request.url()) && requests.push(request.url()));
  page.on('websocket', (socket) => requests.push(socket.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  /** A page of another user: with cookies and storage of its own. */
  const newPage = async () => {
    const context = await browser.newContext();
    context.setDefaultTimeout(patience);
    return context.newPage();
  };
  return { browser, page, newPage, requests, errors, close: () => browser.close() };
}

/** The text of an editor, by default Monaco. Only the lines that fit on the page are there. */
export async function editorText(editor, line = '.view-line') {
  const lines = await editor.locator(line).evaluateAll((elements) =>
    elements.map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent })).sort((a, b) => a.top - b.top).map(({ text }) => text));
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/** Waits until an editor shows JSON that passes, and returns it. */
export async function editorJson(editor, passes, line) {
  let text;
  for (let i = 0; i < patience / 100; i++) {
    text = await editorText(editor, line);
    try {
      const value = JSON.parse(text);
      if (passes(value)) return value;
    } catch {
      // Not yet the whole text.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The editor shows:\n${text}`);
}
