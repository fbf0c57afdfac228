import { Fault, Faults, type Message } from '../../shared/errors.js';
import {
  ancestors,
  completeCode,
  type DivisionKind,
  type DivisionLevel,
  isSynthetic,
  parseDivisionCode,
  shortName,
} from './division-code.js';

/** A line of a list as it is written; a field that is not there is empty. */
export interface RawRow {
  /** File and line, e.g. `villages.csv:120`. */
  place: string;
  code: string;
  officialName: string;
  shortName: string;
  parentCode: string;
}

/** A line that names a division. */
export interface ListedDivision {
  place: string;
  code: string;
  level: DivisionLevel;
  kind: DivisionKind | null;
  officialName: string;
  shortName: string;
  parentCode: string | null;
}

/** A line that does not, with the value at fault. */
export interface BadRow {
  place: string;
  value: string;
  reason: BadRowReason;
}

export type BadRowReason = 'CODE' | 'NAME' | 'PARENT' | 'ORPHAN' | 'DUPLICATE';

const REASONS: Record<BadRowReason, Message> = {
  CODE: { zh: '不是统计用区划代码', en: 'is not a statistical division code' },
  NAME: { zh: '不是 1 至 100 字的名称', en: 'is not a name of 1 to 100 characters' },
  PARENT: { zh: '不是该区划的上级', en: 'does not stand above the division' },
  ORPHAN: { zh: '作为上级不存在', en: 'is named as parent but does not exist' },
  DUPLICATE: { zh: '在清单中重复', en: 'is in the list more than once' },
};

const SHOWN = 20;

/** The rows that keep a list from being loaded: the first of them, and how many there are. */
export class BadRows extends Faults {
  readonly rows: readonly BadRow[];
  readonly total: number;

  constructor(rows: readonly BadRow[], total: number = rows.length) {
    const faults = rows.slice(0, SHOWN).map(faultOf);
    const more = total - faults.length;
    if (more > 0) {
      faults.push(
        new Fault('INVALID_INPUT', { zh: `另有 ${more} 行有误。`, en: `${more} more rows are wrong.` }),
      );
    }
    super(faults);
    this.name = 'BadRows';
    this.rows = rows;
    this.total = total;
  }
}

/** Reads a line, deriving level, kind and what is left empty from the code. */
export function readRow(raw: RawRow): ListedDivision | BadRow {
  const { place, officialName } = raw;
  const division = parseDivisionCode(completeCode(raw.code) ?? '');
  // No list of real divisions names the made-up ones.
  if (!division || isSynthetic(division.code)) return { place, value: raw.code, reason: 'CODE' };
  if (!isName(officialName)) return { place, value: officialName, reason: 'NAME' };
  if (raw.shortName !== '' && !isName(raw.shortName)) return { place, value: raw.shortName, reason: 'NAME' };
  const above = ancestors(division.code);
  const parentCode = raw.parentCode === '' ? (above[0] ?? null) : completeCode(raw.parentCode);
  if (raw.parentCode !== '' && (parentCode === null || !above.includes(parentCode))) {
    return { place, value: raw.parentCode, reason: 'PARENT' };
  }
  return {
    place,
    ...division,
    officialName,
    shortName: raw.shortName || shortName(officialName),
    parentCode,
  };
}

/** Whether {@link readRow} refused the line. */
export function isBad(row: ListedDivision | BadRow): row is BadRow {
  return 'reason' in row;
}

function isName(text: string): boolean {
  return text !== '' && [...text].length <= 100 && !/\p{Cc}/u.test(text);
}

function faultOf({ place, value, reason }: BadRow): Fault {
  const code = reason === 'CODE' ? 'INVALID_DIVISION_CODE' : 'INVALID_INPUT';
  const { zh, en } = REASONS[reason];
  // Whatever stands in a file may be long; a message is for reading.
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return new Fault(code, { zh: `${place}："${shown}" ${zh}。`, en: `${place}: "${shown}" ${en}.` });
}
