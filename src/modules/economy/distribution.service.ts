import type { Change } from '../../auth/change.js';
import { defineConstraints, explainAt } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { Organization, organizationId } from '../organizations/index.js';
import { recordSource, vouch } from '../sources/index.js';
import { requireCompany } from './company.repository.js';
import { Distribution, DistributionLine } from './distribution.entity.js';
import type { DraftDistributionInput } from './distribution.inputs.js';
import { sumOf } from './fraction.js';
import { requireLedger } from './ledger.service.js';
import { type Sharer, splitByShare } from './share-split.js';

interface HeldShare extends Sharer {
  readonly holderId: string;
}

/** Drafts a distribution of the profit of final books, split by the shares of the record date. */
export async function draftDistribution(
  change: Change,
  input: DraftDistributionInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const ledger = await requireLedger(change, input.ledgerId, 'ledgerId');
  const owner = await em.findOneOrFail(Organization, { id: ledger.organizationId });
  change.authorize('distribution:draft', [owner.divisionCode]);
  const company = await requireCompany(em, organizationId(owner), 'ledgerId');
  if (ledger.status === 'DRAFT') throw notFinal();
  const amount = BigInt(input.amountFen);
  if (amount <= 0n) throw notPositive();
  if (input.noticeDays < 1 || input.noticeDays > 365) throw noticeOutOfRange();
  const shares = await sharesOn(change, company.id, input.recordDate);
  const source = input.source ? await recordSource(em, input.source) : null;

  const distribution = Object.assign(new Distribution(), {
    companyId: company.id,
    ledgerId: ledger.id,
    recordDate: input.recordDate,
    amountFen: amount,
    noticeDays: input.noticeDays,
    status: 'DRAFT' as const,
  });
  em.persist(distribution);
  await em.flush();
  const parts = splitByShare(amount, shares);
  const lines = shares.map(({ holderId, numerator, denominator, code }) => ({
    distributionId: distribution.id,
    holderId,
    numerator,
    denominator,
    amountFen: parts.get(code) as bigint,
  }));
  await em.insertMany(DistributionLine, lines as never);
  await explainAt('amountFen', () =>
    em.execute('set constraints distribution_fits, distribution_line_fits, distribution_fits_year immediate'),
  );
  const subject = { type: 'Distribution', id: distribution.id };
  if (source) vouch(em, subject, source);
  change.event(subject, 'DISTRIBUTION_DRAFTED', {
    to: { status: 'DRAFT', amountFen: input.amountFen, recordDate: input.recordDate },
  });
  return { distribution: { type: 'Distribution', id: `Distribution:${distribution.id}` } };
}

/** The shares of a day: known for every holder, certain on that day, and one together. */
async function sharesOn(change: Change, companyId: string, day: string): Promise<HeldShare[]> {
  const rows: {
    holder: string;
    code: string;
    numerator: string | null;
    denominator: string;
    certain: boolean;
  }[] = await change.em.execute(
    `select h.holder_id as holder, o.division_code || ' ' || h.holder_id as code, h.numerator::text,
         h.denominator::text, h.certain @> ?::date as certain
       from shareholding h join organization o on o.id = h.holder_id
       where h.company_id = ? and h.possible @> ?::date order by o.division_code, h.holder_id`,
    [day, companyId, day],
  );
  if (rows.some(({ numerator, certain }) => numerator === null || !certain)) {
    throw notWhole('not all known', '未全部载明');
  }
  const shares = rows.map(({ holder, code, numerator, denominator }) => ({
    holderId: holder,
    code,
    numerator: BigInt(numerator as string),
    denominator: BigInt(denominator),
  }));
  const sum = sumOf(shares);
  if (sum.numerator !== sum.denominator) {
    throw notWhole(`${sum.numerator}/${sum.denominator}`, `${sum.numerator}/${sum.denominator}`);
  }
  return shares;
}

function notWhole(en: string, zh: string): Fault {
  return new Fault(
    'SHARES_NOT_WHOLE',
    {
      en: `On the record date the shares are ${en}; they must be known and sum to exactly 1. Record the register of that day, or choose another.`,
      zh: `登记日的份额合计为：${zh}；须全部已知且恰为 1。请登记当日名册，或另选登记日。`,
    },
    'recordDate',
  );
}

function notFinal(): Fault {
  return new Fault(
    'LEDGER_NOT_FINAL',
    { en: 'These books are a draft. Have them audited first.', zh: '该账簿仍为草稿，请先完成审计。' },
    'ledgerId',
  );
}

function notPositive(): Fault {
  return new Fault(
    'INVALID_AMOUNT',
    { en: 'An amount to distribute is at least 1 fen.', zh: '分配金额至少为 1 分。' },
    'amountFen',
  );
}

function noticeOutOfRange(): Fault {
  return new Fault(
    'INVALID_INPUT',
    { en: 'A public notice lasts 1 to 365 days.', zh: '公示天数为 1 到 365 天。' },
    'noticeDays',
  );
}

defineConstraints({
  distribution_profit: () =>
    new Fault('EXCEEDS_PROFIT', {
      en: 'All that is distributed of these books would exceed their profit after losses and reserve. Lower the amount, void another distribution, or draw what an earlier quarter earned on the books of that quarter.',
      zh: '该账簿的分配总额将超过弥补亏损、提取公积公益金之后的可分配收益。请减少金额，或作废另一项分配；以前季度的收益请从该季度账簿分配。',
    }),
  distribution_year: () =>
    new Fault('EXCEEDS_PROFIT', {
      en: 'The profit of a year is distributed once: all that is drawn on its books and those of its quarters would exceed it. Lower the amount, or void another distribution of the year.',
      zh: '一年的收益只分配一次：年度与各季度账簿的分配合计将超过全年可分配收益。请减少金额，或作废当年另一项分配。',
    }),
});
