import fc from 'fast-check';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { FENGMING, YUNYANG } from '../support/places.js';
import { done } from '../support/writes.js';
import { differences, figureOf, observe, villages } from './worlds.js';

let hub: Hub;
let places: { id: string; code: string }[];
beforeAll(async () => {
  hub = await startHub();
  places = [...(await villages(hub, FENGMING, 4)), ...(await villages(hub, '500235136000', 3))];
});
afterAll(() => hub.close());
afterEach(() => hub.sql('delete from observation where period_from is not null'));

const METRICS = { collectiveIncome: 'SUM', registeredHouseholds: 'LAST' } as const;
type MetricCode = keyof typeof METRICS;
const QUALIFIERS = ['EXACT', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'ABOUT', 'NEARLY'] as const;

interface Row {
  id: string;
  metric: MetricCode;
  place: number;
  kind: 'MONTH' | 'QUARTER' | 'YEAR';
  from: string;
  cents: number;
  qualifier: (typeof QUALIFIERS)[number];
}

const period = fc.oneof(
  fc.integer({ min: 0, max: 11 }).map((m) => ({ kind: 'MONTH' as const, from: first(m) })),
  fc.integer({ min: 0, max: 3 }).map((q) => ({ kind: 'QUARTER' as const, from: first(q * 3) })),
  fc.constant({ kind: 'YEAR' as const, from: first(0) }),
);
const reading = fc.record({
  metric: fc.constantFrom(...(Object.keys(METRICS) as MetricCode[])),
  place: fc.integer({ min: 0, max: 6 }),
  period,
  cents: fc.integer({ min: -99_999, max: 99_999 }),
  qualifier: fc.constantFrom(...QUALIFIERS),
});
const step = fc.oneof(
  // An import: many rows in one statement, months in full so that quarters and years come together.
  fc.record({
    kind: fc.constant('import' as const),
    rows: fc.array(reading, { minLength: 1, maxLength: 20 }),
    fill: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('correct' as const),
    which: fc.nat(),
    cents: fc.integer({ min: -9_999, max: 9_999 }),
  }),
  fc.record({ kind: fc.constant('remove' as const), which: fc.nat() }),
);

function first(month: number): string {
  return `2023-${String(month + 1).padStart(2, '0')}-01`;
}

const INSERT = `insert into observation (id, metric_code, organization_id, division_code, value, unit, amount, qualifier, period_kind, period_from, period_to)
  select r.id, r.metric, r.organization, o.division_code, r.cents / 100.0, m.unit, r.cents / 100.0, r.qualifier, r.kind, r.from_day,
    (r.from_day + case r.kind when 'MONTH' then interval '1 month' when 'QUARTER' then interval '3 months' else interval '1 year' end)::date
  from jsonb_to_recordset($1) r(id uuid, metric text, organization uuid, cents numeric, qualifier text, kind text, from_day date)
  join organization o on o.id = r.organization join metric m on m.code = r.metric
  on conflict do nothing returning id`;

/** The world as a list; what a year comes to is worked out from it by other means than the hub's. */
class World {
  rows: Row[] = [];

  cell(metric: MetricCode, place: number): number | null {
    const mine = this.rows.filter((row) => row.metric === metric && row.place === place);
    const at = (kind: string, from: string) =>
      mine.find((row) => row.kind === kind && row.from === from)?.cents;
    const combine = (parts: (number | undefined | null)[]) => {
      if (METRICS[metric] === 'LAST') return parts.at(-1) ?? null;
      return parts.every((part) => part != null)
        ? parts.reduce<number>((a, b) => a + (b as number), 0)
        : null;
    };
    const quarters = [0, 3, 6, 9].map(
      (m) => at('QUARTER', first(m)) ?? combine([0, 1, 2].map((i) => at('MONTH', first(m + i)))),
    );
    return at('YEAR', first(0)) ?? combine(quarters);
  }

