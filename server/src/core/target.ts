import type { ScriptSetting } from './config';
import type { Report } from './report';

/** The script a text should be in; `traditional` is the traditional script in mainland usage. */
export type Target = Exclude<ScriptSetting, 'auto'>;

/** The configured script, or with `auto` the one in which most of the telling characters of the text are. */
export function targetOf(setting: ScriptSetting, { basis: { tally } }: Report): Target {
  if (setting !== 'auto') return setting;
  return tally.traditional > tally.simplified ? 'traditional' : 'simplified';
}
