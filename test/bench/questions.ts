import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '../../src/shared/paths.js';

/** One of the dashboards' questions, with the several values that are asked in turn. */
export interface Question {
  readonly letter: string;
  readonly path: string;
  readonly query: string;
  readonly variables: readonly Readonly<Record<string, unknown>>[];
}

/** What is asked, for tables. */
export const MEANINGS: Readonly<Record<string, string>> = {
  a: 'first 20 committees of a county',
  b: 'one committee in full depth',
  c: 'towns of a county',
  d: 'top 50 by growth',
  e: '100 entities by key',
  f: 'twelve months of a metric',
  g: "committees with two partners' records",
};

const YEAR = 2025;
const DAY = { asOf: `${YEAR}-12-31` };
const SPAN = { from: `${YEAR}-01-01`, to: `${YEAR + 1}-01-01` };
const MEASURE = { metric: 'collectiveIncome', period: String(YEAR) };
const PROVINCE = '980000000000';

/** How many different values of each question are asked: far more than connections, as far as the world has them. */
const MOST = 250;
/** Entities of each kind in one request. */
const KEYS = 50;
/** Of the federated one, whose sources hold only so many records. */
const FEW = 4;

const operation = (name: string) =>
  readFileSync(join(projectRoot(), 'schema', 'operations', `dashboard-${name}.graphql`), 'utf8');

/** The text with the fragment that the other dashboards share, as a client's tool would send it. */
function document(name: string): string {
  const text = operation(name);
  const [shared = ''] = /^fragment ShownFigure [\s\S]*?^}/m.exec(operation('committees')) ?? [];
  return text.includes('...ShownFigure') && !text.includes('fragment ShownFigure')
    ? `${text}\n${shared}`
    : text;
}

/** The questions about the synthetic world of a database; `only` names some by their letters. */
export async function readQuestions(url: string, only: string): Promise<Question[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const column = async (text: string): Promise<string[]> => {
    const { rows } = await client.query({ text, rowMode: 'array' });
    return rows.map(([value]) => value);
  };
  const inWorld = `collate "C" between '98' and '99'`;
  const counties = await column(
    `select code from division where code ${inWorld} and level = 'COUNTY' order by code limit ${MOST}`,
  );
  const committees = await column(
    `select 'JointCommittee:' || id from joint_committee where division_code ${inWorld} order by md5(id::text) limit ${KEYS * MOST}`,
  );
  const villages = await column(
    `select division_code from organization where kind = 'COMMUNITY' and division_code ${inWorld} order by md5(id::text) limit ${KEYS * MOST}`,
  );
  const places = await column(
    `select code from division where code ${inWorld} and level in ('PROVINCE', 'PREFECTURE', 'COUNTY') order by code limit ${MOST}`,
  );
  await client.end();
  const entities = (n: number) =>
    Array.from({ length: KEYS }, (_, i) => [
      { __typename: 'JointCommittee', id: committees[(KEYS * n + i) % committees.length] },
      { __typename: 'Community', divisionCode: villages[(KEYS * n + i) % villages.length] },
    ]).flat();
  const all: Question[] = [
    {
      letter: 'a',
      path: '/graphql',
      query: document('committees'),
      variables: counties.map((division) => ({ division, first: 20, ...DAY, ...SPAN, year: YEAR })),
    },
    {
      letter: 'b',
      path: '/graphql',
      query: document('committee'),
      variables: committees.slice(0, MOST).map((id) => ({ id, ...DAY, ...SPAN, year: YEAR, ...MEASURE })),
    },
    {
      letter: 'c',
      path: '/graphql',
      query: document('county'),
      variables: counties.map((division) => ({
        division,
        first: 100,
        ...DAY,
        ...SPAN,
        year: YEAR,
        ...MEASURE,
      })),
    },
    {
      letter: 'd',
      path: '/graphql',
      query: document('ranking'),
      variables: [PROVINCE, ...places.filter((code) => code !== PROVINCE)].map((division) => ({
        division,
        top: 50,
        ...DAY,
        year: YEAR,
      })),
    },
    {
      letter: 'e',
      path: '/subgraph',
      query: document('entities'),
      variables: Array.from({ length: MOST }, (_, n) => ({ representations: entities(n) })),
    },
    {
      letter: 'f',
      path: '/graphql',
      query: document('series'),
      variables: counties.map((division) => ({
        division,
        metric: MEASURE.metric,
        by: 'MONTH',
        from: `${YEAR}-01-01`,
        to: `${YEAR}-12-31`,
      })),
    },
    {
      letter: 'g',
      path: '/graphql',
      query: readFileSync(join(projectRoot(), 'test', 'bench', 'federated.graphql'), 'utf8'),
      variables: counties.slice(0, FEW).map((division) => ({ division, first: 10, ...DAY })),
    },
  ];
  return all
    .filter(({ letter }) => only.includes(letter))
    .map((question) => ({ ...question, variables: different(question.variables) }));
}

/** A small world has fewer committees and villages than would be asked for. */
function different<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((one) => [JSON.stringify(one), one])).values()];
}
