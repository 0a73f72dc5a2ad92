import { readdirSync, readFileSync } from 'node:fs';
import type * as vscode from 'vscode';
import { closeAll, codeOf, diagnosticsOf, extension, open, poll, replaceText, symbolsOf } from './support';
import { FIXED, FLAWED } from './texts';

/* What only the Node extension host can see: there the server is a process of its own. */

const marks = (all: vscode.Diagnostic[]) => all.filter((diagnostic) => codeOf(diagnostic) === 'list-ordinal-punct').length;

describe('the process of the server in VS Code', () => {
  before(extension);
  after(closeAll);

  it('is started again when it was killed, and nothing is lost', async function () {
    if (process.platform !== 'linux') return this.skip();
    const editor = await open(FLAWED);
    const { uri } = editor.document;
    await diagnosticsOf(uri, (all) => marks(all) === 3);
    const [killed = 0] = await poll(servers, (found) => found.length === 1);
    process.kill(killed, 'SIGKILL');
    // The writer goes on as if nothing had happened.
    await replaceText(editor, FLAWED.replace('一是、', '一是'));
    await diagnosticsOf(uri, (all) => marks(all) === 2);
    await poll(servers, (found) => found.length === 1 && found[0] !== killed);
    await replaceText(editor, FIXED);
    await diagnosticsOf(uri, (all) => marks(all) === 0);
    await symbolsOf(uri);
  });
});

/** The servers that this extension host has started. */
function servers(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name) && told(name, 'status').includes(`\nPPid:\t${process.pid}\n`))
    .filter((name) => told(name, 'cmdline').includes('dist/server/node.js'))
    .map(Number);
}

/** A process may be gone by the time it is looked at. */
function told(name: string, about: string): string {
  try {
    return readFileSync(`/proc/${name}/${about}`, 'utf8');
  } catch {
    return '';
  }
}
