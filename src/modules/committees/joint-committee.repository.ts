import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { JointCommittee } from './joint-committee.entity.js';

/** The committee by its id, locked until the change is done; a refusal that names the field otherwise. */
export async function requireCommittee(
  em: EntityManager,
  id: string,
  field: string | string[] = 'committeeId',
): Promise<JointCommittee> {
  const key = uuidOf(id, 'JointCommittee');
  const committee = key
    ? await em.findOne(JointCommittee, { id: key }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (committee) return committee;
  throw new Fault(
    'NOT_FOUND',
    { en: 'There is no committee with this id.', zh: '没有此标识的联合党委。' },
    field,
  );
}
