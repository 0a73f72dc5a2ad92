import 'mocha/mocha';
import { run as runTests, timeout, wantedTests } from './totals';

/** The entry of the tests in the web worker extension host. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout });
  const grep = await wantedTests();
  if (grep) mocha.grep(grep);
  // Only now are the functions there that the test files call while they load.
  await import('./all');
  await runTests((ended) => mocha.run(ended));
}
