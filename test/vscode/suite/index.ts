import Mocha from 'mocha';
import { run as runTests, timeout, wantedTests } from './totals';

/** The entry of the tests in the Node extension host. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout });
  const grep = await wantedTests();
  if (grep) mocha.grep(grep);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // Only now are the functions there that the test files call while they load.
  await import('./all');
  await import('./process.test');
  await runTests((ended) => mocha.run(ended));
}
