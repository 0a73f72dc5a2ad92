import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Door, openDoor } from './door';
import { addressOf, linkExtension, type Payload, remote } from './host';
import { chineseFontFile, ensureChineseFont } from './install';
import { root } from './packages';
import { startServer } from './server';

export interface Demo {
  address: string;
  /** The copy of the samples that is open; changes in it are lost at the end. */
  folder: string;
  stop(): Promise<void>;
}

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.commandCenter.enabled': false,
  'editor.wordWrap': 'on',
  // Lines break right even where the Chinese font comes later than the text.
  'editor.wrappingStrategy': 'advanced',
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  'update.showReleaseNotes': false,
};

/** Serves VS Code with the extension of this checkout on a copy of the samples; one of them is open. */
export async function startDemo(opened: string, port?: number): Promise<Demo> {
  const home = await realpath(await mkdtemp(path.join(os.tmpdir(), 'meeting-report-demo-')));
  const removeHome = () => rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => {});
  try {
    const folder = path.join(home, 'samples');
    const extensions = path.join(home, 'extensions');
    await cp(path.join(root, 'test/samples'), folder, { recursive: true, dereference: true });
    await linkExtension(extensions, root);
    const font = await ensureChineseFont().catch((error: unknown) => void console.error(String(error)));
    const server = await startServer({ extensions, settings: SETTINGS, port: font ? undefined : port });
    const door: Door | undefined = font ? await openDoor(server.port, [font], withFont, port) : undefined;
    const shown = door?.port ?? server.port;
    const payload: Payload = [
      ['skipWelcome', 'true'],
      ['openFile', remote(shown, path.join(folder, opened))],
    ];
    const address = addressOf({ port: shown, token: server.token, workspace: folder, payload });
    const stop = async (): Promise<void> => {
      door?.close();
      await server.stop();
      await removeHome();
    };
    return { address, folder, stop };
  } catch (error) {
    await removeHome();
    throw error;
  }
}

/**
 * Lends a font to a browser that has none for Chinese. The families are those the workbench names last on Linux,
 * so that the font serves only characters which no font before it has.
 */
function withFont(page: string): string {
  const local = ['Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'WenQuanYi Zen Hei'].map((name) => `local('${name}')`).join(', ');
  const face = (family: string) =>
    `@font-face { font-family: '${family}'; src: ${local}, url('/dev-0/${chineseFontFile}'); unicode-range: U+2000-206F, U+2E80-9FFF, U+F900-FAFF, U+FE30-FFEF; }`;
  return page.replace('</head>', `<style>${face('Droid Sans')}${face('Droid Sans Mono')}</style></head>`);
}
