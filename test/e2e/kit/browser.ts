import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** The first is the same engine without windows of its own: half the work for the same page. */
const CHROMIUM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A computer of the office: Italian, in Rome, with a window of ordinary size. */
const DESK: BrowserContextOptions = {
  locale: 'it-IT',
  timezoneId: 'Europe/Rome',
  viewport: { width: 1280, height: 800 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
};

/** How long somebody waits for what should appear. */
const PATIENCE_MS = 20_000;

export function openBrowser(): Promise<Browser> {
  const executablePath = CHROMIUM.find((path) => existsSync(path));
  if (!executablePath) throw new Error('Chromium is missing: apt-get install chromium');
  return chromium.launch({ executablePath, args: FLAGS });
}

let shared: Promise<Browser> | undefined;

/**
 * One browser for all journeys of a worker, and with the worker it ends: to start costs it seconds, and its contexts
 * know nothing of each other. Whoever comes after a crash gets a new one.
 */
export async function sharedBrowser(): Promise<Browser> {
  const known = await shared?.catch(() => undefined);
  if (known?.isConnected()) return known;
  shared = openBrowser();
  return shared;
}

/** A computer of one's own: cookies and drafts of nobody else. */
export async function sitDown(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ ...DESK, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** Opens the product and enters as somebody of the demo, with the button that the sign-in page offers. */
export async function enterAs(page: Page, url: string, username: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: username, exact: true }).click();
  await page.getByRole('heading', { name: 'Da fare', level: 1 }).waitFor();
}

/** What a person at this page must never see happen; empty is good. */
export function watch(page: Page, url: string): string[] {
  const seen: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || /Missing translation/i.test(text)) seen.push(`console: ${text}`);
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(url).origin) seen.push(`elsewhere: ${request.url()}`);
  });
  return seen;
}
