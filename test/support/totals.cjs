'use strict';
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { reporters, Runner } = require('mocha');

/** The spec reporter, which also leaves its totals in the file named by `--reporter-option totals=FILE`. */
module.exports = class Totals extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = options.reporterOptions?.totals;
    if (!file) return;
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify({ passed, failed, skipped })}\n`);
    });
  }
};
