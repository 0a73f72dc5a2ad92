/*
 * The encodings other than UTF-8, in a bundle of their own: their tables are large, and most runs need none of them.
 * Required as `./encodings.js`, which is its name beside the bundle of the command line.
 */
export { decodeOther, encodeOther } from './charset/convert';
