import { LockMode } from '@mikro-orm/core';
import type { Change } from '../../auth/change.js';
import { explainAt } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { addDays, compare } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import { Organization } from '../organizations/index.js';
import { recordSource, vouch } from '../sources/index.js';
import { Distribution } from './distribution.entity.js';
import type { MoveDistributionInput } from './distribution.inputs.js';
import { DISTRIBUTION_MOVES, mayMove } from './distribution-moves.js';
import { moveNotAllowed } from './ledger.service.js';

/** Takes a distribution on by one of its allowed moves. */
export async function moveDistribution(
  change: Change,
  input: MoveDistributionInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const distribution = await requireDistribution(change, input.distributionId);
  const company = await em.findOneOrFail(Organization, { id: distribution.companyId });
  change.authorize('distribution:move', [company.divisionCode]);
  change.expectVersion(distribution, input.version);
  const from = distribution.status;
  if (!mayMove(from, input.to)) throw moveNotAllowed(from, DISTRIBUTION_MOVES[from]);
  const on = input.on ?? change.today;
  if (compare(on, change.today) > 0) throw inFuture();
  enter(distribution, input, on);
  distribution.status = input.to;
  await explainAt('to', () => em.flush());
  const subject = { type: 'Distribution', id: distribution.id };
  if (input.source) vouch(em, subject, await recordSource(em, input.source), 'status');
  change.event(subject, 'DISTRIBUTION_MOVED', {
    from: { status: from },
    to: { status: input.to, on },
    reason: input.reason == null ? null : requireText(input.reason, 'reason', 1000),
  });
  return { distribution: { type: 'Distribution', id: input.distributionId } };
}

/** What a status needs and leaves behind. */
function enter(distribution: Distribution, input: MoveDistributionInput, on: string): void {
  switch (input.to) {
    case 'PROPOSED':
      // A proposal after an objection starts over: resolution and notice were about the old one.
      Object.assign(distribution, { resolution: null, noticedOn: null, approvedOn: null });
      return;
    case 'RESOLVED':
      if (input.resolution == null) throw resolutionMissing();
      distribution.resolution = requireText(input.resolution, 'resolution', 200);
      return;
    case 'PUBLIC_NOTICE':
      distribution.noticedOn = on;
      return;
    case 'APPROVED':
      requireNoticed(distribution, on);
      distribution.approvedOn = on;
      return;
    case 'PAID':
      if (compare(on, distribution.approvedOn as string) < 0) throw beforeApproval(distribution);
      distribution.paidOn = on;
      return;
    case 'DRAFT':
    case 'RECONCILED':
    case 'OBJECTED':
    case 'VOID':
      return;
  }
}

function requireNoticed({ noticedOn, noticeDays }: Distribution, on: string): void {
  const earliest = addDays(noticedOn as string, noticeDays);
  if (compare(on, earliest) >= 0) return;
  throw new Fault(
    'NOTICE_TOO_SHORT',
    {
      en: `It has been on public notice since ${noticedOn}: it can be approved from ${earliest} on.`,
      zh: `自 ${noticedOn} 起公示，${earliest} 起方可批准。`,
    },
    'on',
  );
}

async function requireDistribution(change: Change, id: string): Promise<Distribution> {
  const key = uuidOf(id, 'Distribution');
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const distribution = key ? await change.em.findOne(Distribution, { id: key }, { lockMode }) : null;
  if (distribution) return distribution;
  throw new Fault(
    'NOT_FOUND',
    { en: 'There is no distribution with this id.', zh: '没有此标识的收益分配。' },
    'distributionId',
  );
}

function resolutionMissing(): Fault {
  return new Fault(
    'RESOLUTION_MISSING',
    { en: "Give the number of the members' resolution.", zh: '请填写成员会议决议编号。' },
    'resolution',
  );
}

function beforeApproval({ approvedOn }: Distribution): Fault {
  return new Fault(
    'INVALID_DATE',
    {
      en: `It was approved on ${approvedOn}: it is not paid before.`,
      zh: `批准日期为 ${approvedOn}，不得早于此日发放。`,
    },
    'on',
  );
}

function inFuture(): Fault {
  return new Fault(
    'INVALID_DATE',
    {
      en: 'A move is recorded when it has happened: the day is not after today.',
      zh: '办理之后方可登记，日期不得晚于今天。',
    },
    'on',
  );
}
