import type { EntityManager } from '@mikro-orm/postgresql';
import { defineConstraints } from '../../auth/constraints.js';
import { Fault } from '../../shared/errors.js';
import { Division } from './division.entity.js';
import { requireDivisionCode } from './division.shape.js';

/** The division by its code, listed and not closed; a refusal that names the field otherwise. */
export async function requireDivision(
  em: EntityManager,
  code: string,
  field: string | string[] = 'divisionCode',
): Promise<Division> {
  requireDivisionCode(code, field);
  const division = await em.findOne(Division, { code });
  if (division && !division.validTo) return division;
  throw new Fault(
    'NOT_FOUND',
    division
      ? {
          en: `Division ${code} ended on ${division.validTo}.`,
          zh: `区划 ${code} 已于 ${division.validTo} 撤销。`,
        }
      : {
          en: `No list names division ${code}. Check it, or import the list that has it: npx hub import divisions.`,
          zh: `没有清单载有区划 ${code}。请核对，或导入载有它的清单：npx hub import divisions。`,
        },
    field,
  );
}

defineConstraints({
  synthetic_apart: () =>
    new Fault('SYNTHETIC_APART', {
      en: 'One of the two is synthetic (province 98) and the other real; they are kept apart. Choose two of the same.',
      zh: '两者之一为合成数据（98 省），另一为真实数据，不能相连。请选用同类的对象。',
    }),
});
