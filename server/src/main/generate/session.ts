import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../cli/main';

const SAMPLES = 'test/samples/*待修改*';

/** What the command line really says about a sample report, for the README. */
export async function checkSession(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'meeting-report-generate-'));
  try {
    const output = path.join(folder, 'output.txt');
    await main(['check', '--lang', 'zh-cn', '--output', output, SAMPLES]);
    return `\`\`\`console\n$ node dist/cli.js check "${SAMPLES}"\n${readFileSync(output, 'utf8').trimEnd()}\n\`\`\``;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
