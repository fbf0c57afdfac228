import { type Column, defineImport, type RowReader } from '../../importing/kind.js';
import type { Session } from '../../importing/session.js';
import { choice, integer, yuan } from '../../importing/values.js';
import { Fault } from '../../shared/errors.js';
import { organizationColumn } from '../organizations/index.js';
import { NO_LEGAL_ENTITY } from './company.repository.js';
import type { LedgerAccount } from './economy.enums.js';
import { ACCOUNT_NAMES, CHART_NAMES, LEDGER_STATUS_NAMES } from './ledger.names.js';
import { ACCOUNT_NOT_IN_CHART, CHART_MISMATCH, LEDGER_MOVES, readLines } from './ledger.service.js';
import { chartOf, NEW_CHART_SINCE } from './period.js';

type Account = keyof typeof LedgerAccount;

const ACCOUNTS = Object.keys(ACCOUNT_NAMES) as Account[];
const columnOf = (account: string) => account.toLowerCase();

const calendarYear = integer(1950, 2200);
const quarterNumber = integer(1, 4);

const columns: Column[] = [
  organizationColumn({
    name: 'organization',
    header: { zh: '组织', en: 'organization' },
    aliases: ['单位', '单位名称', '所属组织'],
    about: { zh: '设账的法人', en: 'the legal entity whose books they are' },
    example: '500235125206',
    required: true,
  }),
  {
    name: 'year',
    header: { zh: '年度', en: 'year' },
    aliases: ['年份', '年'],
    about: { zh: '年度', en: 'year' },
    example: '2024',
    type: { ...calendarYear, read: (cell) => calendarYear.read(cell.replace(/年度?\s*$/, '')) },
    required: true,
  },
  {
    name: 'quarter',
    header: { zh: '季度', en: 'quarter' },
    about: { zh: '全年不填', en: 'left out for the whole year' },
    example: '',
    type: { ...quarterNumber, read: readQuarter },
  },
  {
    name: 'chart',
    header: { zh: '会计制度', en: 'chart' },
    about: { zh: '不填为当年适用的', en: 'that of the year where it is empty' },
    example: '',
    type: choice(CHART_NAMES),
  },
  {
    name: 'status',
    header: { zh: '状态', en: 'status' },
    about: { zh: '不填为草稿，草稿不计入任何数字', en: 'draft where it is empty; a draft enters no figure' },
    example: '已公开',
    type: choice(LEDGER_STATUS_NAMES),
  },
  {
    name: 'members',
    header: { zh: '成员数', en: 'members' },
    aliases: ['成员人数'],
    about: { zh: '期末成员数，仅为计数', en: 'members of the collective at its end, a count' },
    example: '',
    type: integer(1, 100_000_000),
  },
  ...ACCOUNTS.map((account): Column => {
    const [en, zh, ...aliases] = ACCOUNT_NAMES[account];
    return {
      name: columnOf(account),
      header: { zh, en },
      aliases,
      about: { zh, en },
      example: account === 'OPERATING_INCOME' ? '120000.00' : '',
      type: yuan(),
    };
  }),
];

function readQuarter(cell: string): readonly (string | null)[] {
  const given = cell.normalize('NFKC').trim();
  if (/^(?:全年|年度|year|annual)$/i.test(given)) return [null];
  const [, number = given] = /^(?:Q|第)?([1-4一二三四])(?:季度?)?$/i.exec(given) ?? [];
  const at = '一二三四'.indexOf(number);
  return quarterNumber.read(at < 0 ? number : String(at + 1));
}

/** The same rules as when books are recorded: the year's chart, its accounts, the signs of amounts. */
async function reader(session: Session): Promise<RowReader> {
  const charted = await session.query<{ chart: string; account: string }>(
    'select chart, account from ledger_account',
  );
  const known = new Set(charted.map(({ chart, account }) => `${chart} ${account}`));
  return (row) => {
    const year = Number(row.year);
    const chart = row.chart ?? chartOf(year);
    const restated = chart !== chartOf(year);
    const early = year === NEW_CHART_SINCE - 1 && row.status !== 'AUDITED' && row.status !== 'PUBLISHED';
    if (restated && !(chart === chartOf(NEW_CHART_SINCE) && early))
      throw new Fault('CHART_MISMATCH', CHART_MISMATCH, 'chart');
    for (const account of ACCOUNTS) {
      const amountFen = row[columnOf(account)];
      if (amountFen == null) continue;
      if (!known.has(`${chart} ${account}`))
        throw new Fault('ACCOUNT_NOT_IN_CHART', ACCOUNT_NOT_IN_CHART, columnOf(account));
      readAmount(account, amountFen);
    }
    return { chart };
  };
}

function readAmount(account: Account, amountFen: string): void {
  try {
    readLines([{ account, amountFen }]);
  } catch (error) {
    throw error instanceof Fault ? new Fault(error.code, error.text, columnOf(account)) : error;
  }
}

