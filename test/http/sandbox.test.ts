import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';
import { launchBrowser, skippedBecause, visit } from './browser.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${hub.url}${path}`, { headers, redirect: 'manual' });

describe('the addresses for developers', () => {
  it.each(['/graphql', '/graphql/'])('a browser that opens %s itself is led to the sandbox', async (path) => {
    const answer = await get(path, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/sandbox');
  });

  it('a program that sends a query by GET is not led away', async () => {
    const answer = await get('/graphql?query=%7B__typename%7D', { 'apollo-require-preflight': '1' });
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('the root leads to the sandbox, and the offline address to its folder', async () => {
    expect((await get('/')).headers.get('location')).toBe('/sandbox');
    expect((await get('/sandbox/offline')).headers.get('location')).toBe('/sandbox/offline/');
  });

  it('the offline explorer allows its page to speak with the hub alone', async () => {
    const policy = (await get('/sandbox/offline/')).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'nonce-[\w+/=]+'; /);
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/http|\*|unsafe-eval/);
  });

  it('each visit of the offline explorer has a nonce of its own', async () => {
    const policies = await Promise.all([get('/sandbox/offline/'), get('/sandbox/offline/')]);
    expect(new Set(policies.map(({ headers }) => headers.get('content-security-policy'))).size).toBe(2);
  });

  it('files outside the explorer cannot be read through it', async () => {
    for (const path of ['..%2f..%2fpackage.json', '..%2findex.js', '%2e%2e/index.js']) {
      expect((await get(`/sandbox/offline/${path}`)).status).toBeGreaterThanOrEqual(400);
    }
  });
});

// The reporter counts what is skipped and does not say why.
if (skippedBecause) console.warn(`The tests in a browser are skipped: ${skippedBecause}.`);

describe('in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    if (!skippedBecause) browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it.skipIf(skippedBecause)(
    'the offline explorer runs the first query and shows 老云安片区联合党委',
    async () => {
      const { page, outside, complaints, close } = await visit(browser, hub.url, { locale: 'zh-CN' });
      await page.goto(`${hub.url}/sandbox/offline/`);
      await page.getByRole('button', { name: '发送请求' }).click();
      await page.locator('app-query-result').getByText('老云安片区联合党委').waitFor();
      expect(outside).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it.skipIf(skippedBecause)('the offline explorer speaks English to those who prefer it', async () => {
    const { page, outside, close } = await visit(browser, hub.url, { locale: 'en-GB' });
    await page.goto(`${hub.url}/sandbox/offline/`);
    await page.getByRole('button', { name: 'Send Request' }).waitFor();
    expect(outside).toEqual([]);
    await close();
  });

  it.skipIf(skippedBecause)(
    'the offline explorer has a place for the token and sends what is put there',
    async () => {
      const { page, close } = await visit(browser, hub.url, { locale: 'zh-CN' });
      const token = await hub.token('viewer');
      await page.goto(`${hub.url}/sandbox/offline/`);
      await page.locator('[track-id=show_set_headers]').click();
      const slot = page.locator('.headers-editor__list-item', { hasText: 'Authorization' });
      await slot.getByRole('textbox').nth(1).fill(`Bearer ${token}`);
      await page.getByRole('button', { name: '完成' }).click();
      const sent = page.waitForRequest((request) => request.postData()?.includes('within') ?? false);
      await page.getByRole('button', { name: '发送请求' }).click();
      expect((await sent).headers().authorization).toBe(`Bearer ${token}`);
      await page.locator('app-query-result').getByText('老云安片区联合党委').waitFor();
      await close();
    },
  );

  it.skipIf(skippedBecause)('a script that a user writes for a request reaches no other server', async () => {
    const { page, outside, close } = await visit(browser, hub.url, { locale: 'zh-CN' });
    await page.goto(`${hub.url}/sandbox/offline/`);
    await page.getByText('先决条件').click();
    const editor = page.locator('app-pre-request-editor');
    await editor.locator('label').first().click();
    await editor.locator('.cm-content').first().click();
    await page.keyboard.insertText(
      `altair.log('sum ' + (40 + 2)); await fetch('https://example.org/').catch(() => altair.log('refused'));`,
    );
    await page.getByRole('button', { name: '发送请求' }).click();
    const result = page.locator('app-query-result');
    await result.getByText('老云安片区联合党委').waitFor();
    await result.getByText('日志').click();
    await result.getByText('sum 42').waitFor();
    await result.getByText('refused').waitFor();
    expect(outside).toEqual([]);
    await close();
  });

  it.skipIf(skippedBecause)(
    'without internet the sandbox says so and moves to the offline explorer',
    async () => {
      const { page, outside, close } = await visit(browser, hub.url, { locale: 'zh-CN' });
      await page.goto(`${hub.url}/sandbox`);
      await page.getByText('Apollo Sandbox cannot be loaded').waitFor();
      await page.waitForURL(`${hub.url}/sandbox/offline/`);
      await page.getByRole('button', { name: '发送请求' }).waitFor();
      expect(new Set(outside.map((url) => new URL(url).host))).toEqual(
        new Set(['embeddable-sandbox.cdn.apollographql.com']),
      );
      await close();
    },
  );

  // Apollo's own servers are out of reach of a test; these stand for them by what their script is known to do.
  const script = {
    contentType: 'text/javascript',
    body: `window.EmbeddedSandbox = class { constructor(options) {
      window.given = options;
      const frame = document.createElement('iframe');
      frame.src = 'https://sandbox.embed.apollographql.com/sandbox/explorer';
      document.querySelector(options.target).append(frame);
    } };`,
  };
  const frame = {
    contentType: 'text/html',
    body: `<script>parent.postMessage({ name: 'ExplorerListeningForHandshake' }, '*')</script>`,
  };

  it.skipIf(skippedBecause)('with internet the sandbox stays, on this hub and with the example', async () => {
    const { page, complaints, close } = await visit(
      browser,
      hub.url,
      { locale: 'zh-CN' },
      {
        'https://embeddable-sandbox.cdn.apollographql.com': script,
        'https://sandbox.embed.apollographql.com': frame,
      },
    );
    await page.goto(`${hub.url}/sandbox`);
    await page.getByText('Without internet, use the offline explorer.').waitFor();
    await page.waitForTimeout(6_000);
    expect(page.url()).toBe(`${hub.url}/sandbox`);
    expect(complaints).toEqual([]);
    const given = await page.evaluate<{ initialState: { document: string } }>('window.given');
    expect(given).toMatchObject({ initialEndpoint: `${hub.url}/graphql`, runTelemetry: false });
    expect((await hub.ask(given.initialState.document)).errors).toBeUndefined();
    await page.getByRole('link', { name: '打开离线查询页' }).click();
    await page.getByRole('button', { name: '发送请求' }).waitFor();
    await close();
  });

  it.skipIf(skippedBecause)(
    'a sandbox that loads but never comes up gives way to the offline explorer',
    async () => {
      const { page, close } = await visit(
        browser,
        hub.url,
        {},
        { 'https://embeddable-sandbox.cdn.apollographql.com': script },
      );
      await page.goto(`${hub.url}/sandbox`);
      await page.waitForURL(`${hub.url}/sandbox/offline/`, { timeout: 10_000 });
      await close();
    },
  );
});
