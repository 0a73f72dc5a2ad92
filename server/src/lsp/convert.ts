import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Rule } from '../core/rule';
import { type Converter, createConverter, type Dictionary, dictionaryOf, TARGETS } from '../core/script/convert';
import { createHealer } from '../core/script/heal';
import type { Target } from '../core/target';
import { asObject } from './abilities';

export interface ConvertResult {
  readonly text: string;
}

/** Reads an asset that lies beside the bundles. */
export type ReadAsset = (name: string) => Promise<string | undefined>;

/** Answers `meetingReport/convert`. A dictionary is read when the first text asks for it, and kept. */
export function createConversion(readAsset: ReadAsset, rules: readonly Rule[]): (params: unknown) => Promise<ConvertResult> {
  const converters = new Map<Target, Promise<Converter>>();
  const load = async (script: Target): Promise<Converter> => {
    const asset = await readAsset(dictionaryOf(script));
    if (asset === undefined) throw new ResponseError(ErrorCodes.InternalError, `The dictionary ${dictionaryOf(script)} cannot be read.`);
    return createConverter(JSON.parse(asset) as Dictionary, script, createHealer(rules));
  };
  const converterOf = (script: Target): Promise<Converter> => {
    const known = converters.get(script) ?? load(script);
    converters.set(script, known);
    // What could not be read now may be there the next time.
    known.catch(() => converters.delete(script));
    return known;
  };
  return async (params) => {
    const { text, to } = asObject(params);
    const script = TARGETS.find((each) => each === to);
    if (typeof text !== 'string' || script === undefined) {
      throw new ResponseError(ErrorCodes.InvalidParams, `Wanted are “text” and “to”, one of ${TARGETS.join(', ')}.`);
    }
    return { text: (await converterOf(script))(text) };
  };
}
