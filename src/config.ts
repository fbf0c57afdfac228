import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type Environment, localeLanguage, type Setting, settings } from './settings.js';
import type { Language, Message } from './shared/errors.js';
import { DEMO_PARTNER_HOSTS, readHostList } from './shared/host-list.js';
import { nearest } from './shared/nearest.js';
import { projectRoot } from './shared/paths.js';
import { StartFailure } from './shared/start-failure.js';

export { type Setting, settings } from './settings.js';

/** Everything the environment may decide, checked. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** The PostgreSQL server to use instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly mode: 'demo' | 'production';
  readonly language: Language;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly jwksUrl: string | undefined;
  readonly jwtIssuer: string;
  readonly jwtAudience: string;
  /** Where partners may be reached; the default of the mode when unset. */
  readonly partnerHosts: string;
  /** How long a partner may take to answer. */
  readonly partnerTimeoutMs: number;
  /** What is not allowed is left out of an answer, or the whole operation is refused. */
  readonly authorization: 'null' | 'reject';
  /** Where routers reach the hub. */
  readonly publicUrl: string;
  readonly token: string | undefined;
  readonly shutdownTimeoutMs: number;
  /** The most connections of all processes together. */
  readonly databasePool: number;
  readonly workers: number;
  /** Whether an answer serves again until something is written. */
  readonly keepAnswers: boolean;
}

/** Every fault of the environment at once, so that one more start is enough. */
export class ConfigFaults extends StartFailure {}

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const address = (protocols: readonly string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol));

const schema = z.object({
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/)
    .default('127.0.0.1'),
  DATABASE_URL: address(['postgres:', 'postgresql:']).optional(),
  HUB_DATA: z.string().optional(),
  HUB_MODE: z.enum(['demo', 'production']).default('demo'),
  HUB_LANGUAGE: z.enum(['zh', 'en']).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  HUB_JWKS_URL: address(['https:', 'http:']).optional(),
  HUB_JWT_ISSUER: z.string().default('joint-committee-hub'),
  HUB_JWT_AUDIENCE: z.string().default('joint-committee-hub'),
  HUB_PARTNER_HOSTS: z
    .string()
    .refine((text) => readHostList(text) !== null)
    .optional(),
  HUB_PARTNER_TIMEOUT_MS: wholeNumber(100, 120_000).default(5_000),
  HUB_AUTHORIZATION: z.enum(['null', 'reject']).default('null'),
  HUB_PUBLIC_URL: address(['https:', 'http:']).optional(),
  HUB_TOKEN: z.string().optional(),
  SHUTDOWN_TIMEOUT_MS: wholeNumber(0, 600_000).default(10_000),
  DATABASE_POOL: wholeNumber(1, 1000).default(10),
  HUB_WORKERS: z.union([z.literal('auto').transform(availableParallelism), wholeNumber(1, 64)]).default(1),
  HUB_KEEP_ANSWERS: z.enum(['0', '1']).default('1'),
});

/** Reads the environment once; no other file does, but for the language to speak. Throws `ConfigFaults` with every fault it finds. */
export function loadConfig(env: Environment = process.env): Config {
  const given = Object.fromEntries(settings.map(({ name }) => [name, env[name]?.trim() || undefined]));
  const parsed = schema.safeParse(given);
  const faulty = new Set(parsed.error?.issues.map((issue) => String(issue.path[0])));
  const faults = [
    ...settings
      .filter(({ name }) => faulty.has(name))
      .map((setting) => refused(setting, given[setting.name])),
    ...unknownSettings(env),
  ];
  if (faults.length > 0 || !parsed.success) throw new ConfigFaults(faults);
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    dataFolder: values.HUB_DATA ? resolve(values.HUB_DATA) : join(projectRoot(), '.data'),
    mode: values.HUB_MODE,
    language: values.HUB_LANGUAGE ?? localeLanguage(env),
    logLevel: values.LOG_LEVEL,
    jwksUrl: values.HUB_JWKS_URL,
    jwtIssuer: values.HUB_JWT_ISSUER,
    jwtAudience: values.HUB_JWT_AUDIENCE,
    partnerHosts: values.HUB_PARTNER_HOSTS ?? (values.HUB_MODE === 'demo' ? DEMO_PARTNER_HOSTS : ''),
    partnerTimeoutMs: values.HUB_PARTNER_TIMEOUT_MS,
    authorization: values.HUB_AUTHORIZATION,
    publicUrl: (values.HUB_PUBLIC_URL ?? `http://${bracketed(values.HOST)}:${values.PORT}`).replace(
      /\/+$/,
      '',
    ),
    token: values.HUB_TOKEN,
    shutdownTimeoutMs: values.SHUTDOWN_TIMEOUT_MS,
    databasePool: values.DATABASE_POOL,
    workers: values.HUB_WORKERS,
    keepAnswers: values.HUB_KEEP_ANSWERS === '1',
  };
}

/** A host as a URL writes it. */
const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host);

/** Where the hub's signing key is kept. */
export const keysFolderOf = (config: Config): string => join(config.dataFolder, 'keys');

function refused({ name, must }: Setting, value: string | undefined): Message {
  // A database URL may hold a password, which must not reach a terminal or a log.
  const shown = name === 'DATABASE_URL' ? undefined : value;
  return {
    zh: `${name} 必须是${must.zh}${shown === undefined ? '' : `，现在是 "${shown}"`}。`,
    en: `${name} must be ${must.en}${shown === undefined ? '' : `, but is "${shown}"`}.`,
  };
}

function unknownSettings(env: Environment): Message[] {
  const known = settings.map(({ name }) => name);
  return Object.keys(env)
    .filter((name) => name.startsWith('HUB_') && !known.includes(name))
    .map((name) => {
      const meant = nearest(
        name,
        known.filter((candidate) => candidate.startsWith('HUB_')),
      );
      return {
        zh: `没有名为 ${name} 的设置，最接近的是 ${meant}。`,
        en: `There is no setting ${name}; the nearest is ${meant}.`,
      };
    });
}
