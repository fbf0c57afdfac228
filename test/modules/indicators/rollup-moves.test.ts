import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { YUNYANG } from '../support/places.js';
import { differences, FIGURE, figureOf } from './worlds.js';

/** A world apart from the demo's: six organizations and three Party branches in four villages, three committees. */
const ORGANIZATIONS = 6;
const BRANCHES = 3;
const COMMITTEES = 3;
const METRICS = ['collectiveIncome', 'registeredHouseholds', 'visitors', 'dualPostShare'];
const DAYS = ['2022-06-30', '2023-01-01', '2023-03-31', '2023-04-01', '2023-12-31', '2024-05-01'];

let hub: Hub;
let codes: string[];
let members: string[];
let committees: string[];
beforeAll(async () => {
  hub = await startHub();
  // Two counties, so that a move may leave one of them without anything.
  codes = (
    await hub.sql(`(select code from division where level = 'VILLAGE' and code like '500235125%' order by code limit 2)
      union all (select code from division where level = 'VILLAGE' and code like '441721%' order by code limit 2)`)
  ).map((row) => row.code);
  members = (
    await hub.sql(
      `insert into organization (id, kind, name, party_kind, division_code, started_latest)
       select gen_random_uuid(), case when i < $1 then 'ENTERPRISE' else 'PARTY_ORGANIZATION' end, '试验组织' || i,
         case when i >= $1 then 'BRANCH' end, ($2::text[])[1 + i % 4], '2010-01-01'
       from generate_series(0, $3::int - 1) i returning id, name`,
      [ORGANIZATIONS, codes, ORGANIZATIONS + BRANCHES],
    )
  )
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((row) => row.id);
  committees = (
    await hub.sql(
      `insert into joint_committee (id, name, form, legal_status, division_code, member_list, started_latest)
       select gen_random_uuid(), '试验联合党委' || i, 'JOINT_COMMITTEE', 'FUNCTIONAL', '500235125000', 'COMPLETE', '2010-01-01'
       from generate_series(1, $1::int) i returning id`,
      [COMMITTEES],
    )
  ).map((row) => row.id);
});
afterAll(() => hub.close());

