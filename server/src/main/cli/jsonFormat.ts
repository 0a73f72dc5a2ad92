import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type LspDiagnostic, toLspDiagnostic } from '../../core/convert';
import type { Examined } from './examine';
import type { Format } from './format';
import type { Sink } from './sink';
import type { Voice } from './voice';

/** One object, with one file a line. */
export function createJsonFormat(sink: Sink, voice: Voice): Format {
  const docs = docsAddress();
  let count = 0;
  sink.write('{"version":1,"files":[');
  return {
    file(examined) {
      const { target, report, faults } = examined;
      const entry = {
        path: target.path,
        kind: report?.kind ?? 'other',
        script: report?.script ?? 'none',
        asOf: { date: report?.asOf.date ?? null, certainty: report?.asOf.certainty ?? 'unknown' },
        diagnostics: diagnosticsOf(examined, voice, docs),
        ...(faults.length === 0 ? {} : { error: faults.map(({ message, values }) => voice.say(message, values)).join(' ') }),
      };
      sink.write(`${count === 0 ? '' : ','}\n${JSON.stringify(entry)}`);
      count += 1;
    },
    end(tally) {
      sink.write(`${count === 0 ? '' : '\n'}],"summary":${JSON.stringify(tally)}}\n`);
    },
  };
}

function diagnosticsOf({ target, report, diagnostics }: Examined, voice: Voice, docs: string): readonly LspDiagnostic[] {
  if (report === null || diagnostics.length === 0) return [];
  const { locale, traditional } = voice;
  const uri = target.file === null ? target.path : pathToFileURL(target.file).href;
  return diagnostics.map((diagnostic) => toLspDiagnostic(diagnostic, report.lines, { locale, traditional, uri, docs }));
}

/** The pages of the rules lie in the package; a bundle taken out of it names them by their place there. */
function docsAddress(): string {
  const folder = path.join(__dirname, '..', 'server', 'docs');
  return existsSync(folder) ? `${pathToFileURL(folder).href}/` : 'server/docs/';
}
