/*
 * What a run on a single file does not need, in a bundle of its own: the time to start is the time to read the code.
 * Imported as `./extras.js`, which is its name beside the bundle of the command line.
 */
export { default as ignore } from 'ignore';
export { globSync } from 'tinyglobby';
export { loadConfig, loadSync } from '../../core/configLoad';