const which = (count: number) => fc.integer({ min: 0, max: count - 1 });
const anyone = which(ORGANIZATIONS + BRANCHES);
const day = fc.constantFrom(...DAYS);
const reading = fc.record({
  metric: fc.constantFrom(...METRICS),
  member: anyone,
  year: fc.constantFrom(2022, 2023),
  slot: which(17),
  value: fc.integer({ min: -50, max: 50 }),
  qualifier: fc.constantFrom('EXACT', 'EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT', 'NEARLY'),
});
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('load' as const),
      rows: fc.array(reading, { minLength: 1, maxLength: 40 }),
      months: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      metric: fc.constantFrom(...METRICS),
      value: fc.integer({ min: -50, max: 50 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('remove' as const),
      metric: fc.constantFrom(...METRICS),
      member: anyone,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), member: anyone, to: which(4) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('attach' as const),
      branch: which(BRANCHES),
      to: fc.option(which(ORGANIZATIONS)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('join' as const),
      committee: which(COMMITTEES),
      member: anyone,
      // Known to the day, only to a span, or without a first day.
      since: day,
      certainSince: day,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('leave' as const),
      committee: which(COMMITTEES),
      member: anyone,
      on: day,
      open: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('forget' as const),
      committee: which(COMMITTEES),
      member: anyone,
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const LOAD = `insert into observation (id, metric_code, organization_id, division_code, value, unit, amount, qualifier, period_kind, period_from, period_to)
  select gen_random_uuid(), r.metric, r.organization, o.division_code, r.value, m.unit, r.value, r.qualifier, s.kind, s.from_day, (s.from_day + s.length)::date
  from jsonb_to_recordset($1) r(metric text, organization uuid, year int, slot int, value numeric, qualifier text)
  cross join lateral (select
    case when r.slot < 12 then 'MONTH' when r.slot < 16 then 'QUARTER' else 'YEAR' end as kind,
    make_date(r.year, case when r.slot < 12 then r.slot + 1 when r.slot < 16 then (r.slot - 12) * 3 + 1 else 1 end, 1) as from_day,
    case when r.slot < 12 then interval '1 month' when r.slot < 16 then interval '3 months' else interval '1 year' end as length) s
  join organization o on o.id = r.organization join metric m on m.code = r.metric
  on conflict do nothing`;

async function take(move: Step): Promise<void> {
  const member = 'member' in move ? members[move.member] : null;
  switch (move.kind) {
    case 'load': {
      const rows = move.rows.flatMap((row) =>
        (move.months ? Array.from({ length: 12 }, (_, slot) => slot) : [row.slot]).map((slot) => ({
          ...row,
          slot,
          organization: members[row.member],
        })),
      );
      await hub.sql(LOAD, [JSON.stringify(rows)]);
      return;
    }
    case 'correct':
      await hub.sql(
        `with old as (select * from observation where metric_code = $1 and superseded_by is null
           and organization_id = any($3::uuid[]) order by id limit 5),
         new as (select o.*, gen_random_uuid() as fresh from old o),
         left_over as (update observation o set superseded_by = n.fresh from new n where n.id = o.id returning o.id)
         insert into observation (id, metric_code, organization_id, division_code, value, unit, amount, qualifier, period_kind, period_from, period_to, superseded_by)
         select n.fresh, n.metric_code, n.organization_id, n.division_code, $2, n.unit, $2, n.qualifier, n.period_kind, n.period_from, n.period_to, null
         from new n where exists (select 1 from left_over l where l.id = n.id)`,
        [move.metric, move.value, members],
      );
      return;
    case 'remove':
      await hub.sql(
        `with recursive gone as (select id from observation where metric_code = $1 and organization_id = $2
           union select o.id from observation o join gone g on o.superseded_by = g.id)
         delete from observation where id in (select id from gone)`,
        [move.metric, member],
      );
      return;
    case 'move':
      await hub.sql('update organization set division_code = $1 where id = $2', [codes[move.to], member]);
      return;
    case 'attach':
      await hub.sql('update organization set legal_entity_id = $1 where id = $2', [
        move.to === null ? null : members[move.to],
        members[ORGANIZATIONS + move.branch],
      ]);
      return;
    case 'join': {
      const [earliest, latest] = [move.since, move.certainSince].sort();
      await hub.sql(
        `insert into joint_membership (id, committee_id, member_id, role, started_earliest, started_latest)
         values (gen_random_uuid(), $1, $2, 'MEMBER', $3, $4) on conflict do nothing`,
        [committees[move.committee], member, earliest, latest],
      );
      return;
    }
    case 'leave':
      await hub.sql(
        `update joint_membership set ending = 'WITHDRAWN', ended_earliest = $3, ended_latest = $3::date + $4::int
         where committee_id = $1 and member_id = $2 and started_latest < $3::date`,
        [committees[move.committee], member, move.on, move.open ? 90 : 0],
      );
      return;
    case 'forget':
      await hub.sql('delete from joint_membership where committee_id = $1 and member_id = $2', [
        committees[move.committee],
        member,
      ]);
  }
}

async function clear(): Promise<void> {
  await hub.sql('delete from joint_membership where committee_id = any($1::uuid[])', [committees]);
  await hub.sql(
    'update organization set legal_entity_id = null where id = any($1::uuid[]) and legal_entity_id is not null',
    [members],
  );
  await hub.sql('delete from observation where period_from is not null');
}

/** No sums of villages are kept: what they show and are ranked by is what their organizations report. */
async function compareVillages(period: string): Promise<void> {
  const first = { 7: `${period}-01`, 6: `${period.slice(0, 4)}-01-01`, 4: `${period}-01-01` }[period.length];
  const grain = { 7: 'MONTH', 6: 'QUARTER', 4: 'YEAR' }[period.length];
  const metric = 'collectiveIncome';
  for (const code of codes) {
    const [cells] = await hub.sql(
      `select count(*)::int as n, sum(total)::text as total, bool_and(qualifier = 'EXACT') as exact from metric_cell
       where division_code = $1 and metric_code = $2 and grain = $3 and period_from = $4`,
      [code, metric, grain, first],
    );
    const { metric: figure } = await figureOf(
      hub,
      `division(code: "${code}") { metric(metric: "${metric}", period: "${period}") { value basis { n } } }`,
    );
    expect(figure.basis.n).toBe(cells.n);
    if (cells.exact) expect(Number(figure.value)).toBe(Number(cells.total));
    const entries = await figureOf(
      hub,
      `metricRanking(of: VILLAGE, within: "${code}", metric: "${metric}", period: "${period}", top: 9) { figure { value } }`,
    );
    const ranked = entries.map((entry: { figure: object }) => entry.figure);
    expect(ranked).toEqual(figure.value === null ? [] : [{ value: figure.value }]);
  }
}

describe('roll-ups', () => {
  it('follow organizations that move, are attached, join and leave, whatever is recorded between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 10 }),
        fc.constantFrom('2022', '2023', '2023Q1', '2023-03', '2023-12'),
        fc.option(day, { nil: undefined }),
        async (steps, period, asOf) => {
          for (const move of steps) await take(move);
          expect(await differences(hub)).toEqual([]);
          const on = asOf ? `, asOf: "${asOf}"` : '';
          for (const metric of METRICS) {
            // What a committee shows is added up from its members; what it is ranked by comes from kept sums.
            const entries = await figureOf(
              hub,
              `metricRanking(of: COMMITTEE, within: "${YUNYANG}", metric: "${metric}", period: "${period}", top: 100${on}) {
                figure { ${FIGURE} asOf } committee { id metric(metric: "${metric}", period: "${period}"${on}) { ${FIGURE} asOf } } }`,
            );
            for (const { figure, committee } of entries) expect(figure).toEqual(committee.metric);
            for (const id of committees) {
              const shown = await figureOf(
                hub,
                `jointCommittee(id: "JointCommittee:${id}") { metric(metric: "${metric}", period: "${period}"${on}) { value } }`,
              );
              const ranked = entries.some((entry: any) => entry.committee.id === `JointCommittee:${id}`);
              expect(ranked).toBe(shown.metric.value !== null);
            }
          }
          await compareVillages(period);
          await clear();
          expect(await hub.sql('select 1 from rollup union all select 1 from committee_cell')).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('take along what only the Party organizations attached to them reported', async () => {
    const [branch, community] = [ORGANIZATIONS, 0];
    await take({ kind: 'attach', branch: 0, to: community });
    const reading = { metric: 'collectiveIncome', member: branch, year: 2022 as const, slot: 0, value: 7 };
    await take({ kind: 'load', rows: [{ ...reading, qualifier: 'EXACT' }], months: false });
    for (const to of [1, 0, 2]) {
      await take({ kind: 'move', member: community, to });
      expect(await differences(hub)).toEqual([]);
    }
    await clear();
  });
});
