import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { FENGMING, found } from '../support/places.js';
import { FIGURE, villages } from './worlds.js';

let hub: Hub;
let committee: string;
let bodies: string[];
beforeAll(async () => {
  hub = await startHub();
  bodies = (await villages(hub, FENGMING, 4)).map(({ id }) => id.split(':')[1] as string);
  const [branch] = await hub.sql(
    `insert into organization (id, kind, name, party_kind, division_code, legal_entity_id, started_latest)
     select gen_random_uuid(), 'PARTY_ORGANIZATION', '支部', 'BRANCH', division_code, id, '2020-01-01'
     from organization where id = $1 returning id`,
    [bodies[0]],
  );
  bodies.push(branch.id);
  committee = (await found(hub, { established: '2019-01-01' })).id.split(':')[1] as string;
});
afterAll(() => hub.close());

const METRICS = ['collectiveIncome', 'registeredHouseholds', 'deputyLeaders'];
const DAYS = ['2020-01-01', '2023-03-01', '2023-05-31', '2023-12-31', '2024-01-01', null] as const;
const PERIODS = { '2023': '2023-12-31', '2023Q2': '2023-06-30', '2023-05': '2023-05-31' } as const;

const joined = fc.record({
  body: fc.nat(4),
  from: fc.constantFrom(...DAYS),
  sure: fc.boolean(),
  to: fc.constantFrom(...DAYS),
});
const reported = fc.record({
  body: fc.nat(4),
  metric: fc.constantFrom(...METRICS),
  month: fc.option(fc.integer({ min: 1, max: 12 })),
  amount: fc.integer({ min: -50, max: 500 }),
  qualifier: fc.constantFrom('EXACT', 'EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT'),
});

async function join({ body, from, sure, to }: typeof joined extends fc.Arbitrary<infer T> ? T : never) {
  const until = to !== null && to > (from ?? '2020-01-01') ? to : null;
  await hub.sql(
    `insert into joint_membership (id, committee_id, member_id, role, started_earliest, started_latest, started_text,
       ended_earliest, ended_latest, ended_text, ending)
     values (gen_random_uuid(), $1, $2, 'MEMBER', $3::date, $4::date, $3::date::text, $5::date, $5::date, $5::date::text,
       case when $5::date is not null then 'WITHDRAWN' end) on conflict do nothing`,
    [committee, bodies[body], sure ? (from ?? '2020-01-01') : null, from ?? '2020-01-01', until],
  );
}

async function report(reading: typeof reported extends fc.Arbitrary<infer T> ? T : never) {
  const { body, metric, month, amount, qualifier } = reading;
  await hub.sql(
    `insert into observation (id, metric_code, organization_id, division_code, value, unit, amount, qualifier, period_kind,
       period_from, period_to, source_id)
     select gen_random_uuid(), m.code, o.id, o.division_code, $3::numeric, m.unit, $3::numeric, $4, k.kind, k.first,
       (k.first + k.length)::date, (select id from source order by id offset $6 limit 1)
     from organization o, metric m, (select case when $5::int is null then 'YEAR' else 'MONTH' end as kind,
       make_date(2023, coalesce($5::int, 1), 1) as first,
       case when $5::int is null then interval '1 year' else interval '1 month' end as length) k
     where o.id = $1 and m.code = $2 on conflict do nothing`,
    [bodies[body], metric, amount, qualifier, month, body],
  );
}

describe('the sum of a metric over the members of a committee', () => {
  it('is the same where it is kept, on the last day of a period, as added up member by member', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(joined, { minLength: 1, maxLength: 6 }),
        fc.array(reported, { minLength: 1, maxLength: 10 }),
        async (members, readings) => {
          await hub.sql('delete from joint_membership where committee_id = $1', [committee]);
          await hub.sql('delete from observation where organization_id = any($1)', [bodies]);
          for (const reading of readings.slice(0, 4)) await report(reading);
          for (const member of members) await join(member);
          for (const reading of readings.slice(4)) await report(reading);
          const asked = METRICS.flatMap((metric) =>
            Object.entries(PERIODS).map(([period, day]) => ({ metric, period, day })),
          );
          const id = `"JointCommittee:${committee}"`;
          const shown = `{ ${FIGURE} asOf period { kind from to } sources { title } }`;
          const { data, errors } = await hub.ask(
            `{ jointCommittee(id: ${id}) { ${asked
              .map(
                ({ metric, period, day }, i) =>
                  `f${i}: metric(metric: "${metric}", period: "${period}", asOf: "${day}") ${shown}`,
              )
              .join(' ')} }
              ${asked
                .map(
                  ({ metric, period, day }, i) =>
                    `f${i}: metricOfCommittees(committeeIds: [${id}], metric: "${metric}", period: "${period}", asOf: "${day}") ${shown}`,
                )
                .join(' ')} }`,
          );
          expect(errors).toBeUndefined();
          const { jointCommittee, ...made } = data;
          expect(jointCommittee).toEqual(made);
        },
      ),
      { numRuns: 25 },
    );
  });
});
