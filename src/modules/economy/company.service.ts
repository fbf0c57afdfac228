import type { Change } from '../../auth/change.js';
import { defineConstraints, explainAt } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import type { Dated } from '../../database/base.entity.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { type PartialDateValue, parsePartialDate } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import { endOn, JointCommittee, requireCommittee } from '../committees/index.js';
import { Organization, organizationId, requireOrganization } from '../organizations/index.js';
import { attestedOn, recordSource, type SourceInput, vouch } from '../sources/index.js';
import type { CreateCompanyPostInput, EndCompanyTieInput, GuideCompanyInput } from './company.inputs.js';
import { requireCompany } from './company.repository.js';
import { CompanyGuidance, CompanyPost } from './company-tie.entity.js';

export async function guideCompany(change: Change, input: GuideCompanyInput): Promise<ChangedObjects> {
  const company = await requireCompany(change.em, input.companyId);
  const committee = await requireCommittee(change.em, input.committeeId);
  change.authorize('company:guide', [company.divisionCode, committee.divisionCode]);
  const guidance = Object.assign(new CompanyGuidance(), { companyId: company.id, committeeId: committee.id });
  await begin(change, { type: 'CompanyGuidance', row: guidance }, input, 'GUIDANCE_BEGUN');
  return shown(company, { guidance: { type: 'CompanyGuidance', id: `CompanyGuidance:${guidance.id}` } });
}

export async function createCompanyPost(
  change: Change,
  input: CreateCompanyPostInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const company = await requireCompany(em, input.companyId);
  const body =
    input.concurrentBodyId == null
      ? null
      : await requireOrganization(em, input.concurrentBodyId, 'concurrentBodyId');
  change.authorize('company:staff', [company.divisionCode, ...(body ? [body.divisionCode] : [])]);
  if (body && input.concurrentPost == null) {
    throw new Fault(
      'INVALID_INPUT',
      { en: 'Say which post of that organization it is.', zh: '请填写该组织的职务名称。' },
      'concurrentPost',
    );
  }
  const post = Object.assign(new CompanyPost(), {
    companyId: company.id,
    role: input.role,
    title: input.title == null ? null : requireText(input.title, 'title', 100),
    concurrentPost:
      input.concurrentPost == null ? null : requireText(input.concurrentPost, 'concurrentPost', 200),
    concurrentBodyId: body?.id ?? null,
  });
  await begin(change, { type: 'CompanyPost', row: post }, input, 'POST_CREATED');
  return shown(company, { post: { type: 'CompanyPost', id: `CompanyPost:${post.id}` } });
}

/** Ends a guidance or a post; it stays as history. */
export async function endCompanyTie(change: Change, input: EndCompanyTieInput): Promise<ChangedObjects> {
  const { em } = change;
  const tie = await findTie(change, input.id);
  const company = await em.findOneOrFail(Organization, { id: tie.row.companyId });
  const committee =
    tie.row instanceof CompanyGuidance
      ? await em.findOneOrFail(JointCommittee, { id: tie.row.committeeId })
      : null;
  change.authorize('company:end', [company.divisionCode, ...(committee ? [committee.divisionCode] : [])]);
  change.expectVersion(tie.row, input.version);
  if (tie.row.endedEarliest) {
    throw new Fault(
      'ENDS_BEFORE_START',
      { en: `This ended on ${tie.row.endedText} already.`, zh: `已于 ${tie.row.endedText} 结束。` },
      'id',
    );
  }
  const on = parsePartialDate(input.on) as PartialDateValue;
  endOn(tie.row, on);
  const subject = { type: tie.type, id: tie.row.id };
  if (input.source) vouch(em, subject, await recordSource(em, input.source), 'ended');
  change.event(subject, `${tie.kind}_ENDED`, { to: { on: on.text } });
  const key = tie.type === 'CompanyPost' ? 'post' : 'guidance';
  return shown(company, { [key]: { type: tie.type, id: input.id } });
}

async function findTie(change: Change, id: string) {
  const guidance = uuidOf(id, 'CompanyGuidance');
  const post = uuidOf(id, 'CompanyPost');
  const row = guidance
    ? await change.em.findOne(CompanyGuidance, { id: guidance })
    : post
      ? await change.em.findOne(CompanyPost, { id: post })
      : null;
  if (row) {
    return guidance
      ? { row, type: 'CompanyGuidance', kind: 'GUIDANCE' }
      : { row, type: 'CompanyPost', kind: 'POST' };
  }
  throw new Fault(
    'NOT_FOUND',
    { en: 'There is no guidance or post with this id.', zh: '没有此标识的指导关系或职务。' },
    'id',
  );
}

async function begin(
  change: Change,
  tie: { type: string; row: Dated },
  input: { since?: string; source?: SourceInput },
  event: string,
): Promise<void> {
  const { em } = change;
  const source = input.source ? await recordSource(em, input.source) : null;
  const since = input.since ? parsePartialDate(input.since) : null;
  tie.row.startOn(since, attestedOn(source, change.today));
  em.persist(tie.row);
  await explainAt('since', () => em.flush());
  const subject = { type: tie.type, id: tie.row.id };
  if (source) vouch(em, subject, source);
  change.event(subject, event, { to: { since: since?.text ?? null } });
}

function shown(company: Organization, rest: ChangedObjects): ChangedObjects {
  return { company: { type: 'Organization', id: organizationId(company) }, ...rest };
}

defineConstraints({
  company_guidance_once: () =>
    new Fault(
      'OVERLAPPING_PERIOD',
      {
        en: 'The committee guides this company at that time already. End that guidance first.',
        zh: '该联合党委在此期间已指导该公司，请先结束原指导关系。',
      },
      'since',
    ),
});
