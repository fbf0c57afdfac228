import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DIVISION_LEVELS,
  parseDivisionCode,
  subtreeRange,
} from '../../src/modules/divisions/division-code.js';
import { checkUscc, usccCheckCharacter } from '../../src/modules/organizations/uscc.js';
import { copyDatabase, type DatabaseCopy } from '../support/database.js';

// What PostgreSQL checks and what TypeScript checks are one rule written twice.
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

/** The value of an expression over `t` for each of some texts. */
async function each<T>(expression: string, texts: readonly string[]): Promise<T[]> {
  const { rows } = await client.query(
    `select ${expression} as value from unnest($1::text[]) with ordinality u(t, i) order by i`,
    [texts],
  );
  return rows.map(({ value }) => value as T);
}

const batch = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: 50, maxLength: 200 });

describe('uscc_is_valid', () => {
  const letters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 });
  const code = fc
    .tuple(
      fc.constantFrom('91', '92', '93', '11', '12', '51', '54', '55', 'N1', 'N2', 'N3', 'ZZ', 'QQ', '00'),
      digits,
      fc.string({ unit: fc.constantFrom(...letters), minLength: 9, maxLength: 9 }),
    )
    .map((parts) => parts.join(''));
  const right = code
    .filter((text) => !text.startsWith('ZZ'))
    .map((text) => `${text}${usccCheckCharacter(text)}`);
  const close = fc
    .tuple(right, fc.nat(17), fc.constantFrom(...letters, 'I', 'O', 'S', 'V', 'Z', 'a', ' ', '１'))
    .map(([text, at, letter]) => `${text.slice(0, at)}${letter}${text.slice(at + 1)}`);
  const odd = fc.constantFrom('', '9', '0'.repeat(17), '0'.repeat(19), '\n', `${'0'.repeat(18)}\n`);

  it('accepts every code that the rules accept', async () => {
    await fc.assert(
      fc.asyncProperty(batch(right), async (codes) => {
        expect(await each<boolean>('uscc_is_valid(t)', codes)).toEqual(codes.map(() => true));
      }),
      { numRuns: 20 },
    );
  });

  it('refuses what the rules refuse for its letters, length or check character', async () => {
    await fc.assert(
      fc.asyncProperty(batch(fc.oneof(right, close, code, odd)), async (codes) => {
        const valid = await each<boolean>('uscc_is_valid(t)', codes);
        codes.forEach((text, i) => {
          const check = checkUscc(text);
          // Case and width are mended before a code is stored; the database sees the mended one.
          if (check.ok) expect(valid[i], text).toBe(check.uscc === text);
          else if (check.reason === 'LENGTH' || check.reason === 'CHECK_CHARACTER')
            expect(valid[i], text).toBe(false);
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('name_grams', () => {
  const name = fc.string({
    unit: fc.oneof(
      fc.constantFrom(..."云阳县社区居民委员会AbＡé𠮷 （）“”%_\\'"),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 20,
  });

  /** Every piece of one and two characters, as a character is counted in both languages: by code point. */
  function grams(text: string): string[] {
    const characters = [...text];
    return [
      ...new Set(
        characters.flatMap((one, i) => [
          one,
          ...(i + 1 < characters.length ? [one + characters[i + 1]] : []),
        ]),
      ),
    ].sort();
  }

  it('gives every piece of one and two characters', async () => {
    await fc.assert(
      fc.asyncProperty(batch(name.map((text) => text.replaceAll('\0', ''))), async (names) => {
        const lowered = await each<string>('lower(t)', names);
        const found = await each<string[]>('name_grams(t)', names);
        found.forEach((pieces, i) => {
          expect([...new Set(pieces)].sort()).toEqual(grams(lowered[i] as string));
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe('subtree_end', () => {
  const segment = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
  const province = fc.constantFrom('11', '44', '50', '46', '65', '71', '81', '82');
  const code = fc
    .tuple(province, segment(2), segment(2), segment(3), segment(3), fc.nat(4))
    .map(([a, b, c, d, e, kept]) =>
      [a, b, c, d, e].map((part, i) => (i <= kept ? part : '0'.repeat(part.length))).join(''),
    )
    .filter((text) => parseDivisionCode(text) !== null);

  it('is the end of the range that the rules give', async () => {
    await fc.assert(
      fc.asyncProperty(batch(code), async (codes) => {
        const tagged = codes.map((text) => `${text}${parseDivisionCode(text)?.level}`);
        const ends = await each<string>('subtree_end(substr(t, 1, 12), substr(t, 13))', tagged);
        expect(ends).toEqual(codes.map((text) => subtreeRange(text).to));
      }),
      { numRuns: 30 },
    );
  });

  it('holds exactly the divisions whose chain of parents leads to it', async () => {
    const { rows } = await client.query(
      `with recursive up(code, above) as (
         select code, code from division union
         select u.code, d.parent_code from up u join division d on d.code = u.above where d.parent_code is not null)
       select d.code, d.level,
         (select count(*)::int from up where above = d.code) as by_parents,
         (select count(*)::int from division b where b.code >= d.code and b.code < subtree_end(d.code, d.level) collate "C") as by_range
       from division d where d.level <> 'VILLAGE'`,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map(({ level }) => level))).toEqual(
      new Set(DIVISION_LEVELS.filter((level) => level !== 'VILLAGE')),
    );
    for (const { code: division, by_parents, by_range } of rows) expect(by_range, division).toBe(by_parents);
  });
});
