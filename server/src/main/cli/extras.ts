/*
 * What a run on a single file does not need, in a bundle of its own: the time to start is the time to read the code.
 * Imported as `./extras.js`, which is its name beside the bundle of the command line.
 */
export { default as ignore } from 'ignore';
export { loadConfig, loadSync } from '../../core/configLoad';
export { describeRule } from '../../core/describe';
export { createConverter } from '../../core/script/convert';
export { TRADITIONAL } from '../../facts/traditional';
export { PAGES } from '../../rules/pages';

// The module form of this package asks for its own address, which a bundle of this format does not have.
import tinyglobby = require('tinyglobby');

export const { globSync } = tinyglobby;