  total(metric: MetricCode): { n: number; cents: number } {
    const cells = places.map((_, place) => this.cell(metric, place)).filter((cell) => cell !== null);
    return { n: cells.length, cents: cells.reduce((a, b) => a + b, 0) };
  }
}

const SHOWN = 'value qualifier nullReason unit';

/** Figures of divisions as dashboards select them, which are read as text, and with more beside, which are made. */
async function expectShownAsMade(): Promise<void> {
  const metrics = [...Object.keys(METRICS), 'secretaryAverageAge', 'unheardOf'];
  const asked = metrics.flatMap((metric) =>
    ['2023', '2023Q1', '2023-02'].map((period) => `metric(metric: "${metric}", period: "${period}")`),
  );
  const codes = [YUNYANG, FENGMING, places[0]?.code, '500000000000'];
  const { data, errors } = await hub.ask(
    `{ ${codes
      .map(
        (code, i) =>
          `d${i}: division(code: "${code}") { ${asked
            .map((field, j) => `s${j}: ${field} { ${SHOWN} } m${j}: ${field} { ${SHOWN} basis { n } }`)
            .join(' ')} }`,
      )
      .join(' ')} }`,
  );
  expect(errors).toBeUndefined();
  for (const of of Object.values(data as Record<string, Record<string, any>>))
    for (const [j, field] of asked.entries()) {
      const { basis, ...figure } = of[`m${j}`] ?? {};
      expect(of[`s${j}`], field).toEqual(basis ? figure : null);
    }
}

describe('roll-ups', () => {
  it('are what the observations come to after any sequence of imports, corrections and removals', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const world = new World();
        for (const move of steps) {
          if (move.kind === 'import') await importRows(world, move.rows, move.fill);
          const row =
            world.rows.length > 0 && 'which' in move ? world.rows[move.which % world.rows.length] : undefined;
          if (row && move.kind === 'remove') await remove(world, row);
          if (row && move.kind === 'correct') await correct(row, move.cents);
        }
        expect(await differences(hub)).toEqual([]);
        for (const metric of Object.keys(METRICS) as MetricCode[]) {
          const expected = world.total(metric);
          const [found] = await hub.sql(
            `select n::int, round(total * 100)::int as cents from rollup
             where metric_code = $1 and grain = 'YEAR' and division_code = $2`,
            [metric, YUNYANG],
          );
          expect(found ?? { n: 0, cents: 0 }).toEqual(expected);
        }
        await expectShownAsMade();
        await hub.sql('delete from observation where period_from is not null');
        expect(await hub.sql('select * from rollup union all select * from rollup')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('show no more of a metric that is withheld than that it is', async () => {
    await observe(hub, { subjectId: places[0]?.id as string, value: '7' });
    for (const sharing of ['CLOSED', 'CONDITIONAL', 'OPEN']) {
      await hub.sql(`update metric set sharing = $1 where code = 'collectiveIncome'`, [sharing]);
      await expectShownAsMade();
      const field = `division(code: "${FENGMING}") { metric(metric: "collectiveIncome", period: "2023") { ${SHOWN} } }`;
      const { metric } = await figureOf(hub, field);
      expect(metric).toMatchObject({ value: sharing === 'OPEN' ? '7' : null, unit: 'CNY' });
    }
  });

  it('stay right under 8 writers at once in divisions that overlap, none of them deadlocked', async () => {
    const token = await hub.token('recorder');
    const months = Array.from({ length: 12 }, (_, m) => `2024-${String(m + 1).padStart(2, '0')}`);
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (const [i, calendar] of months.entries()) {
          const place = places[(writer * 5 + i * 3) % places.length] as { id: string };
          const metric = ['collectiveIncome', 'serviceRequests', 'visitors', 'farmProductSales'][writer % 4];
          const input = { metric, subjectId: place.id, figure: { value: '1' }, period: { calendar } };
          const answer = await hub.ask(
            'mutation ($input: RecordObservationInput!) { recordObservation(input: $input) { userErrors { code } } }',
            { input },
            { token },
          );
          expect(answer.errors).toBeUndefined();
          for (const { code } of answer.data.recordObservation.userErrors)
            expect(code).toBe('OBSERVATION_EXISTS');
        }
      }),
    );
    // The same on plain connections, each transaction touching several towns in its own order.
    const before = await deadlocks();
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        const client = new pg.Client({ connectionString: hub.databaseUrl });
        await client.connect();
        try {
          for (let i = 0; i < 6; i++) {
            const order = writer % 2 ? places : [...places].reverse();
            const rows = order.map(({ id }) => ({
              id: crypto.randomUUID(),
              metric: 'registeredHouseholds',
              organization: id.split(':')[1],
              cents: 100,
              qualifier: 'EXACT',
              kind: 'MONTH',
              from_day: `${2000 + writer}-0${i + 1}-01`,
            }));
            await client.query(INSERT, [JSON.stringify(rows)]);
          }
        } finally {
          await client.end();
        }
      }),
    );
    expect(await deadlocks()).toBe(before);
    expect(await differences(hub)).toEqual([]);
  });

  it('that were tampered with are found, and mended by a rebuild', async () => {
    await observe(hub, { subjectId: (places[0] as { id: string }).id, value: '12.34' });
    await hub.sql('update rollup set total = total + 1');
    await hub.sql(`alter table metric_year disable trigger user;
      update metric_year set totals[17] = null, qualifiers[17] = null;
      alter table metric_year enable trigger user`);
    expect((await differences(hub)).length).toBeGreaterThan(1);
    await hub.sql('select rollup_rebuild()');
    expect(await differences(hub)).toEqual([]);
    const { value } = await figureOf(
      hub,
      `division(code: "${YUNYANG}") { metric(metric: "collectiveIncome", period: "2023") { value } }`,
    ).then((d) => d.metric);
    expect(value).toBe('12.34');
  });
});

