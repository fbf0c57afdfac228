import type { Args, ReadyFields } from '../../compiler/shape.js';
import { join, raw, type Sql, sql } from '../../compiler/sql.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { committeesScope, divisionScope, organizationScope, type Scope } from './scope.js';
import { textsOfCommittee, textsOfDivision } from './texts.js';
import { type At, memberTotals, totalsOfCommittee, totalsOfDivision } from './totals.js';

const MOST_COMMITTEES = 100;

/** A kind of set: who is in it, what its totals are, and the columns of a row that say which set it is. */
export interface Subject {
  readonly scope: (row: Sql, args: Args, day: Sql) => Scope;
  readonly totals: (row: Sql, args: Args, when: At) => Sql;
  readonly key: (row: Sql) => Sql;
  /** Whether a row of totals tells what shares brought in. */
  readonly shares?: (args: Args) => boolean;
  /** Its figures that are kept as texts. */
  readonly ready?: (row: Sql, when: At) => ReadyFields;
}

const byId = (row: Sql) => sql`${row}.id as id`;

export const ORGANIZATION: Subject = {
  scope: organizationScope,
  totals: (row, _, when) => memberTotals(organizationScope(row), when),
  key: byId,
};

export const COMMITTEE: Subject = {
  scope: (row, args, day) => committeesScope(sql`${row}.id`, args, day),
  // What is kept knows no kinds.
  totals: (row, args, when) =>
    args.kinds == null
      ? totalsOfCommittee(row, when)
      : memberTotals(committeesScope(sql`${row}.id`, args, when.day), when),
  key: (row) => sql`${row}.id as id, ${row}.member_list as member_list`,
  shares: (args) => args.kinds == null,
  ready: textsOfCommittee,
};

export const COMMITTEES: Subject = {
  scope: (_, args, day) => committeesScope(committeesOf(args), args, day),
  totals: (_, args, when) => memberTotals(committeesScope(committeesOf(args), args, when.day), when),
  key: () => raw('null::uuid as id'),
};

export const DIVISION: Subject = {
  scope: divisionScope,
  // Roll-ups know no kinds.
  totals: (row, args, when) =>
    args.kinds == null ? totalsOfDivision(row, when) : memberTotals(divisionScope(row, args, when.day), when),
  key: (row) => sql`${row}.code as code, ${row}.level as level`,
  ready: textsOfDivision,
};

export function committeeKeys(args: Args): string[] {
  const keys = (args.committeeIds as string[]).map((id) => uuidOf(id, 'JointCommittee'));
  if (keys.length > 0 && keys.length <= MOST_COMMITTEES && keys.every((key) => key !== null))
    return keys as string[];
  throw new Fault(
    'INVALID_ID',
    {
      en: `Give 1 to ${MOST_COMMITTEES} ids of joint committees, as the field id shows them.`,
      zh: `请填写 1 至 ${MOST_COMMITTEES} 个联合党委标识，取自 id 字段。`,
    },
    'committeeIds',
  );
}

export function committeesOf(args: Args): Sql {
  return join(
    committeeKeys(args).map((key) => sql`${key}::uuid`),
    ', ',
  );
}
