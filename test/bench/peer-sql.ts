import { committeeFigures, READ } from './limit-committee-figures.js';
import { figuresAs } from './limit-figures.js';

export const F = figuresAs(
  (value, qualifier, reason, unit) =>
    `row(trim_scale(${value})::text, ${qualifier}, ${reason}, ${unit})::bench_peer.figure`,
);
export const C = committeeFigures(F);
/** The same as four columns, so that PostgreSQL can read a list's function as a part of the statement around it. */
export const FLAT = figuresAs(
  (value, qualifier, reason, unit) => `trim_scale(${value})::text, ${qualifier}, ${reason}, ${unit}`,
);
export const COLUMNS = committeeFigures(FLAT);
export const flat = (name: string) =>
  ['value', 'qualifier', 'null_reason', 'unit'].map((part) => `${name}_${part} text`).join(', ');

/** The values of a text in the order in which a function takes them; columns of their names would come first. */
export const bound = (text: string, values: readonly string[]) =>
  text.replaceAll(/\$(\d)(?=::)/g, (_, n) => values[Number(n) - 1] ?? 'null');

type OfCommittee = Partial<Record<'asOf' | 'since' | 'until' | 'year' | 'metric' | 'metricYear', string>>;
export const ofCommittee = (reads: readonly (keyof typeof READ)[], select: string, values: OfCommittee) => {
  const { asOf, since, until, year, metric, metricYear } = values;
  const all = [
    'k as (select * from public.joint_committee where id = $1.id)',
    ...reads.map((name) => READ[name]),
  ];
  return bound(
    `with ${all.join(', ')} ${select}`,
    ['$1.id', asOf, since, until, year, metric, metricYear].map((value) => value ?? 'null'),
  );
};

export const composite = (name: string, columns: string) => `create type bench_peer.${name} as (${columns})`;

/** A function that adds a field to a row, or to the root where no row is its first argument. */
export const field = (name: string, takes: string, returns: string, select: string) => {
  const list = returns.startsWith('setof ');
  return `create function bench_peer.${name}(${takes}) returns ${list ? 'setof ' : ''}${returns.replace(/^setof /, '').replace(/^(?!text)/, 'bench_peer.')}
    language sql stable parallel safe as $body$ ${select} $body$;
  ${list ? `comment on function bench_peer.${name} is '@behavior +list -connection'` : ''}`;
};

export const NOTHING = 'null::text, null::text, null::text, null::text';
export const COMMITTEE = 'c bench_peer.joint_committee';
export const SPAN = { since: '$2', until: '$3' };
