import {
  type Args,
  column,
  type FieldShape,
  many,
  one,
  type ReadEnv,
  type Shape,
} from '../../compiler/shape.js';
import { all, join, raw, type Sql, sql } from '../../compiler/sql.js';
import { Fault } from '../../shared/errors.js';
import { identity, partialDate, uuidKey } from '../sources/index.js';

const MAX_DEPTH = 6;

/** The links of a committee that hold, or may hold, on a day. */
export const linksOf: FieldShape = many('CommitteeLink', {
  where: (row, child, args, env) =>
    all(
      endpoint(sql`${row}.id`, child, args.direction),
      sql`${child}.possible @> ${args.asOf ?? env.today}::date`,
      args.kinds && sql`${child}.kind = any(${args.kinds}::text[])`,
    ),
  orderBy: (child) => sql`${child}.kind, ${child}.id`,
});

/** A link that leaves a committee in the wanted direction. Sisters have none. */
function endpoint(committee: Sql, link: Sql, direction: string): Sql {
  const onward = sql`${link}.from_id = ${committee}`;
  const back = sql`${link}.to_id = ${committee}`;
  if (direction === 'ONWARD') return sql`(${onward} or (${link}.kind = 'SISTER' and ${back}))`;
  if (direction === 'BACK') return sql`(${back} or (${link}.kind = 'SISTER' and ${onward}))`;
  return sql`(${onward} or ${back})`;
}

/**
 * The steps that leave a committee: its links, and the committees that share a member with it. The
 * Party branch of a community and the community itself are one member: who is linked is the community.
 */
function steps(args: Args, day: Sql): Sql {
  const ties: readonly string[] | undefined = args.via;
  const kinds = ties?.filter((tie) => tie !== 'SHARED_MEMBER' && tie !== 'MEMBERSHIP');
  const committee = raw('w.id');
  const links = sql`select case when l.from_id = ${committee} then l.to_id else l.from_id end as id, l.kind as tie
    from committee_link l where ${all(
      endpoint(committee, raw('l'), args.direction),
      sql`l.possible @> ${day}`,
      kinds && sql`l.kind = any(${kinds}::text[])`,
    )}`;
  const shared = sql`select n.committee_id as id, 'SHARED_MEMBER' as tie
    from joint_membership m join organization o on o.id = m.member_id
    join organization p on p.id = coalesce(o.legal_entity_id, o.id) or p.legal_entity_id = coalesce(o.legal_entity_id, o.id)
    join joint_membership n on n.member_id = p.id and n.committee_id <> m.committee_id and n.possible @> ${day}
    where m.committee_id = ${committee} and m.possible @> ${day}`;
  const wanted = [
    ...(kinds === undefined || kinds.length > 0 ? [links] : []),
    ...(ties === undefined || ties.includes('SHARED_MEMBER') ? [shared] : []),
  ];
  return wanted.length === 0
    ? raw('select null::uuid as id, null::text as tie where false')
    : join(wanted, ' union all ');
}

/** Breadth first, level by level: `union` keeps each committee once a level, so the walk is bounded. */
function walk(start: Sql, args: Args, env: ReadEnv, except: Sql | null): Sql {
  if (args.depth < 1 || args.depth > MAX_DEPTH) {
    throw new Fault(
      'DEPTH_OUT_OF_RANGE',
      { en: `A walk has 1 to ${MAX_DEPTH} steps.`, zh: `步数为 1 到 ${MAX_DEPTH}。` },
      'depth',
    );
  }
  const day = sql`${args.asOf ?? env.today}::date`;
  return sql`with recursive walk(id, distance, tie) as (
      ${start}
      union
      select s.id, w.distance + 1, s.tie from walk w cross join lateral (${steps(args, day)}) s
      where w.distance < ${args.depth}::int),
    nearest as (select id, min(distance) as distance from walk group by id)
    select n.id as committee_id, n.distance, (select array_agg(distinct w.tie) from walk w
      where w.id = n.id and w.distance = n.distance) as via
    from nearest n where n.distance > 0${except ? sql` and n.id <> ${except}` : raw('')}`;
}

const order = (child: Sql) => sql`${child}.distance, ${child}.committee_id`;

export const walkFromCommittee: FieldShape = many('LinkedCommittee', {
  rows: (row, args, env) => walk(sql`select ${row}.id, 0, null::text`, args, env, sql`${row}.id`),
  orderBy: order,
});

/** An organization's own committees are one step away; theirs, two. */
export const walkFromOrganization: FieldShape = many('LinkedCommittee', {
  rows: (row, args, env) => {
    const day = sql`${args.asOf ?? env.today}::date`;
    const start = sql`select m.committee_id, 1, 'MEMBERSHIP'::text from joint_membership m
      where m.possible @> ${day} and (m.member_id = ${row}.id
        or m.member_id in (select p.id from organization p where p.legal_entity_id = ${row}.id))`;
    return walk(start, args, env, null);
  },
  orderBy: order,
});

export const walkShapes: Shape[] = [
  {
    type: 'CommitteeLink',
    table: 'committee_link',
    keys: { id: uuidKey('CommitteeLink') },
    fields: {
      id: identity('CommitteeLink')['id'] as FieldShape,
      kind: column('kind'),
      from: one('JointCommittee', (row, child) => sql`${child}.id = ${row}.from_id`),
      to: one('JointCommittee', (row, child) => sql`${child}.id = ${row}.to_id`),
      note: column('note'),
      started: partialDate('started'),
      ended: partialDate('ended'),
      version: column('version'),
    },
  },
  {
    type: 'LinkedCommittee',
    table: 'pg_catalog.unreachable_walk',
    fields: {
      committee: one('JointCommittee', (row, child) => sql`${child}.id = ${row}.committee_id`),
      distance: column('distance'),
      via: column('via'),
    },
  },
];
