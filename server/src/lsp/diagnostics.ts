import { type Connection, type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { PlacedProblem } from '../core/configLoad';
import { type LineTable, toLspDiagnostic, toLspRange } from '../core/convert';
import type * as linter from '../core/linter';
import { say } from '../core/words';
import { type Checked, check, type Session } from './session';

/** Findings as the protocol has them. */
export function toDiagnostics(session: Session, { document, settings, outcome }: Checked, list: readonly linter.Diagnostic[]): Diagnostic[] {
  const options = { locale: settings.locale, traditional: session.texts.traditional(), uri: document.uri, docs: session.docs };
  // The protocol's own types are of lists that may be written to; nobody does.
  return list.map((diagnostic) => toLspDiagnostic(diagnostic, outcome.report.lines, options) as Diagnostic);
}

const ids = new WeakMap<linter.Outcome, string>();
let lastId = 0;

/** Answers a client that asks for diagnostics; when it already has those of this outcome, it is told just that. */
export async function pullDiagnostics(session: Session, uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
  const checked = await check(session, uri);
  if (checked === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  let resultId = ids.get(checked.outcome);
  if (resultId === undefined) {
    lastId += 1;
    resultId = String(lastId);
    ids.set(checked.outcome, resultId);
  }
  if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: toDiagnostics(session, checked, checked.outcome.diagnostics) };
}

export interface Pusher {
  /** Publishes what holds for a document after a short pause. */
  soon(uri: string): void;
  /** Takes everything back that was published for a document. */
  clear(uri: string): void;
}

const PAUSE = 150;

/** Publishes diagnostics for clients that do not ask for them. */
export function createPusher(connection: Connection, session: Session): Pusher {
  const waiting = new Map<string, () => void>();
  const publish = async (uri: string): Promise<void> => {
    waiting.delete(uri);
    try {
      const checked = await check(session, uri);
      const document = checked?.document ?? session.documents.get(uri);
      if (document === undefined) return;
      const diagnostics = checked === undefined ? [] : toDiagnostics(session, checked, checked.outcome.diagnostics);
      await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
    } catch (error) {
      session.fault('publishDiagnostics', error);
    }
  };
  return {
    soon(uri) {
      waiting.get(uri)?.();
      waiting.set(
        uri,
        session.host.later(PAUSE, () => void publish(uri)),
      );
    },
    clear(uri) {
      waiting.get(uri)?.();
      waiting.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}

/** Problems of a configuration file, for the editor to show in that file. */
export function toConfigDiagnostics(session: Session, text: string, problems: readonly PlacedProblem[]): Diagnostic[] {
  const lines = lineTable(text);
  return problems.map(({ span, message, values }) => ({
    range: toLspRange(span, lines),
    severity: 2,
    source: 'meeting-report',
    message: say(message, values, session.settings.locale(), session.texts.traditional()),
  }));
}

export function lineTable(text: string): LineTable {
  return [{ start: 0 }, ...[...text.matchAll(/\r\n|\r|\n/gu)].map((end) => ({ start: end.index + end[0].length }))];
}
