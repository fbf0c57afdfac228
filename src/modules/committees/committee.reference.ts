import type { Column } from '../../importing/kind.js';
import { text } from '../../importing/values.js';

/** A column that names a joint committee: by the hub's id, or by a name that is its own in a division, or at all. */
export function committeeColumn(
  column: Pick<Column, 'name' | 'header' | 'about' | 'example'> & Partial<Column>,
): Column {
  return {
    type: {
      ...text(300),
      expects: {
        zh: '联合党委名称；有重名时写“名称@区划代码”，或填标识（id）',
        en: 'name of the committee, name@division code where several have it, or its id',
      },
    },
    reference: {
      idType: 'uuid',
      find: `select r.ref, c.id, c.division_code from refs r join joint_committee c on c.id =
          case when r.ref ~ '^JointCommittee:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then split_part(r.ref, ':', 2)::uuid end
        union all select r.ref, c.id, c.division_code from refs r join joint_committee c on c.name = r.ref
        union all select r.ref, c.id, c.division_code from refs r join joint_committee c
          on c.name = split_part(r.ref, '@', 1) and c.division_code = split_part(r.ref, '@', 2)`,
      missing: {
        zh: '没有此联合党委。请核对名称（可写“名称@区划代码”），或先导入 committees。',
        en: 'There is no such committee. Check its name (name@division code is understood), or import committees first.',
      },
    },
    ...column,
  };
}
