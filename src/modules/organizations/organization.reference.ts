import type { Column } from '../../importing/kind.js';
import { text } from '../../importing/values.js';

/** By the hub's id, a community's division code, a registered code, or a name that only one has. */
const ON_RECORD = `
  select r.ref, o.id, o.division_code from refs r join organization o
    on o.id = case when r.ref ~ '^[A-Za-z]+:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then split_part(r.ref, ':', 2)::uuid end
  union all select r.ref, o.id, o.division_code from refs r join organization o
    on o.division_code = r.ref and o.kind = 'COMMUNITY'
  union all select r.ref, o.id, o.division_code from refs r join organization o on o.uscc = upper(r.ref)
  union all select r.ref, o.id, o.division_code from refs r join organization o on o.name = r.ref`;

/** Besides, those that the file itself brings. */
const IN_FILE = `${ON_RECORD}
  union all select r.ref, s.new_id, s.division_code from refs r join staged s on s.uscc = upper(r.ref) or s.name = r.ref
    where not exists (select from organization o where o.uscc = upper(r.ref) or o.name = r.ref)`;

/** A column that names an organization. */
export function organizationColumn(
  column: Pick<Column, 'name' | 'header' | 'about' | 'example'> & Partial<Column>,
  options: { inFile?: boolean } = {},
): Column {
  return {
    type: {
      ...text(200),
      expects: {
        zh: '社区（村）填区划代码，法人填统一社会信用代码，或填标识（id）、唯一的名称',
        en: "a community's division code, a registered code, an id, or a name that only one has",
      },
    },
    reference: {
      idType: 'uuid',
      find: options.inFile ? IN_FILE : ON_RECORD,
      missing: {
        zh: '没有此组织。请填区划代码（社区、村）、统一社会信用代码、标识或登记名称，或先导入组织。',
        en: 'There is no such organization. Write a division code (community), a registered code, an id or the name as registered, or import organizations first.',
      },
    },
    ...column,
  };
}
