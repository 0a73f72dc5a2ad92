import path from 'node:path';
import type { Options } from './options';

/**
 * Tells the page which extensions and tests to run in the web worker extension host. They are named by their
 * addresses at the front door, and the tests must lie inside one of the extensions.
 */
export function withDevelopment(page: string, authority: string, { extensions, tests }: Options): string {
  const at = (url: string) => ({ scheme: 'http', authority, path: url });
  const added: Record<string, unknown> = { extensions: extensions.map((_, index) => at(`/dev-${index}`)) };
  if (tests) {
    const owner = extensions.find((folder) => !path.relative(folder, tests).startsWith('..'));
    if (!owner) throw new Error('Tests of the web host must lie inside the extension.');
    const inside = path.relative(owner, tests).split(path.sep).join('/');
    // The workbench adds the `.js` itself.
    added.extensionTestsPath = at(`/dev-${extensions.indexOf(owner)}/${inside.replace(/\.js$/, '')}`);
  }
  return page.replace(/(vscode-workbench-web-configuration" data-settings=")([^"]*)/, (_, before, settings) => {
    const configuration = JSON.parse(unescapeHtml(settings)) as { developmentOptions?: object };
    configuration.developmentOptions = { ...configuration.developmentOptions, ...added };
    return before + escapeHtml(JSON.stringify(configuration));
  });
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
