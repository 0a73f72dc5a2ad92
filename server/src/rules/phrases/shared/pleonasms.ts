import type { Words } from '../../../core/words';

/** Something that is said twice, or two patterns mixed into one. */
export interface Pleonasm {
  /** The word it begins with. */
  readonly anchor: string;
  /** The whole of it, from the anchor; bounded in length. */
  readonly pattern: RegExp;
  readonly message: Words;
  readonly right?: string;
}

const SAID_TWICE: Words = { zh: '“{text}”语义重复，宜改为“{right}”。', en: '“{text}” says a thing twice: “{right}” is enough.' };
const VERB_TWICE: Words = {
  zh: '“{verb}”在同一结构中用了两次，宜删去一个或拆成两句。',
  en: '“{verb}” stands twice around one object: drop one of them or make two sentences.',
};
const MIXED: Words = { zh: '“{text}”把两种句式混在一起了，宜只用一种（{right}）。', en: '“{text}” mixes two patterns into one: keep one of them ({right}).' };
const NEGATED_TWICE: Words = {
  zh: '“{text}”否定了两次，意思反了，宜删去“不”字。',
  en: '“{text}” negates twice and so says the contrary: drop the “不”.',
};

/** Words by which the second verb has a subject, an object or a clause of its own, so that nothing is said twice. */
const LINKED = '等之或和与并及的对在后前未非可应由因所能须要将把被再又则给向为使让令请令，。；：、！？“”《》（）\\s';
/** What may follow a verb that is used as a noun: 活动开展情况. */
const AS_NOUN = '(?![情以过后时中的好得了起顺状进水成所，。；：、！？]|$)';

/** The verb, then an object that ends in the one who acts, then the verb again. */
function twice(verb: string): RegExp {
  return new RegExp(
    `${verb}(?:(?!指导|组织|推动|促进|支持|帮助|引导|协助|带动|参与|督促|保障|配合|联合|积极|深入|持续)[^${LINKED}]){3,22}${verb}${AS_NOUN}`,
    'uy',
  );
}

export const PLEONASMS: readonly Pleonasm[] = [
  { anchor: '开展', pattern: twice('开展'), message: VERB_TWICE },
  { anchor: '进行', pattern: twice('进行'), message: VERB_TWICE },
  // 通过开展甲、乙等开展丙: the means and what they serve have the same verb.
  { anchor: '通过开展', pattern: /通过开展[^。；]{2,45}等开展/uy, message: VERB_TWICE },
  { anchor: '通过进行', pattern: /通过进行[^。；]{2,45}等进行/uy, message: VERB_TWICE },
  { anchor: '围绕以', pattern: /围绕以[^，。；]{2,20}为(?:主题|主线)(?=[，。]|开展|进行)/uy, message: MIXED, right: '围绕……主题／以……为主题' },
  { anchor: '本着以', pattern: /本着以[^，。；]{2,20}为(?:原则|宗旨)/uy, message: MIXED, right: '本着……原则／以……为原则' },
  { anchor: '按照以', pattern: /按照以[^，。；]{2,20}为原则/uy, message: MIXED, right: '按照……原则／以……为原则' },
  { anchor: '原因是', pattern: /原因是(?!为)[^，。；]{2,24}(?:造成|引起|导致)的(?=[，。；])/uy, message: MIXED, right: '原因是……／是……造成的' },
  { anchor: '之所以', pattern: /之所以[^。；]{2,40}的原因是/uy, message: MIXED, right: '之所以……是因为／……的原因是' },
  { anchor: '根据', pattern: /根据[^，。；在]{2,18}的(?:要求|安排|部署|指导|领导)下(?=[，。])/uy, message: MIXED, right: '根据……／在……下' },
  { anchor: '按照', pattern: /按照[^，。；在]{2,18}的(?:要求|安排|部署|指导|领导)下(?=[，。])/uy, message: MIXED, right: '按照……／在……下' },
  { anchor: '防止', pattern: /防止[^，。；]{1,16}(?:不再|不会再|不要)发生/uy, message: NEGATED_TWICE },
  { anchor: '避免', pattern: /避免[^，。；]{1,16}(?:不再|不会再|不要)发生/uy, message: NEGATED_TWICE },
  { anchor: '杜绝', pattern: /杜绝[^，。；]{1,16}(?:不再|不会再|不要)发生/uy, message: NEGATED_TWICE },
  // At the end of a clause 截止到 may be the verb: 期限截止到10月底。
  { anchor: '截止到', pattern: /截止到(?=[^，。；]{1,20}，)/uy, message: SAID_TWICE, right: '截至' },
  { anchor: '截止至', pattern: /截止至(?=[^，。；]{1,20}，)/uy, message: SAID_TWICE, right: '截至' },
  ...said('截至到=截至 涉及到=涉及 凯旋归来=凯旋 凯旋而归=凯旋 胜利凯旋=凯旋 付诸于=付诸 诉诸于=诉诸 见诸于=见诸 公诸于众=公之于众'),
  ...said(
    '切忌不要=切忌 切忌不可=切忌 再次重申=重申 再次重复=重复 众多莘莘学子=莘莘学子 许多莘莘学子=莘莘学子 广大莘莘学子=莘莘学子 目前现有=现有 目前现已=现已',
  ),
  ...said('当前的当务之急=当务之急 目前的当务之急=当务之急 原因是因为=原因是 原因是由于=原因是 更加进一步=进一步 过高的奢望=奢望 悬殊很大=悬殊'),
  ...said('悬殊较大=悬殊 首次第一=首次 第一次首次=首次 出席参加=出席 近年以来=近年来 日益越来越=越来越 必须务必=务必'),
];

/** The words at which something may begin. */
export const ANCHORS: readonly string[] = PLEONASMS.map(({ anchor }) => anchor);

/** Words that say a thing twice, each with what is enough. */
function said(rows: string): Pleonasm[] {
  return rows.split(' ').map((row) => {
    const [word = '', right = ''] = row.split('=');
    return { anchor: word, pattern: new RegExp(word, 'uy'), message: SAID_TWICE, right };
  });
}
