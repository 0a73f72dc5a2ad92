import assert from 'node:assert/strict';
import { simplifyingEdits } from '../../../server/src/core/script/simplify';
import { applyEdits } from '../../../server/src/core/text';

const simplified = (text: string): string => applyEdits(text, simplifyingEdits(text));

describe('conversion to simplified within a text', () => {
  for (const [traditional, expected] of [
    ['會議指出，要沿著這條道路，承擔著重任', '会议指出，要沿着这条道路，承担着重任'],
    ['著眼長遠，著力解決', '着眼长远，着力解决'],
    ['成效顯著，出版專著，登記軟件著作權', '成效显著，出版专著，登记软件著作权'],
    ['看著名單', '看着名单'],
    ['扭轉乾坤，乾淨擔當', '扭转乾坤，干净担当'],
    ['認真答覆，覆蓋全縣，反覆研究', '认真答复，覆盖全县，反复研究'],
    ['藉口，慰藉，憑藉', '借口，慰藉，凭借'],
    ['瞭解情況，登高瞭望', '了解情况，登高瞭望'],
    ['科技諮詢，科技谘詢', '科技咨询，科技咨询'],
    ['製定計畫，佈署工作', '制定计划，部署工作'],
    ['全麵落實裏程碑，聯係係統', '全面落实里程碑，联系系统'],
    ['会议指出，「開」是ＡＢＣ', '会议指出，「开」是ＡＢＣ'],
  ] as const) {
    it(traditional, () => {
      assert.equal(simplified(traditional), expected);
      assert.equal(simplified(expected), expected, 'simplified text stays as it is');
    });
  }
});
