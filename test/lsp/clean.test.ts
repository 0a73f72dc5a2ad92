import assert from 'node:assert/strict';
import { RULES } from '../../server/src/rules';
import { connect } from './support';

interface Result {
  readonly text: string;
  readonly steps: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  readonly notes: readonly { readonly message: string; readonly range: unknown }[];
}

const DIRTY = '來源：科技週刊  日期：2021-03-05\n會(huì)議強(qiáng)調(diào)，要落實(shí)會(huì)議精神。\n中***產黨  \n';

describe('meetingReport/clean', () => {
  it('gives the cleaned text, the counts and what is left to look at', async () => {
    const { connection } = await connect({ rules: RULES });
    const { text, steps, notes } = await connection.sendRequest<Result>('meetingReport/clean', { text: DIRTY });
    assert.equal(text, '---\nsource: 科技週刊\ndate: 2021-03-05\n---\n會議強調，要落實會議精神。\n中***產黨\n');
    assert.deepEqual(
      steps.map(({ id, count }) => [id, count]),
      [
        ['origin', 1],
        ['pinyin', 5],
        ['layout', 1],
      ],
    );
    assert.equal(steps[1]?.title, '拼音夹注');
    assert.deepEqual(notes, [{ message: '“中***產黨”中有字被遮去，请补全。', range: { start: { line: 5, character: 0 }, end: { line: 5, character: 6 } } }]);
  });
  it('leaves the source of a part where it is, and speaks the language of the editor', async () => {
    const { connection } = await connect({ rules: RULES, settings: { messages: 'en' } });
    const params = { text: DIRTY, uri: 'file:///reports/a.txt', extent: 'part', indent: 'full' };
    const { text, steps } = await connection.sendRequest<Result>('meetingReport/clean', params);
    assert.equal(text, '來源：科技週刊  日期：2021-03-05\n　　會議強調，要落實會議精神。\n　　中***產黨\n');
    assert.ok(steps.some(({ title }) => title === 'Pinyin annotations'));
  });
  it('cleans by the configuration of the document', async () => {
    const files = new Map([['file:///reports/.meetingreport.yaml', 'rules:\n  script-pinyin-annotation: off\n']]);
    const { connection } = await connect({ rules: RULES, files });
    const { text } = await connection.sendRequest<Result>('meetingReport/clean', { text: DIRTY, uri: 'file:///reports/a.txt' });
    assert.ok(text.includes('會(huì)議'));
  });
  it('answers whatever it is asked', async () => {
    const { connection } = await connect({ rules: RULES });
    for (const params of [{}, { text: 1 }, { text: '', uri: 7, extent: [], indent: 'x' }, [], 'a']) {
      const result = await connection.sendRequest<Result | null>('meetingReport/clean', params as object);
      assert.ok(result === null || result.text === '');
    }
  });
});
