import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Real texts that belong to their authors and are not part of the project; they stand beside it where it is developed. */
const CORPORA = '../shared/corpus';

export const HAVE_CORPORA = existsSync(CORPORA);

/** The texts of one corpus, by the first three characters of their names. */
export function textsOf(folder: string): [string, string][] {
  return readdirSync(`${CORPORA}/${folder}`)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name.slice(0, 3), readFileSync(`${CORPORA}/${folder}/${name}`, 'utf8')]);
}

/** Declares the tests over the corpora, or one that says why there are none. */
export function describeCorpora(title: string, tests: () => void): void {
  describe(title, () => {
    if (HAVE_CORPORA) tests();
    else
      it('are not beside this checkout: nothing to compare with', () =>
        console.log('      The corpora of real texts are not here, so the rules ran over the project’s own texts only.'));
  });
}
