import type { Language, Message } from './shared/errors.js';

/** One variable of the environment that the hub understands. */
export interface Setting {
  readonly name: string;
  /** As written in the environment; empty when the default is to have none. */
  readonly default: string;
  readonly meaning: Message;
  /** Completes "X must be ..." when a value is refused. */
  readonly must: Message;
}

const anyText: Message = { zh: '文本', en: 'text' };

/** Every setting there is, in the order the README lists them. */
export const settings: readonly Setting[] = [
  {
    name: 'PORT',
    default: '4000',
    meaning: { zh: '监听端口，0 表示任选空闲端口', en: 'port to listen on; 0 takes any free one' },
    must: { zh: ' 0 到 65535 的整数', en: 'a whole number from 0 to 65535' },
  },
  {
    name: 'HOST',
    default: '127.0.0.1',
    meaning: { zh: '监听地址', en: 'address to listen on' },
    must: { zh: '主机名或 IP 地址', en: 'a host name or an IP address' },
  },
  {
    name: 'DATABASE_URL',
    default: '',
    meaning: {
      zh: '外部 PostgreSQL（15 及以上）的地址；不设则用内置 PostgreSQL',
      en: 'a PostgreSQL server (15 or later) to use instead of the embedded one',
    },
    must: { zh: '以 postgres:// 或 postgresql:// 开头的地址', en: 'a postgres:// or postgresql:// URL' },
  },
  {
    name: 'HUB_DATA',
    default: '.data',
    meaning: {
      zh: '数据目录：内置数据库与签名密钥',
      en: 'data folder: the embedded database and the signing key',
    },
    must: { zh: '目录路径', en: 'the path of a folder' },
  },
  {
    name: 'HUB_MODE',
    default: 'demo',
    meaning: {
      zh: 'demo：读取无需令牌，首次启动载入示范数据；production：读取需要令牌，不载入示范数据',
      en: 'demo: reads need no token and the demo data is loaded once; production: reads need a token, no demo data',
    },
    must: { zh: ' demo 或 production', en: 'demo or production' },
  },
  {
    name: 'HUB_LANGUAGE',
    default: '',
    meaning: {
      zh: '命令行语言 zh 或 en；不设则随系统区域设置',
      en: 'language of the command line, zh or en; follows the locale when unset',
    },
    must: { zh: ' zh 或 en', en: 'zh or en' },
  },
  {
    name: 'LOG_LEVEL',
    default: 'warn',
    meaning: { zh: '日志级别', en: 'how much is logged' },
    must: {
      zh: ' fatal、error、warn、info、debug、trace、silent 之一',
      en: 'one of fatal, error, warn, info, debug, trace, silent',
    },
  },
  {
    name: 'HUB_JWKS_URL',
    default: '',
    meaning: {
      zh: '身份服务公布公钥（JWKS）的地址；本机签发的令牌始终有效',
      en: 'where an identity service publishes its keys (JWKS); tokens signed here are accepted as well',
    },
    must: { zh: '以 https:// 或 http:// 开头的地址', en: 'an https:// or http:// URL' },
  },
  {
    name: 'HUB_JWT_ISSUER',
    default: 'joint-committee-hub',
    meaning: { zh: '令牌必须写明的签发者', en: 'the issuer a token must name' },
    must: anyText,
  },
  {
    name: 'HUB_JWT_AUDIENCE',
    default: 'joint-committee-hub',
    meaning: { zh: '令牌必须写明的受众', en: 'the audience a token must name' },
    must: anyText,
  },
  {
    name: 'HUB_PARTNER_HOSTS',
    default: '',
    meaning: {
      zh: '允许访问的合作子图主机或网段，逗号分隔，可带端口（默认 80 与 443）；demo 不设时为本机任意端口，production 不设时一律不允许',
      en: 'hosts or networks where partners’ subgraphs may be reached, by commas, with a port where it is not 80 or 443; unset: this machine in demo, nothing in production',
    },
    must: {
      zh: '主机或网段的列表，如 *.example.gov.cn,10.20.0.0/16:8080,[fd00::/8]:*',
      en: 'a list of hosts or networks like *.example.gov.cn,10.20.0.0/16:8080,[fd00::/8]:*',
    },
  },
  {
    name: 'HUB_PARTNER_TIMEOUT_MS',
    default: '5000',
    meaning: {
      zh: '等待合作子图应答的毫秒数，含重试',
      en: 'how long a partner may take to answer, retries included, in ms',
    },
    must: { zh: ' 100 到 120000 的整数', en: 'a whole number from 100 to 120000' },
  },
  {
    name: 'HUB_AUTHORIZATION',
    default: 'null',
    meaning: {
      zh: '超图中须授权的字段（@authenticated、@requiresScopes、@policy）不获准时：null 置空并报错；reject 拒绝整个操作',
      en: 'where the caller may not see a field of the supergraph (@authenticated, @requiresScopes, @policy): null leaves it out with an error, reject refuses the whole operation',
    },
    must: { zh: ' null 或 reject', en: 'null or reject' },
  },
  {
    name: 'HUB_PUBLIC_URL',
    default: '',
    meaning: {
      zh: '路由器访问本中枢的地址，写入超图；不设则为 HOST 与 PORT',
      en: 'address at which routers reach this hub, written into the supergraph; HOST and PORT when unset',
    },
    must: { zh: '以 https:// 或 http:// 开头的地址', en: 'an https:// or http:// URL' },
  },
  {
    name: 'HUB_TOKEN',
    default: '',
    meaning: {
      zh: '命令行发布子图所用的部门令牌',
      en: 'the agency token with which the command line publishes',
    },
    must: anyText,
  },
  {
    name: 'SHUTDOWN_TIMEOUT_MS',
    default: '10000',
    meaning: {
      zh: '停机时等待未完成请求的毫秒数',
      en: 'how long a stop waits for requests under way, in ms',
    },
    must: { zh: ' 0 到 600000 的整数', en: 'a whole number from 0 to 600000' },
  },
  {
    name: 'DATABASE_POOL',
    default: '10',
    meaning: { zh: '数据库连接数上限', en: 'the most connections to the database' },
    must: { zh: ' 1 到 1000 的整数', en: 'a whole number from 1 to 1000' },
  },
  {
    name: 'HUB_WORKERS',
    default: '1',
    meaning: {
      zh: '服务进程数，auto 表示与处理器核数相同；它们共用端口、数据库和 DATABASE_POOL 的连接数',
      en: 'processes that serve, auto for one per core; they share the port, the database and the connections of DATABASE_POOL',
    },
    must: { zh: ' 1 到 64 的整数或 auto', en: 'a whole number from 1 to 64, or auto' },
  },
  {
    name: 'HUB_KEEP_ANSWERS',
    default: '1',
    meaning: {
      zh: '1：数据不变时沿用已读出的答复；0：每次都重新读取（用于测量）',
      en: '1: an answer once read serves as long as nothing is written; 0: every answer is read anew, for measuring',
    },
    must: { zh: ' 0 或 1', en: '0 or 1' },
  },
];

export type Environment = Readonly<Record<string, string | undefined>>;

/** The languages to speak before, or without, a valid configuration: both when HUB_LANGUAGE is misspelt. */
export function spokenLanguages(env: Environment = process.env): readonly Language[] {
  const wanted = env.HUB_LANGUAGE?.trim();
  if (!wanted) return [localeLanguage(env)];
  return wanted === 'zh' || wanted === 'en' ? [wanted] : ['zh', 'en'];
}

export function localeLanguage(env: Environment): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
