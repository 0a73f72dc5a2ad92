import type { Hover, Position } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { toLspRange } from '../core/convert';
import { describeMessage } from '../core/describe';
import type { Words } from '../core/words';
import { offsetAt } from './places';
import { check, phrase, type Session } from './session';

const PAGE: Words = { zh: '查看规则说明', en: 'Show the page of the rule' };
const MOST = 5;

/** What is wrong at a position: the message where the editor does not show it, why, where the rule comes from, an example, and the way to its page. */
export async function hoverAt(session: Session, uri: string, position: Position): Promise<Hover | null> {
  const checked = await check(session, uri);
  if (checked === undefined) return null;
  const { settings, outcome } = checked;
  const { report, diagnostics } = outcome;
  const offset = offsetAt(report, position);
  const here = diagnostics.filter(({ span }) => span.start <= offset && offset <= span.end).slice(0, MOST);
  const first = here[0];
  if (first === undefined) return null;
  const texts = await Promise.all(
    here.map(async (diagnostic) => {
      const target = pageOf(session, diagnostic.rule.id);
      const link = target === undefined ? '' : `[${phrase(session, settings, PAGE)}](${target})`;
      // VS Code, whose client shows the pages, puts the message above the hover itself.
      const message = session.abilities.showRule === null ? describeMessage(diagnostic, settings.locale, session.texts.traditional()) : '';
      const explanation = await session.texts.explain(diagnostic.rule.id, settings.locale);
      return [message, explanation, link].filter((part) => part !== '').join('\n\n');
    }),
  );
  const kind = session.abilities.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: texts.join('\n\n---\n\n') }, range: toLspRange(first.span, report.lines) };
}

function pageOf({ abilities, docs }: Session, rule: string): string | undefined {
  if (abilities.showRule !== null) return `command:${abilities.showRule}?${encodeURIComponent(JSON.stringify([rule]))}`;
  return docs === '' ? undefined : `${docs}${rule}.md`;
}
