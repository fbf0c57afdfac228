import type { Change } from '../../auth/change.js';
import { defineConstraints } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { type PartialDateValue, parsePartialDate } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import { attestedOn, recordSource, vouch } from '../sources/index.js';
import { CommitteeLink } from './committee-link.entity.js';
import { JointCommittee } from './joint-committee.entity.js';
import { endOn, requireCommittee, requireLiving } from './joint-committee.rules.js';
import { readReason } from './joint-committee.service.js';
import type { EndCommitteeLinkInput, LinkJointCommitteesInput } from './membership.inputs.js';

export async function linkJointCommittees(
  change: Change,
  input: LinkJointCommitteesInput,
): Promise<ChangedObjects> {
  const { em } = change;
  if (input.fromId.toLowerCase() === input.toId.toLowerCase()) {
    change.authorize('committee:link', []);
    throw new Fault(
      'LINK_TO_ITSELF',
      { en: 'A committee cannot be linked with itself.', zh: '联合党委不能与自身建立关系。' },
      'toId',
    );
  }
  // Locked in one order, whichever way round they are named: two writers cannot wait for each other.
  const [first, second] = [input.fromId, input.toId].sort() as [string, string];
  const locked = new Map<string, JointCommittee>();
  for (const id of [first, second]) {
    locked.set(id, await requireCommittee(em, id, id === input.fromId ? 'fromId' : 'toId'));
  }
  const from = locked.get(input.fromId) as JointCommittee;
  const to = locked.get(input.toId) as JointCommittee;
  change.authorize('committee:link', [from.divisionCode, to.divisionCode]);
  requireLiving(from, 'fromId');
  requireLiving(to, 'toId');
  const source = input.source ? await recordSource(em, input.source) : null;
  const link = newLink(
    change,
    input.kind,
    from,
    to,
    input.since ? parsePartialDate(input.since) : null,
    attestedOn(source, change.today),
  );
  link.note = input.note == null ? null : requireText(input.note, 'note', 1000);
  await em.flush();
  if (source) vouch(em, { type: 'CommitteeLink', id: link.id }, source);
  return shownLink(link);
}

/** A link with its event; sisters are kept once, whichever way round they are named. */
export function newLink(
  change: Change,
  kind: CommitteeLink['kind'],
  from: JointCommittee,
  to: JointCommittee,
  since: PartialDateValue | null,
  attested: string,
): CommitteeLink {
  const swapped = kind === 'SISTER' && from.id > to.id;
  const link = Object.assign(new CommitteeLink(), {
    kind,
    fromId: swapped ? to.id : from.id,
    toId: swapped ? from.id : to.id,
  });
  link.startOn(since, attested);
  change.em.persist(link);
  change.event({ type: 'CommitteeLink', id: link.id }, 'COMMITTEES_LINKED', {
    to: { kind, from: link.fromId, to: link.toId, since: since?.text ?? null },
  });
  return link;
}

export async function endCommitteeLink(
  change: Change,
  input: EndCommitteeLinkInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const key = uuidOf(input.linkId, 'CommitteeLink');
  const link = key ? await em.findOne(CommitteeLink, { id: key }) : null;
  if (!link) {
    throw new Fault(
      'NOT_FOUND',
      { en: 'There is no link with this id.', zh: '没有此标识的关系。' },
      'linkId',
    );
  }
  const ends = await em.find(JointCommittee, { id: { $in: [link.fromId, link.toId] } });
  change.authorize(
    'committee:link',
    ends.map((committee) => committee.divisionCode),
  );
  change.expectVersion(link, input.version);
  if (link.endedEarliest) {
    throw new Fault(
      'NOT_FOUND',
      { en: `This link ended on ${link.endedText}.`, zh: `该关系已于 ${link.endedText} 结束。` },
      'linkId',
    );
  }
  const on = parsePartialDate(input.on) as PartialDateValue;
  endOn(link, on);
  change.event({ type: 'CommitteeLink', id: link.id }, 'LINK_ENDED', {
    to: { on: on.text },
    reason: readReason(input.reason),
  });
  return shownLink(link);
}

function shownLink(link: CommitteeLink): ChangedObjects {
  return { link: { type: 'CommitteeLink', id: `CommitteeLink:${link.id}` } };
}

defineConstraints({
  committee_link_once: () =>
    new Fault('LINK_EXISTS', { en: 'They are linked in this way already.', zh: '该关系已存在。' }, 'toId'),
  committee_link_acyclic: () =>
    new Fault(
      'LINK_CYCLE',
      {
        en: 'This would close a circle: the second is already above, or succeeded by, the first.',
        zh: '这将形成循环：后者已是前者的上级或前身。',
      },
      'toId',
    ),
});
