/** A sentence in both languages of the hub's users. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Message;

/**
 * An expected failure: the caller did something the rules do not allow, and can mend it.
 * Mutations return it as a `userErrors` entry; queries and the command line print it.
 * Anything else that is thrown is a defect and is masked.
 */
export class Fault extends Error {
  readonly code: FaultCode;
  /** Path of the input field at fault, e.g. `['memberId']`; empty when no single field is. */
  readonly field: readonly string[];
  readonly text: Message;

  constructor(code: FaultCode, text: Message, field: readonly string[] | string = []) {
    super(text.en);
    this.name = 'Fault';
    this.code = code;
    this.field = typeof field === 'string' ? [field] : field;
    this.text = text;
  }
}

/** Several faults reported together, so that a caller mends them in one go. */
export class Faults extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => fault.message).join(' '));
    this.name = 'Faults';
    this.faults = faults;
  }
}

/** The one catalogue of codes that clients may switch on. */
export type FaultCode =
  // identity
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'OUT_OF_SCOPE'
  // input
  | 'INVALID_INPUT'
  | 'INVALID_ID'
  | 'INVALID_DATE'
  | 'INVALID_DIVISION_CODE'
  | 'INVALID_USCC'
  | 'RESIDENT_ID_REFUSED'
  | 'TEXT_TOO_LONG'
  | 'TEXT_EMPTY'
  | 'PAGE_SIZE_REQUIRED'
  | 'PAGE_SIZE_OUT_OF_RANGE'
  | 'INVALID_CURSOR'
  | 'INVALID_PERIOD'
  | 'INVALID_UNIT'
  | 'UNKNOWN_METRIC'
  | 'UNKNOWN_FORMULA'
  | 'QUERY_TOO_LARGE'
  | 'DEPTH_OUT_OF_RANGE'
  // imports
  | 'INVALID_FILE'
  | 'UNKNOWN_COLUMN'
  | 'DUPLICATE_COLUMN'
  | 'MISSING_COLUMN'
  | 'DUPLICATE_ROW'
  | 'AMBIGUOUS'
  | 'IMPORT_RUNNING'
  | 'STOPPED'
  // state
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'STALE_VERSION'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'ENDS_BEFORE_START'
  | 'OVERLAPPING_MEMBERSHIP'
  | 'NOT_A_MEMBER'
  | 'COMMITTEE_DISSOLVED'
  | 'LINK_TO_ITSELF'
  | 'LINK_CYCLE'
  | 'LINK_EXISTS'
  | 'MERGE_WITH_ITSELF'
  | 'TOO_FEW_COMMITTEES'
  | 'TOO_FEW_PARTS'
  | 'MEMBER_NOT_ASSIGNED'
  | 'MEMBER_ASSIGNED_TWICE'
  | 'SLOT_TAKEN'
  | 'NOT_SHARED'
  | 'TERMS_EXCEEDED'
  | 'OUTSIDE_OPENING_HOURS'
  | 'NO_SUCH_DAY'
  | 'HOLD_EXPIRED'
  | 'TOO_EARLY'
  | 'MOVE_NOT_ALLOWED'
  | 'PERIOD_TOO_LONG'
  | 'NOT_HELD'
  // economy
  | 'INVALID_SHARE'
  | 'SHARES_EXCEED_WHOLE'
  | 'SHARES_NOT_WHOLE'
  | 'HOLDER_REFUSED'
  | 'NOT_A_COMPANY'
  | 'OVERLAPPING_PERIOD'
  | 'CHART_MISMATCH'
  | 'ACCOUNT_NOT_IN_CHART'
  | 'INVALID_AMOUNT'
  | 'LEDGER_NOT_FINAL'
  | 'EXCEEDS_PROFIT'
  | 'EXCEEDS_INCOME'
  | 'RESOLUTION_MISSING'
  | 'NOTICE_TOO_SHORT'
  | 'OBSERVATION_EXISTS'
  | 'OBSERVATION_SUPERSEDED'
  // data made up for tests
  | 'SYNTHETIC_APART'
  // partners
  | 'DOES_NOT_COMPOSE'
  | 'ADDRESS_REFUSED'
  | 'SUBGRAPH_UNREACHABLE'
  | 'TOKEN_NOT_ACTIVE'
  | 'PARTNER_UNAVAILABLE'
  | 'PARTNER_TIMEOUT'
  | 'PARTNER_INVALID_ANSWER'
  | 'PARTNER_TOO_LARGE'
  | 'PARTNER_BUSY'
  | 'UNPLANNABLE'
  // defects
  | 'INTERNAL';
