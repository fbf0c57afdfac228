import type { Change } from '../../auth/change.js';
import { explainAt } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import type { Dated } from '../../database/base.entity.js';
import { Fault } from '../../shared/errors.js';
import { parseGlobalId, uuidOf } from '../../shared/ids.js';
import { type PartialDateValue, parsePartialDate } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import {
  ORGANIZATION_TYPE_NAMES,
  Organization,
  organizationId,
  readIndustries,
  requireOrganization,
  requireUsccOf,
} from '../organizations/index.js';
import { attestedOn, recordSource, vouch } from '../sources/index.js';
import { MemberList, MemberRole } from './committee.enums.js';
import type { CorrectableFact, CorrectFactInput } from './correction.inputs.js';
import { JointCommittee } from './joint-committee.entity.js';
import { requireCommittee } from './joint-committee.repository.js';
import { endOn, requireInside } from './joint-committee.rules.js';
import { JointMembership } from './joint-membership.entity.js';

type Fact = keyof typeof CorrectableFact;

/** What a correction works on: the row, its name in events, the id the payload shows, and where it lies. */
interface Subject {
  readonly row: Organization | JointCommittee | JointMembership;
  readonly type: 'Organization' | 'JointCommittee' | 'JointMembership';
  readonly shown: { type: string; id: string };
  readonly action: string;
  readonly divisionCodes: string[];
  /** The committee that a membership is in. */
  readonly committee?: JointCommittee;
}

/** The field of the subject that a fact is, for its provenance, and how a value is written to it. */
interface Correction {
  readonly field: string;
  readonly read: (row: never) => unknown;
  readonly write: (row: never, value: string | null, attested: string) => void;
}

/** Puts a recorded fact right: the old and new value go to the history, the source vouches for the new. */
export async function correctFact(change: Change, input: CorrectFactInput): Promise<ChangedObjects> {
  const { em } = change;
  const subject = await findSubject(change, input.subjectId);
  change.authorize(subject.action, subject.divisionCodes);
  change.expectVersion(subject.row, input.version);
  const correction = CORRECTIONS[input.fact];
  if (!input.fact.startsWith(`${PREFIX[subject.type]}_`)) {
    throw new Fault(
      'INVALID_INPUT',
      { en: 'This fact belongs to another kind of subject.', zh: '该事实不属于此类对象。' },
      'fact',
    );
  }
  const reason = requireText(input.reason, 'reason', 1000);
  const source = input.source ? await recordSource(em, input.source) : null;
  const before = correction.read(subject.row as never) ?? null;
  correction.write(subject.row as never, input.value ?? null, attestedOn(source, change.today));
  if (subject.committee) requireInside(subject.committee, subject.row as JointMembership, 'value');
  if (subject.row instanceof JointCommittee && input.fact === 'COMMITTEE_ESTABLISHED') {
    const memberships = await em.find(JointMembership, { committeeId: subject.row.id });
    for (const membership of memberships) requireInside(subject.row, membership, 'value');
  }
  const after = correction.read(subject.row as never) ?? null;
  await explainAt('value', () => em.flush());
  const recorded = { type: subject.type, id: subject.row.id };
  if (source) vouch(em, recorded, source, correction.field);
  change.event(recorded, 'FACT_CORRECTED', {
    from: { [correction.field]: before },
    to: { [correction.field]: after },
    reason,
  });
  return { subject: subject.shown };
}

const PREFIX = {
  Organization: 'ORGANIZATION',
  JointCommittee: 'COMMITTEE',
  JointMembership: 'MEMBERSHIP',
} as const;

async function findSubject(change: Change, id: string): Promise<Subject> {
  const { em } = change;
  const type = parseGlobalId(id)?.type ?? '';
  if (type === 'JointCommittee') {
    const row = await requireCommittee(em, id, 'subjectId');
    return { row, type, shown: { type, id }, action: 'committee:correct', divisionCodes: [row.divisionCode] };
  }
  if (type === 'JointMembership') {
    const key = uuidOf(id, type);
    const row = key ? await em.findOne(JointMembership, { id: key }) : null;
    if (row) {
      const committee = await requireCommittee(em, `JointCommittee:${row.committeeId}`, 'subjectId');
      const member = await em.findOneOrFail(Organization, { id: row.memberId });
      const divisionCodes = [committee.divisionCode, member.divisionCode];
      return { row, type, shown: { type, id }, action: 'committee:correct', divisionCodes, committee };
    }
  }
  if (ORGANIZATION_TYPE_NAMES.includes(type)) {
    const row = await requireOrganization(em, id, 'subjectId');
    return {
      row,
      type: 'Organization',
      shown: { type: 'Organization', id: organizationId(row) },
      action: 'organization:correct',
      divisionCodes: [row.divisionCode],
    };
  }
  throw new Fault(
    'NOT_FOUND',
    {
      en: 'There is no committee, membership or organization with this id.',
      zh: '没有此标识的联合党委、成员关系或组织。',
    },
    'subjectId',
  );
}