/** The books of the organization, year, quarter and chart, with what stands in them. */
const ON_RECORD = `left join organization keeper on keeper.id = ref_organization.id
  left join ledger known on known.organization_id = ref_organization.id and known.year = s.year
    and known.quarter is not distinct from s.quarter and known.chart = s.chart
  left join (
    select x.ledger_id, jsonb_object_agg(x.account, x.amount_fen) as lines from ledger_line x
    join ledger l on l.id = x.ledger_id where l.organization_id in (select id from ref_organization)
    group by x.ledger_id) booked on booked.ledger_id = known.id`;

const onRecord = (account: string) => `(r.lines ->> '${account}')::bigint`;

const CORRECTED = `(${ACCOUNTS.map(
  (account) =>
    `r.${columnOf(account)} is not null and r.${columnOf(account)} is distinct from ${onRecord(account)}`,
).join(' or ')})`;

/** A file says how far books have come; they may have taken the steps between in one go, never one back. */
const AHEAD = (Object.keys(LEDGER_MOVES) as (keyof typeof LEDGER_MOVES)[]).flatMap((from) =>
  LEDGER_MOVES[from].flatMap((to) => [
    [from, to],
    ...LEDGER_MOVES[to].filter((further) => further !== 'RESTATED').map((further) => [from, further]),
  ]),
);

/** Audited books that are corrected are a draft again, unless the file says that this was audited too. */
const BEFORE_MOVE = `case when r.target_status = 'AUDITED' and ${CORRECTED} then 'DRAFT' else r.target_status end`;

const AMOUNTS = ACCOUNTS.map((account) => `('${account}', r.${columnOf(account)})`).join(', ');

async function merge(session: Session, rows: string): Promise<void> {
  await session.query(
    `update ledger t set status = coalesce(r.status, ${BEFORE_MOVE}), members = coalesce(r.members, t.members),
       version = t.version + 1, updated_at = now()
     from ${rows} r where r.target_id = t.id and r.line in (select line from changes)`,
  );
  await session.query(
    `insert into ledger (id, organization_id, year, quarter, chart, status, members)
     select r.new_id, r.organization_id, r.year, r.quarter, r.chart, coalesce(r.status, 'DRAFT'), r.members
     from ${rows} r where r.target_id is null`,
  );
  await session.query(
    `insert into ledger_line (ledger_id, chart, account, amount_fen)
     select coalesce(r.target_id, r.new_id), r.chart, a.account, a.amount
     from ${rows} r cross join lateral (values ${AMOUNTS}) a(account, amount)
     where a.amount is not null and (r.target_id is null or r.line in (select line from changes))
     on conflict (ledger_id, account) do update set amount_fen = excluded.amount_fen
       where ledger_line.amount_fen <> excluded.amount_fen`,
  );
}

const inYuan = (fen: string) => `(${fen} / 100.0)::numeric(20, 2)`;

export const ledgerImport = defineImport({
  kind: 'ledgers',
  title: { zh: '账簿', en: 'ledgers' },
  action: 'ledger:record',
  subject: 'Ledger',
  columns,
  reader,
  joins: ON_RECORD,
  resolved: {
    target_id: 'known.id',
    target_status: 'known.status',
    keeper_kind: 'keeper.kind',
    lines: 'booked.lines',
  },
  divisions: ['r.organization_division'],
  keyColumns: ['organization', 'year', 'quarter'],
  key: `r.organization_id || ' ' || r.year || ' ' || coalesce(r.quarter::text, '') || ' ' || r.chart`,
  checks: [
    {
      column: 'organization',
      code: 'HOLDER_REFUSED',
      when: `r.keeper_kind = 'PARTY_ORGANIZATION'`,
      text: NO_LEGAL_ENTITY,
    },
    {
      column: 'year',
      code: 'MOVE_NOT_ALLOWED',
      when: `r.target_status in ('PUBLISHED', 'RESTATED') and ${CORRECTED}`,
      text: {
        zh: '该期账簿已公开，不能以导入更改金额；请用 recordLedger 更正。',
        en: 'These books are published: a file does not change their amounts. Restate them with recordLedger.',
      },
    },
    {
      column: 'status',
      code: 'MOVE_NOT_ALLOWED',
      when: `r.status <> r.target_status and not (${BEFORE_MOVE} = r.status
        or case when r.year = ${NEW_CHART_SINCE - 1} and r.chart = '${chartOf(NEW_CHART_SINCE)}' then r.target_status = 'DRAFT'
          else (${BEFORE_MOVE}, r.status) in (${AHEAD.map(([from, to]) => `('${from}', '${to}')`).join(', ')}) end)`,
      text: {
        zh: '账簿状态不能后退，也不能未经公开即为更正。已有账簿的状态在此之后。',
        en: 'Books do not go back, nor are they restated before they were published. Those on record are further on.',
      },
    },
  ],
  table: 'ledger',
  facts: {
    status: { status: 'r.status' },
    members: { members: 'r.members' },
    ...Object.fromEntries(ACCOUNTS.map((account) => [columnOf(account), {}])),
  },
  compared: Object.fromEntries(
    ACCOUNTS.map((account) => [
      columnOf(account),
      { before: inYuan(onRecord(account)), after: inYuan(`r.${columnOf(account)}`) },
    ]),
  ),
  fixed: {},
  events: { added: 'LEDGER_RECORDED', changed: 'LEDGER_REPLACED' },
  merge,
});
