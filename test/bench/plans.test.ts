import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSyntheticWorld, openDatabase, prepareDatabase, readPlan } from '../../src/app.js';
import { type DatabaseCopy, makeEmptyDatabase } from '../support/database.js';
import { createHubStatements } from './compiled.js';
import type { LimitStatement } from './limit-figures.js';
import { LIMIT_STATEMENTS } from './limit-statements.js';
import { type Question, readQuestions } from './questions.js';

/** Tables that stay small however large the world is: catalogues, and the list of sources. */
const SMALL = ['metric', 'ledger_account', 'division_list', 'distribution_move', 'source', 'named_subject'];

let world: DatabaseCopy;
let client: pg.Client;
let questions: readonly Question[];
let statementOf: Awaited<ReturnType<typeof createHubStatements>>;
const plans: string[] = [];

beforeAll(async () => {
  world = await makeEmptyDatabase();
  const orm = await openDatabase(world.url, 2);
  await prepareDatabase(orm, world.url, { demo: false });
  await orm.close(true);
  const plan = readPlan('0.002', '1');
  await makeSyntheticWorld({ url: world.url, plan, replace: false, onStage: () => undefined });
  questions = await readQuestions(world.url, 'abcdef');
  statementOf = await createHubStatements();
  client = new pg.Client({ connectionString: world.url });
  client.on('notice', ({ message = '' }) => plans.push(message));
  await client.connect();
  // It tells the plans of the statements inside functions, too, which EXPLAIN does not show.
  await client.query(`load 'auto_explain'; set auto_explain.log_min_duration = 0;
    set auto_explain.log_nested_statements = on; set auto_explain.log_level = 'notice'`);
  // In a small world a scan is the best plan for every table. What still scans here has no index to go by.
  await client.query('set enable_seqscan = off');
});
afterAll(async () => {
  await client?.end();
  await world?.drop();
});

const scanned = (text: string) =>
  [...text.matchAll(/Seq Scan on (\w+)/g)].map(([, table]) => table as string);

async function plansOf(statement: string): Promise<string> {
  plans.length = 0;
  await client.query(statement);
  return plans.join('\n');
}

describe("the statement of a dashboard's question", () => {
  it.each(['a', 'b', 'c', 'd', 'e', 'f'])('%s reads no large table from end to end', async (letter) => {
    const question = questions.find((one) => one.letter === letter) as Question;
    const text = await plansOf(statementOf(question, question.variables[0] as object));
    expect(text).toMatch(/Index (?:Only )?Scan/);
    expect(scanned(text).filter((table) => !SMALL.includes(table))).toEqual([]);
  });

  it.each(['a', 'b', 'c', 'd', 'e', 'f'])(
    '%s shows what one shows that was written by hand',
    async (letter) => {
      const question = questions.find((one) => one.letter === letter) as Question;
      const byHand = LIMIT_STATEMENTS[letter] as LimitStatement;
      for (const variables of question.variables.slice(0, 5)) {
        const hub = await client.query({ text: statementOf(question, variables), rowMode: 'array' });
        const hand = await client.query({
          text: byHand.text,
          values: byHand.values(variables),
          rowMode: 'array',
        });
        expect(JSON.parse(hand.rows[0]?.[0]).data).toEqual(JSON.parse(hub.rows[0]?.[0]));
      }
    },
  );

  it('d reads the committees of a province in their order and no others', async () => {
    const question = questions.find(({ letter }) => letter === 'd') as Question;
    const asked = { ...(question.variables[0] as object), division: '980000000000' };
    const text = await plansOf(statementOf(question, asked));
    const read = [...text.matchAll(/(?:using|on) (economy_committee_\w+)/g)].map(([, name]) => name);
    expect(new Set(read)).toEqual(new Set(['economy_committee_growth_in_province']));
    expect(text).toMatch(/"?left"?\(.*division_code, 2\) = '98'/);
  });

  it('would be found out', async () => {
    expect(scanned(await plansOf('select count(*) from activity where note is null'))).toEqual(['activity']);
  });
});
