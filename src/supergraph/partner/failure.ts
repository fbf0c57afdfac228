import type { ExecutionResult } from 'graphql';
import type { FaultCode, Message } from '../../shared/errors.js';
import { described } from '../engine/errors.js';

/** What can be the matter with a partner, each with the words for it. */
const WORDS = {
  PARTNER_UNAVAILABLE: {
    en: 'cannot be reached. What it holds is missing here; ask again later.',
    zh: '无法访问，其所持数据暂缺，请稍后再试。',
  },
  PARTNER_TIMEOUT: {
    en: 'did not answer in time. What it holds is missing here; ask again later, or for less at once.',
    zh: '未在规定时间内应答，其所持数据暂缺，请稍后再试或减少一次查询的内容。',
  },
  PARTNER_INVALID_ANSWER: {
    en: 'gave an answer that is none of GraphQL’s. What it holds is missing here; its agency has to mend it.',
    zh: '返回的内容不是有效的 GraphQL 应答，其所持数据暂缺，须由该部门修复。',
  },
  PARTNER_TOO_LARGE: {
    en: 'gave an answer that is too large or too deep. Ask for less at once.',
    zh: '返回的内容过大或嵌套过深，请减少一次查询的内容。',
  },
  PARTNER_BUSY: {
    en: 'is not asked for the moment: it has failed several times, or has too many requests. Ask again in a few seconds.',
    zh: '暂停访问：其连续出错或请求过多，请过几秒再试。',
  },
} satisfies Partial<Record<FaultCode, Message>>;

export type PartnerCode = keyof typeof WORDS;

interface FailureDetails {
  /** After how many milliseconds the partner wants to be asked again. */
  readonly retryAfterMs?: number;
  /** Whether asking again may help. */
  readonly passing?: boolean;
  readonly cause?: unknown;
}

/** Why a partner gave no answer that can be used. What exactly it did stays in the hub. */
export class PartnerFailure extends Error {
  readonly passing: boolean;
  readonly retryAfterMs?: number;

  constructor(
    readonly code: PartnerCode,
    { passing = false, retryAfterMs, cause }: FailureDetails = {},
  ) {
    super(code, { cause });
    this.passing = passing;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The failure in both languages, with the partner's name. */
export function wordsOf(name: string, code: PartnerCode): Message {
  return { en: `The partner ${name} ${WORDS[code].en}`, zh: `合作子图 ${name} ${WORDS[code].zh}` };
}

export function failureResult(name: string, code: PartnerCode): ExecutionResult {
  return { errors: [described(code, wordsOf(name, code))] };
}
