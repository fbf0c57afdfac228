import type { EntityManager } from '@mikro-orm/postgresql';
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
