import * as vscode from 'vscode';
import { folder } from './support';

export const timeout = 30_000;

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** What the runner asks for: a pattern the titles of the tests have to match. */
export async function wantedTests(): Promise<RegExp | undefined> {
  const file = vscode.Uri.joinPath(folder(), '.test-wanted');
  const text = await vscode.workspace.fs.readFile(file).then(
    (content) => new TextDecoder().decode(content),
    () => '',
  );
  return text ? new RegExp(text) : undefined;
}

/**
 * Runs what was registered and leaves the totals in the workspace folder, where the runner finds them.
 * A file is the one way out that every kind of extension host has.
 */
export async function run(start: (ended: (failures: number) => void) => Mocha.Runner): Promise<void> {
  const totals = await new Promise<Totals>((resolve) => {
    const runner = start(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed: failures, skipped: pending });
    });
  });
  const file = vscode.Uri.joinPath(folder(), '.test-totals.json');
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(totals)));
  if (totals.failed) throw new Error(`${totals.failed} tests failed`);
}