async function deadlocks(): Promise<number> {
  const [row] = await hub.sql(
    'select deadlocks::int as n from pg_stat_database where datname = current_database()',
  );
  return row.n;
}

async function importRows(world: World, rows: any[], fill: boolean): Promise<void> {
  const all = rows.flatMap((row) =>
    fill && row.period.kind === 'MONTH'
      ? Array.from({ length: 12 }, (_, m) => ({ ...row, period: { kind: 'MONTH', from: first(m) } }))
      : [row],
  );
  const wanted: Row[] = all.map((row) => ({ id: crypto.randomUUID(), ...row, ...row.period }));
  const put = await hub.sql(INSERT, [
    JSON.stringify(
      wanted.map((row) => ({
        ...row,
        organization: places[row.place]?.id.split(':')[1],
        from_day: row.from,
      })),
    ),
  ]);
  const ids = new Set(put.map((row) => row.id));
  world.rows.push(...wanted.filter((row) => ids.has(row.id)));
}

async function remove(world: World, row: Row): Promise<void> {
  await hub.sql(
    `with recursive chain as (select id from observation where id = $1
       union select o.id from observation o join chain c on o.superseded_by = c.id)
     delete from observation where id in (select id from chain)`,
    [row.id],
  );
  world.rows = world.rows.filter((other) => other !== row);
}

async function correct(row: Row, cents: number): Promise<void> {
  const [{ version }] = await hub.sql('select version from observation where id = $1', [row.id]);
  const { observation } = await done(
    hub,
    'correctObservation',
    {
      observationId: `Observation:${row.id}`,
      version,
      figure: { value: (cents / 100).toFixed(2), qualifier: row.qualifier },
      reason: '报表更正',
    },
    { select: 'observation { id supersedes { id } figure { value qualifier } }' },
  );
  expect(observation.supersedes.id).toBe(`Observation:${row.id}`);
  row.id = observation.id.split(':')[1];
  row.cents = cents;
}
