/** A report with a fault in each item of its list, which is fixed safely. */
export const FLAWED = `青山市科技局召开党组会议

2024年3月5日，青山市科技局召开党组会议，传达学习全市科技工作会议精神。党组书记、局长张明主持会议并讲话。

会议指出，要提高站位，把思想和行动统一到会议精神上来。

会议强调，要抓好三件事。一是、加强学习，提高认识。二是、抓好落实，务求实效。三是、改进作风，服务群众。

会议要求，要落实责任：
一是抓部署。
二是抓检查。

党组成员、副局长李华出席会议，各科室负责人列席会议。
`;

export const FIXED = FLAWED.replaceAll('是、', '是');

/** The second item is missing: a fault whose fix is up to the writer. */
export const GAP = FIXED.replace('二是抓好落实，务求实效。', '');

/** Nobody chairs this meeting. */
export const NO_CHAIR = FIXED.replace('党组书记、局长张明主持会议并讲话。', '').replace('传达学习', '研究');

/** No report; what is found in it when everything is checked is a fault in any kind of text. */
export const SHOPPING = '购物单\n\n今天要买鸡蛋（一斤，还有牛奶。\n';