const text = <T extends Organization | JointCommittee>(field: keyof T & string, max: number): Correction => ({
  field,
  read: (row: T) => row[field],
  write: (row: T, value) => {
    row[field] = (value === null ? null : requireText(value, 'value', max)) as T[typeof field];
  },
});

const started = (field: string): Correction => ({
  field,
  read: (row: Dated) => row.startedText,
  write: (row: Dated, value, attested) => {
    const date = value === null ? null : requireDate(value);
    if (date?.earliest && row.endedLatest && row.endedLatest <= date.earliest)
      throw endsBefore(row.endedText ?? '');
    row.startOn(date, attested);
  },
});

const ended = (field: string): Correction => ({
  field,
  read: (row: Dated) => row.endedText,
  write: (row: Dated, value) => {
    if (value !== null) endOn(row, requireDate(value), 'value');
    else Object.assign(row, { endedText: null, endedEarliest: null, endedLatest: null });
  },
});

const oneOf = (field: string, values: object): Correction => ({
  field,
  read: (row: Record<string, unknown>) => row[field],
  write: (row: Record<string, unknown>, value) => {
    if (value === null || !Object.hasOwn(values, value)) {
      const names = Object.keys(values).join(', ');
      throw new Fault(
        'INVALID_INPUT',
        { en: `It is one of ${names}.`, zh: `只能是 ${names} 之一。` },
        'value',
      );
    }
    row[field] = value;
  },
});

const CORRECTIONS: Record<Fact, Correction> = {
  ORGANIZATION_NAME: text<Organization>('name', 200),
  ORGANIZATION_USCC: {
    field: 'uscc',
    read: (row: Organization) => row.uscc,
    write: (row: Organization, value) => {
      const registered =
        value === null
          ? null
          : requireUsccOf(row.kind, value, row.collectiveLevel, { uscc: 'value', level: 'value' });
      row.uscc = registered?.uscc ?? null;
      row.collectiveLevel = registered?.level ?? row.collectiveLevel;
    },
  },
  ORGANIZATION_INDUSTRIES: {
    field: 'industries',
    read: (row: Organization) => row.industries,
    write: (row: Organization, value) => {
      row.industries = readIndustries(
        (value ?? '').split(/[,，、]/).filter((item) => item.trim() !== ''),
        'value',
      );
    },
  },
  ORGANIZATION_ESTABLISHED: started('established'),
  ORGANIZATION_ENDED: ended('ended'),
  COMMITTEE_THEME: text<JointCommittee>('theme', 200),
  COMMITTEE_PRESIDING_POST: text<JointCommittee>('presidingPost', 200),
  COMMITTEE_ESTABLISHED: started('established'),
  COMMITTEE_MEMBER_LIST: oneOf('memberList', MemberList),
  MEMBERSHIP_ROLE: oneOf('role', MemberRole),
  MEMBERSHIP_STARTED: started('started'),
  MEMBERSHIP_ENDED: {
    ...ended('ended'),
    write: (row: JointMembership, value, attested) => {
      ended('ended').write(row as never, value, attested);
      row.ending = value === null ? null : (row.ending ?? 'WITHDRAWN');
    },
  },
};

function requireDate(value: string): PartialDateValue {
  const date = parsePartialDate(value);
  if (date) return date;
  throw new Fault(
    'INVALID_DATE',
    {
      en: 'Not a date. Write 2020, 2020-06, 2020-06-01, 7-01 or "since founding".',
      zh: '不是日期。请写成 2020、2020-06、2020-06-01、7-01 或“成立以来”。',
    },
    'value',
  );
}

function endsBefore(end: string): Fault {
  return new Fault(
    'ENDS_BEFORE_START',
    {
      en: `It ended on ${end}: it cannot begin then or later.`,
      zh: `它已于 ${end} 结束，不能始于当日或之后。`,
    },
    'value',
  );
}
