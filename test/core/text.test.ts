import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text';

describe('applyEdits', () => {
  it('applies edits given in any order', () => {
    const edits = [
      { span: { start: 4, end: 5 }, text: '。' },
      { span: { start: 0, end: 2 }, text: '二是' },
    ];
    assert.equal(applyEdits('三是学习;', edits), '二是学习。');
  });
  it('leaves out an edit that overlaps an earlier one', () => {
    const edits = [
      { span: { start: 0, end: 2 }, text: 'x' },
      { span: { start: 1, end: 3 }, text: 'y' },
    ];
    assert.equal(applyEdits('一二三', edits), 'x三');
  });
});
