import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The first browser there is; CHROMIUM names another one. */
export const browserPath = [process.env.CHROMIUM, ...candidates].find((path) => path && existsSync(path));

/** Why the tests that need a browser are not run; null when they are. In CI a missing browser is a failure. */
export const skippedBecause =
  browserPath || process.env.CI ? null : `no Chromium at ${candidates.join(', ')} nor in CHROMIUM`;

export async function launchBrowser(): Promise<Browser> {
  if (!browserPath)
    throw new Error(`CI needs a browser: install Chromium at one of ${candidates.join(', ')}.`);
  return chromium.launch({
    executablePath: browserPath,
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}

export interface Visit {
  readonly page: Page;
  /** Every address the pages of this visit asked for that is not the hub's. */
  readonly outside: string[];
  /** What the browser refused or reported as an error. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** What stands for another server: the answer to everything asked of it, by origin. */
export type Internet = Readonly<Record<string, { contentType: string; body: string }>>;

/**
 * A visitor with an empty profile. Requests to any host but the hub fail, as without internet, unless
 * `internet` answers for it.
 */
export async function visit(
  browser: Browser,
  hubUrl: string,
  options: BrowserContextOptions = {},
  internet: Internet = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 }, ...options });
  const page = await context.newPage();
  const outside: string[] = [];
  const complaints: string[] = [];
  await context.route(
    (url) => url.origin !== hubUrl && url.protocol.startsWith('http'),
    (route) => {
      const url = route.request().url();
      outside.push(url);
      const answer = internet[new URL(url).origin];
      if (answer) return route.fulfill(answer);
      return route.abort('internetdisconnected');
    },
  );
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, outside, complaints, close: () => context.close() };
}
