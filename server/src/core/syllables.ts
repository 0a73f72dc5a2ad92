/**
 * The syllables of Mandarin in Hanyu Pinyin without tone marks, ü written v (GB/T 16159 spelling; source of the
 * inventory: table of syllables in the Scheme for the Chinese Phonetic Alphabet). One line per initial.
 */
const BY_INITIAL = `
|a ai an ang ao e ei en eng er o ou
b|a ai an ang ao ei en eng i ian iao ie in ing o u
p|a ai an ang ao ei en eng i ian iao ie in ing o ou u
m|a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f|a an ang ei en eng iao o ou u
d|a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo
t|a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo
n|a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve
l|a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve
g|a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k|a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
h|a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j|i ia ian iang iao ie in ing iong iu u uan ue un
q|i ia ian iang iao ie in ing iong iu u uan ue un
x|i ia ian iang iao ie in ing iong iu u uan ue un
zh|a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
ch|a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh|a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r|an ang ao e en eng i ong ou u ua uan ui un uo
z|a ai an ang ao e ei en eng i ong ou u uan ui un uo
c|a ai an ang ao e en eng i ong ou u uan ui un uo
s|a ai an ang ao e en eng i ong ou u uan ui un uo
y|a an ang ao e i in ing o ong ou u uan ue un
w|a ai an ang ei en eng o u`;

const SYLLABLES: ReadonlySet<string> = new Set(
  BY_INITIAL.trim()
    .split('\n')
    .flatMap((line) => {
      const [initial = '', finals = ''] = line.split('|');
      return finals.split(' ').map((final) => initial + final);
    }),
);

const MARKED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹɡăĕĭŏŭ';
const PLAIN = 'aaaaeeeeiiiioooouuuuvvvvvnnngaeiou';

/** The plain letter (a–z) of a pinyin letter with or without its tone mark, or '' when it is none. */
export function plainLetter(char: string): string {
  if (char >= 'a' && char <= 'z') return char;
  const index = MARKED.indexOf(char);
  return index < 0 ? '' : PLAIN.charAt(index);
}

/** True when `plain` (letters without tone marks) is one Mandarin syllable. */
export function isSyllable(plain: string): boolean {
  return SYLLABLES.has(plain);
}
