import type { Column } from '../../importing/kind.js';
import { text } from '../../importing/values.js';

const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const idOf = (types: string) =>
  `case when r.ref ~ '^${types}:${UUID}$' then split_part(r.ref, ':', 2)::uuid end`;

/**
 * Ids with what they are in front of them. The code of a village is its community, of which figures are
 * reported; one above it is the division. Names count where only one has them.
 */
const FIND = `
  select r.ref, 'organization:' || o.id as id, o.division_code from refs r join organization o on o.id = ${idOf('[A-Za-z]+')}
  union all select r.ref, 'organization:' || o.id, o.division_code from refs r join organization o
    on o.division_code = r.ref and o.kind = 'COMMUNITY'
  union all select r.ref, 'organization:' || o.id, o.division_code from refs r join organization o on o.uscc = upper(r.ref)
  union all select r.ref, 'organization:' || o.id, o.division_code from refs r join organization o on o.name = r.ref
  union all select r.ref, 'committee:' || c.id, c.division_code from refs r join joint_committee c
    on c.id = ${idOf('JointCommittee')}
  union all select r.ref, 'committee:' || c.id, c.division_code from refs r join joint_committee c
    on c.name = split_part(r.ref, '@', 1) and (strpos(r.ref, '@') = 0 or c.division_code = split_part(r.ref, '@', 2))
  union all select r.ref, 'division:' || d.code, d.code from refs r join division d on d.valid_to is null
    and (r.ref = 'Division:' || d.code or d.code = r.ref and d.level <> 'VILLAGE')
  union all select r.ref, 'named:' || n.id, n.division_code from refs r join named_subject n
    on n.key = r.ref or n.id = ${idOf('NamedSubject')}`;

/** A column that names what a figure is about. */
export function subjectColumn(
  column: Pick<Column, 'name' | 'header' | 'about' | 'example'> & Partial<Column>,
): Column {
  return {
    type: {
      ...text(200),
      expects: {
        zh: '社区（村）或上级区划填区划代码，法人填统一社会信用代码，联合党委填名称或“名称@区划代码”，亦可填标识（id）',
        en: 'a division code (community or division above), a registered code, a committee as name or name@division code, or an id',
      },
    },
    reference: {
      idType: 'text',
      find: FIND,
      missing: {
        zh: '没有此组织、联合党委或区划。请核对代码、名称或标识，或先导入。',
        en: 'There is no such organization, committee or division. Check the code, name or id, or import it first.',
      },
    },
    ...column,
  };
}
