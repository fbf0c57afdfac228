import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Fraction } from '../../../src/modules/indicators/fraction.js';
import {
  add,
  divide,
  negate,
  QUALIFIERS,
  type Quantity,
  quantity,
  subtract,
  sum,
} from '../../../src/modules/indicators/qualifier.js';
import { copyDatabase, type DatabaseCopy } from '../../support/database.js';

let database: DatabaseCopy;
let client: pg.Client;
beforeAll(async () => {
  database = await copyDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const published = QUALIFIERS.filter((name) => name !== 'INDETERMINATE');
const figure = fc.record({
  qualifier: fc.constantFrom(...published),
  value: fc.integer({ min: -500, max: 500 }).map((n) => new Fraction(BigInt(n), 100n).toDecimal()),
});
const text = (fraction: Fraction | null | undefined) => fraction?.toDecimal() ?? null;

it('adds, takes away and sums in SQL as in TypeScript', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(figure, { minLength: 2, maxLength: 6 }), async (figures) => {
      const quantities = figures.map((f) => quantity(f.qualifier, Fraction.of(f.value)));
      const [a, b] = quantities as [Quantity, Quantity];
      const total = sum(quantities);
      const { rows } = await client.query(
        `with f as (select value::numeric, qualifier from jsonb_to_recordset($1) f(value text, qualifier text)),
           t as (select sum(value) as value, qualifier_sum(qualifier) as qualifier from f)
         select t.qualifier, trim_scale(t.value)::text as value,
           trim_scale(quantity_lower(t.value, t.qualifier))::text as lower,
           trim_scale(quantity_upper(t.value, t.qualifier))::text as upper,
           qualifier_add($2, $3) as added, qualifier_add($2, qualifier_negate($3)) as less, qualifier_negate($2) as negated
         from t`,
        [JSON.stringify(figures), a.qualifier, b.qualifier],
      );
      expect(rows[0]).toEqual({
        qualifier: total?.qualifier,
        value: text(total?.nominal),
        lower: text(total?.lower),
        upper: text(total?.upper),
        added: add(a, b).qualifier,
        less: subtract(a, b).qualifier,
        negated: negate(a).qualifier,
      });
    }),
    { numRuns: 300 },
  );
});

it('divides in SQL as in TypeScript, rounding bounds away from the truth', async () => {
  await fc.assert(
    fc.asyncProperty(figure, figure, async (a, b) => {
      fc.pre(!a.value.startsWith('-'));
      const { rows } = await client.query(
        `select r.qualifier, r.value::text, r.lower::text, r.upper::text, r.null_reason
         from figure_ratio(row($1::numeric, $2::text, null, null, null, null, null, null, null, null, null, null, null, null,
             null, null, null, null, null, null, null, null)::figure_row,
           row($3::numeric, $4::text, null, null, null, null, null, null, null, null, null, null, null, null,
             null, null, null, null, null, null, null, null)::figure_row, 'share', 'F', 1) r`,
        [a.value, a.qualifier, b.value, b.qualifier],
      );
      const ratio = divide(
        quantity(a.qualifier, Fraction.of(a.value)),
        quantity(b.qualifier, Fraction.of(b.value)),
      );
      const [row] = rows;
      if (!ratio) {
        expect(row).toMatchObject({
          value: null,
          qualifier: 'INDETERMINATE',
          null_reason: 'NOTHING_TO_COUNT',
        });
        return;
      }
      expect(row.qualifier).toBe(ratio.qualifier);
      expect(row.value === null).toBe(ratio.value === null);
      if (ratio.lower) expect(Fraction.of(row.lower).compare(ratio.lower)).toBeLessThanOrEqual(0);
      if (ratio.upper) expect(Fraction.of(row.upper).compare(ratio.upper)).toBeGreaterThanOrEqual(0);
      if (ratio.value) {
        const off = Fraction.of(row.value).plus(ratio.value.negate());
        expect(Math.abs(Number(off.toDecimal(15)))).toBeLessThanOrEqual(1e-10);
        if (ratio.qualifier === 'AT_LEAST' || ratio.qualifier === 'MORE_THAN')
          expect(off.sign).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 300 },
  );
});

it('qualifies a roll-up from its counters as the sum of its parts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...QUALIFIERS), { minLength: 1, maxLength: 5 }),
      async (parts) => {
        const count = (name: string) => parts.filter((part) => part === name).length;
        const counters = [
          'EXACT',
          'AT_LEAST',
          'MORE_THAN',
          'AT_MOST',
          'LESS_THAN',
          'ABOUT',
          'NEARLY',
          'INDETERMINATE',
        ].map(count);
        const { rows } = await client.query(
          `select rollup_qualifier(row('m', 'd', 'YEAR', date '2023-01-01', $1::bigint, 0, ${counters.map((n) => `${n}`).join(', ')}, 0)::rollup) as counted,
           (select qualifier_sum(q) from unnest($2::text[]) q) as summed`,
          [parts.length, parts],
        );
        expect(rows[0].counted).toBe(rows[0].summed);
      },
    ),
    { numRuns: 200 },
  );
});
