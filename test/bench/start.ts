import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reportText } from '../support/texts';
import { PEERS } from './peers';

/** Milliseconds from the start to the exit of each process, over interleaved rounds. */
export function timeProcesses(rounds: number): Map<string, number[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'meeting-report-bench-'));
  writeFileSync(path.join(folder, 'report.txt'), reportText(1, 6_000));
  const commands: readonly (readonly [string, readonly string[]])[] = [
    ['node -e 0', ['-e', '0']],
    ['meeting-report check', [path.resolve('dist/cli.js'), 'check', 'report.txt']],
    ['autocorrect --lint', [path.join(PEERS, 'node_modules/autocorrect-node/cli.js'), '--lint', 'report.txt']],
    ['zhlint', [path.join(PEERS, 'node_modules/zhlint/bin/index.js'), 'report.txt']],
  ];
  const times = new Map<string, number[]>(commands.map(([name]) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, args] of commands) {
      const start = performance.now();
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      const elapsed = performance.now() - start;
      // The first round only warms the caches of the file system.
      if (round >= 0) times.get(name)?.push(elapsed);
      else if (name !== 'node -e 0' && !(stdout + stderr).includes('report.txt'))
        throw new Error(`${name} did not check the file (status ${status}): ${stdout}${stderr}`);
    }
  }
  rmSync(folder, { recursive: true });
  return times;
}
