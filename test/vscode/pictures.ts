import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { startDemo } from './host/demo';
import { launchBrowser } from './host/host';
import { cache, root } from './host/packages';

/* Takes the pictures of the README in the real VS Code: `pictures.cjs [FOLDER]`, by default client/media. */

const flawed = '专题会议（待修改）.会议.txt';
const draft = '新的报道.会议.txt';
const squiggles = '.monaco-editor [class*="squiggly-"]';

/** What is shown of the window: all of it, or the editor alone, so that its text can be read in a page. */
const WINDOW = { x: 0, y: 0, width: 1280, height: 800 };
const EDITOR = { x: 348, y: 35, width: 932, height: 470 };
const HOVER = { ...EDITOR, height: 515 };
type Rectangle = typeof WINDOW;

interface Snippets {
  [name: string]: { prefix: string | string[] };
}

/** What a writer types to be offered the first of the extension's snippets: the beginning of its prefix. */
async function snippetStart(): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    contributes?: { snippets?: { path: string }[] };
  };
  const file = manifest.contributes?.snippets?.[0]?.path;
  if (!file) throw new Error('The extension contributes no snippets.');
  const snippets = JSON.parse(await readFile(path.join(root, file), 'utf8')) as Snippets;
  const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
  const latin = prefixes.find((prefix) => /^[a-z]{2}/.test(prefix)) ?? prefixes[0] ?? '';
  return latin.slice(0, 2);
}

async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.locator('.quick-input-widget input[type="text"]').fill(name);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

/** Puts the cursor at the first problem, in the editor and not in the list. */
async function goToFirstProblem(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await page.keyboard.press('Escape');
}

async function drawProblems(page: Page): Promise<void> {
  await page.locator(squiggles).first().waitFor();
  await page.keyboard.press('Control+Shift+m');
  await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
  const outline = page.locator('.pane-header[aria-label^="Outline"]');
  if ((await outline.getAttribute('aria-expanded')) === 'false') await outline.click();
  // The list of files gives its room to the outline.
  await page.locator('.pane-header[aria-label^="Explorer Section"]').click();
  await page.locator('.outline-pane .monaco-list-row', { hasText: '四是' }).waitFor();
  await page.keyboard.press('Control+1');
  await page.mouse.move(900, 470);
}

async function drawQuickFix(page: Page): Promise<void> {
  await goToFirstProblem(page);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
}

async function drawHover(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  // The list of problems gives its room to the editor.
  await page.keyboard.press('Control+j');
  await page.locator('.markers-panel').waitFor({ state: 'hidden' });
  await page.locator('.monaco-editor .squiggly-error').first().hover({ force: true });
  await page.locator('.monaco-hover:not(.hidden) a', { hasText: '规则说明' }).waitFor();
}

async function drawSnippet(page: Page, start: string): Promise<void> {
  await page.mouse.move(900, 470);
  await page.keyboard.press('Escape');
  await openFile(page, draft);
  await page.locator('.editor-group-container.active .view-lines').click();
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  await page.keyboard.type(start, { delay: 60 });
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  // The text of the skeleton is shown beside its name.
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-details').waitFor();
}

async function main(media: string): Promise<void> {
  await mkdir(media, { recursive: true });
  const demo = await startDemo(flawed);
  const browser = await launchBrowser(true);
  try {
    await writeFile(path.join(demo.folder, draft), '');
    const page = await browser.newPage({ viewport: { width: WINDOW.width, height: WINDOW.height }, deviceScaleFactor: 1.5 });
    page.setDefaultTimeout(30_000);
    try {
      await page.goto(demo.address);
      await page.locator('.tab.active', { hasText: flawed }).waitFor();
      const start = await snippetStart();
      const pictures: [string, Rectangle, () => Promise<void>][] = [
        ['problems', WINDOW, () => drawProblems(page)],
        ['quickfix', EDITOR, () => drawQuickFix(page)],
        ['hover', HOVER, () => drawHover(page)],
        ['snippet', EDITOR, () => drawSnippet(page, start)],
      ];
      for (const [name, clip, draw] of pictures) {
        await draw();
        // Widgets and scroll bars fade in and out.
        await page.waitForTimeout(800);
        await page.screenshot({ path: path.join(media, `${name}.png`), clip });
        console.log(`${name}.png`);
      }
    } catch (error) {
      await page.screenshot({ path: path.join(cache, 'last-failure.png') }).catch(() => {});
      throw error;
    }
  } finally {
    await browser.close();
    await demo.stop();
  }
}

main(path.resolve(process.argv[2] ?? path.join(root, 'client/media'))).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
