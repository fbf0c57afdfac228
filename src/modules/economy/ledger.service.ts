import { LockMode } from '@mikro-orm/core';
import type { Change } from '../../auth/change.js';
import { defineConstraints, explainAt } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault, type Message } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { Organization } from '../organizations/index.js';
import { recordSource, vouch } from '../sources/index.js';
import { requireLegalEntity } from './company.repository.js';
import type { LedgerStatus } from './economy.enums.js';
import { Ledger, LedgerLine } from './ledger.entity.js';
import type { LedgerLineInput, MoveLedgerInput, RecordLedgerInput } from './ledger.inputs.js';
import { chartOf, requirePeriod } from './period.js';

type Status = keyof typeof LedgerStatus;

export const LEDGER_MOVES: Readonly<Record<Status, readonly Status[]>> = {
  DRAFT: ['AUDITED'],
  AUDITED: ['PUBLISHED'],
  PUBLISHED: ['RESTATED'],
  RESTATED: [],
};

/** Records books, replaces those of a draft, or restates published ones; what they said before is in the events. */
export async function recordLedger(change: Change, input: RecordLedgerInput): Promise<ChangedObjects> {
  const { em } = change;
  const organization = await requireLegalEntity(em, input.organizationId, 'organizationId');
  change.authorize('ledger:record', [organization.divisionCode]);
  const period = requirePeriod(input.year, input.quarter);
  const chart = input.chart?.slice('CHART_'.length) ?? chartOf(period.year);
  const key = { organizationId: organization.id, ...period, chart };
  const known = await em.findOne(Ledger, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (known) requireVersion(change, known, input.version);
  // Whoever draws on another quarter of the year waits, and so do these books.
  await em.lock(organization, LockMode.PESSIMISTIC_WRITE);
  const lines = readLines(input.lines);
  const source = input.source ? await recordSource(em, input.source) : null;

  const ledger = known ?? Object.assign(new Ledger(), { ...key, status: 'DRAFT' as Status });
  const before = known && (await em.find(LedgerLine, { ledgerId: known.id }));
  if (known?.status === 'AUDITED') ledger.status = 'DRAFT';
  else if (known?.status === 'PUBLISHED') ledger.status = 'RESTATED';
  if (input.members != null || !known) ledger.members = readMembers(input.members);
  ledger.updatedAt = new Date();
  em.persist(ledger);
  await explainAt('chart', () => em.flush());
  await em.nativeDelete(LedgerLine, { ledgerId: ledger.id });
  if (lines.size > 0) {
    const rows = [...lines].map(([account, amountFen]) => ({
      ledgerId: ledger.id,
      chart,
      account,
      amountFen,
    }));
    await explainAt('lines', () => em.insertMany(LedgerLine, rows as never));
  }
  const subject = { type: 'Ledger', id: ledger.id };
  if (source) vouch(em, subject, source);
  change.event(subject, known ? 'LEDGER_REPLACED' : 'LEDGER_RECORDED', {
    from: before
      ? { lines: Object.fromEntries(before.map((l) => [l.account, `${l.amountFen}`])) }
      : undefined,
    to: { status: ledger.status, lines: Object.fromEntries([...lines].map(([k, fen]) => [k, `${fen}`])) },
  });
  return { ledger: { type: 'Ledger', id: `Ledger:${ledger.id}` } };
}

export async function moveLedger(change: Change, input: MoveLedgerInput): Promise<ChangedObjects> {
  const { em } = change;
  const ledger = await requireLedger(change, input.ledgerId, 'ledgerId');
  const organization = await em.findOneOrFail(Organization, { id: ledger.organizationId });
  change.authorize('ledger:move', [organization.divisionCode]);
  change.expectVersion(ledger, input.version);
  await em.lock(organization, LockMode.PESSIMISTIC_WRITE);
  const from = ledger.status;
  // Only books that follow the later rules for an earlier year are a restatement from the start.
  const restated = ledger.chart !== chartOf(ledger.year);
  const allowed = restated && from === 'DRAFT' ? ['RESTATED'] : LEDGER_MOVES[from];
  if (!allowed.includes(input.to)) throw moveNotAllowed(from, allowed);
  ledger.status = input.to;
  const subject = { type: 'Ledger', id: ledger.id };
  if (input.source) vouch(em, subject, await recordSource(em, input.source), 'status');
  change.event(subject, 'LEDGER_MOVED', { from: { status: from }, to: { status: input.to } });
  await explainAt('to', async () => {
    await em.flush();
    await em.execute('set constraints ledger_enters_year immediate');
  });
  return { ledger: { type: 'Ledger', id: `Ledger:${ledger.id}` } };
}

export async function requireLedger(change: Change, id: string, field: string): Promise<Ledger> {
  const key = uuidOf(id, 'Ledger');
  const ledger = key
    ? await change.em.findOne(Ledger, { id: key }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (ledger) return ledger;
  throw new Fault('NOT_FOUND', { en: 'There is no ledger with this id.', zh: '没有此标识的账簿。' }, field);
}

export function moveNotAllowed(from: string, allowed: readonly string[], field = 'to'): Fault {
  const [en, zh] = allowed.length > 0 ? [allowed.join(', '), allowed.join('、')] : ['nothing', '无'];
  return new Fault(
    'MOVE_NOT_ALLOWED',
    { en: `From ${from} it goes on to: ${en}.`, zh: `当前状态 ${from} 之后可为：${zh}。` },
    field,
  );
}

function requireVersion(change: Change, known: Ledger, version: number | undefined): void {
  if (version == null) throw existsAlready(known);
  change.expectVersion(known, version);
}

function existsAlready(known: Ledger): Fault {
  return new Fault(
    'ALREADY_EXISTS',
    {
      en: `Books of this period exist at version ${known.version}. Send the version to replace or restate them.`,
      zh: `该期账簿已存在，版本为 ${known.version}。替换或更正时请提交版本号。`,
    },
    'version',
  );
}

/** Up to one amount for each account; nothing but what is brought forward is negative. */
export function readLines(inputs: readonly LedgerLineInput[]): Map<string, bigint> {
  const lines = new Map<string, bigint>();
  for (const [i, { account, amountFen }] of inputs.entries()) {
    const amount = BigInt(amountFen);
    const field = ['lines', String(i), 'amountFen'];
    if (amount < 0n && account !== 'BROUGHT_FORWARD') throw negative(field);
    if (lines.has(account)) {
      throw new Fault(
        'INVALID_INPUT',
        {
          en: 'This account is named twice. Give one amount for it.',
          zh: '科目重复填写，请合并为一个金额。',
        },
        ['lines', String(i), 'account'],
      );
    }
    lines.set(account, amount);
  }
  return lines;
}

function readMembers(members: number | undefined): number | null {
  if (members == null) return null;
  if (members > 0) return members;
  throw new Fault(
    'INVALID_AMOUNT',
    {
      en: 'A count of members is at least 1; leave it out when unknown.',
      zh: '成员数至少为 1；未知时不填。',
    },
    'members',
  );
}

export const CHART_MISMATCH: Message = {
  en: 'Until 2023 books follow CHART_2004, from 2024 CHART_2024. Only 2023 can be restated under CHART_2024.',
  zh: '2023 年及以前适用 CHART_2004，2024 年起适用 CHART_2024；仅 2023 年可按 CHART_2024 重述。',
};

export const ACCOUNT_NOT_IN_CHART: Message = {
  en: 'One of the accounts is not in the chart of this year. Their descriptions say which chart has them.',
  zh: '有科目不属于该年度的会计制度，科目说明中载有其所属制度。',
};

function negative(field: string[]): Fault {
  return new Fault(
    'INVALID_AMOUNT',
    {
      en: 'An amount is not negative. Enter a loss on investments as INVESTMENT_LOSS, one carried over as BROUGHT_FORWARD.',
      zh: '金额不得为负。投资损失请记入 INVESTMENT_LOSS，结转亏损请记入 BROUGHT_FORWARD。',
    },
    field,
  );
}

defineConstraints({
  ledger_once: () =>
    new Fault(
      'ALREADY_EXISTS',
      {
        en: 'Books of this period exist already. Read them and send their version.',
        zh: '该期账簿已存在，请读取后提交版本号。',
      },
      'year',
    ),
  ledger_chart: () => new Fault('CHART_MISMATCH', CHART_MISMATCH, 'chart'),
  ledger_line_chart_account_fkey: () => new Fault('ACCOUNT_NOT_IN_CHART', ACCOUNT_NOT_IN_CHART, 'lines'),
});
