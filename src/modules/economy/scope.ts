import type { Args, ReadEnv } from '../../compiler/shape.js';
import { all, raw, type Sql, sql } from '../../compiler/sql.js';
import { compare } from '../../shared/partial-date.js';
import { lastDay, type Period, requirePeriod } from './period.js';

/**
 * Whose economy is asked for: the legal entities of a set, each once, as rows `id`, `certain` (false where its
 * dates leave open whether it belongs), and whether there may be more that no source lists.
 */
export interface Scope {
  readonly members: Sql;
  readonly open: Sql;
}

/** What a question is about: period, day of reference, kinds. */
export interface Question {
  readonly period: Period;
  readonly day: Sql;
}

/** Past periods are read with the members of their last day, so that one who leaves later changes none. */
export function readQuestion(args: Args, env: ReadEnv): Question {
  const period = requirePeriod(args.year, args.quarter);
  const end = lastDay(period);
  return { period, day: sql`${args.asOf ?? (compare(end, env.today) < 0 ? end : env.today)}::date` };
}

export function organizationScope(row: Sql): Scope {
  return { members: sql`select ${row}.id as id, true as certain`, open: raw('false') };
}

/** The bodies behind the members: a Party branch stands for the legal entity that it is attached to. */
export function committeesScope(committees: Sql, args: Args, day: Sql): Scope {
  return {
    members: sql`select b.id, bool_or(m.certain @> ${day}) as certain
      from joint_membership m join organization o on o.id = m.member_id
      join organization b on b.id = coalesce(o.legal_entity_id, o.id) and b.kind <> 'PARTY_ORGANIZATION'
      where ${all(sql`m.committee_id in (${committees}) and m.possible @> ${day}`, ofKinds(raw('b'), args))}
      group by b.id`,
    open: sql`exists (select 1 from joint_committee k where k.id in (${committees}) and k.member_list <> 'COMPLETE')`,
  };
}

/**
 * Every community of a division, and whoever else there keeps books. A list of divisions attests a community from
 * the day of the list on; books and shares of an earlier day attest it from then.
 */
export function divisionScope(row: Sql, args: Args, day: Sql): Scope {
  const books = (until: Sql) => sql`exists (select 1 from ledger l where l.organization_id = o.id${until})`;
  return {
    members: sql`select o.id, o.certain @> ${day} or ${books(sql` and l.year <= extract(year from ${day})`)}
        or exists (select 1 from shareholding h where h.holder_id = o.id and h.certain @> ${day}) as certain
      from organization o
      where ${all(
        sql`o.division_code >= ${row}.code and o.division_code < subtree_end(${row}.code, ${row}.level) collate "C"
          and o.possible @> ${day} and (o.kind = 'COMMUNITY' or ${books(raw(''))})`,
        ofKinds(raw('o'), args),
      )}`,
    open: raw('false'),
  };
}

function ofKinds(row: Sql, args: Args): Sql | false {
  return args.kinds != null && sql`${row}.kind = any(${args.kinds}::text[])`;
}
