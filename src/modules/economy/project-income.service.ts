import type { Change } from '../../auth/change.js';
import { defineConstraints, explainAt } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { Organization } from '../organizations/index.js';
import { recordSource, vouch } from '../sources/index.js';
import { readFen } from './asset.service.js';
import { requireLedger } from './ledger.service.js';
import { requireProject } from './project.service.js';
import { ProjectIncome } from './project-income.entity.js';
import type { AttributeIncomeInput } from './project-income.inputs.js';

/** Puts on record which part of an amount a project brought in; what was said before is in the events. */
export async function attributeIncome(change: Change, input: AttributeIncomeInput): Promise<ChangedObjects> {
  const { em } = change;
  const ledger = await requireLedger(change, input.ledgerId, 'ledgerId');
  const project = await requireProject(change, input.projectId);
  const owner = await em.findOneOrFail(Organization, { id: ledger.organizationId });
  change.authorize('ledger:attribute', [owner.divisionCode, project.divisionCode]);
  change.expectVersion(ledger, input.version);
  const amountFen = readFen(input.amountFen, 'amountFen') as bigint;
  const source = input.source ? await recordSource(em, input.source) : null;

  const key = { ledgerId: ledger.id, account: input.account, projectId: project.id };
  const before = await em.findOne(ProjectIncome, key);
  ledger.updatedAt = new Date();
  await em.flush();
  await em.nativeDelete(ProjectIncome, key);
  if (amountFen > 0n) {
    await explainAt('account', () =>
      em.insertMany(ProjectIncome, [{ ...key, chart: ledger.chart, amountFen }] as never),
    );
  }
  await explainAt('amountFen', () => em.execute('set constraints ledger_line_project_fits immediate'));
  const subject = { type: 'Ledger', id: ledger.id };
  if (source) vouch(em, subject, source, 'projectIncome');
  change.event(subject, 'INCOME_ATTRIBUTED', {
    from: before ? { amountFen: `${before.amountFen}` } : undefined,
    to: { account: input.account, projectId: input.projectId, amountFen: `${amountFen}` },
  });
  return { ledger: { type: 'Ledger', id: input.ledgerId } };
}

defineConstraints({
  ledger_line_project_fits: () =>
    new Fault('EXCEEDS_INCOME', {
      en: 'Projects would bring in more than the account has. Lower their parts first (0 takes one back), or record a larger amount.',
      zh: '各项目收入之和将超过该科目金额。请先减少其部分（0 为撤销），或登记更大的金额。',
    }),
  ledger_line_project_earned: () =>
    new Fault(
      'INVALID_INPUT',
      {
        en: 'A project brings in own-earned income only: name such an account of the chart of these books.',
        zh: '项目收入仅限自营收入，请填写该账簿会计制度中的自营收入科目。',
      },
      'account',
    ),
});
