import type { Column } from '../../importing/kind.js';
import { code } from '../../importing/values.js';
import { Fault } from '../../shared/errors.js';
import { completeCode } from './division-code.js';

const divisionCode = code({ zh: '统计用区划代码', en: 'a statistical division code' }, (given) => {
  const whole = completeCode(given);
  if (whole) return whole;
  throw new Fault('INVALID_DIVISION_CODE', {
    zh: '不是区划代码：应为 12 位，或其前 2、4、6、9 位。',
    en: 'This is no division code: it has 12 digits, or the first 2, 4, 6 or 9 of them.',
  });
});

/** A column that names a division by its code. */
export function divisionColumn(
  column: Pick<Column, 'name' | 'header' | 'about' | 'example'> & Partial<Column>,
): Column {
  return {
    type: divisionCode,
    reference: {
      idType: 'text',
      find: `select r.ref, d.code as id, d.code as division_code from refs r join division d on d.code = r.ref
        where d.valid_to is null`,
      missing: {
        zh: '没有清单载有此区划，或已撤销。请核对，或先导入载有它的清单：npx hub import divisions。',
        en: 'No list names this division, or it has ended. Check it, or import the list that has it: npx hub import divisions.',
      },
    },
    ...column,
  };
}
