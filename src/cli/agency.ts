import { type Command, InvalidArgumentError } from 'commander';
import type { Change } from '../auth/change.js';
import type { ChangedObjects } from '../auth/writer.js';
import { spokenLanguages } from '../settings.js';
import { givenToken, mutate, RegistryRefuses } from './registry-client.js';
import { SHELL } from './registry-door.js';
import { command, inWords, say } from './report.js';

/** Adds `hub agency`. */
export function register(program: Command): void {
  const agency = program
    .command('agency')
    .description(inWords({ zh: '合作部门及其令牌', en: 'partner agencies and their tokens' }));
  agency
    .command('add <code>')
    .description(inWords({ zh: '登记部门', en: 'register an agency' }))
    .requiredOption('--zh <name>', inWords({ zh: '中文名称', en: 'name in Chinese' }))
    .requiredOption('--en <name>', inWords({ zh: '英文名称', en: 'name in English' }))
    .requiredOption(
      '--post <post>',
      inWords({ zh: '联系岗位（不写个人姓名）', en: 'the post to turn to, never a person' }),
    )
    .action(command(add));
  agency
    .command('list')
    .description(inWords({ zh: '列出部门及其令牌', en: 'list agencies with their tokens' }))
    .action(command(list));
  agency
    .command('token <code>')
    .description(inWords({ zh: '签发令牌，仅显示一次', en: 'issue a token, shown this once' }))
    .option('--days <days>', inWords({ zh: '有效天数', en: 'how many days it is valid' }), wholeNumber, 90)
    .option('--note <text>', inWords({ zh: '用途', en: 'what it is for' }))
    .action(command(token));
  reaching(agency.command('rotate [token]'))
    .description(
      inWords({
        zh: '更换令牌：签发新令牌，旧令牌再用一段时间。部门加 --hub，可更换自己的令牌',
        en: 'replace a token by a new one, beside which it stays valid for a while; an agency replaces its own with --hub',
      }),
    )
    .option('--days <days>', inWords({ zh: '有效天数', en: 'how many days it is valid' }), wholeNumber, 90)
    .option(
      '--overlap-hours <hours>',
      inWords({ zh: '旧令牌继续有效的小时数', en: 'for how many hours the old one stays valid' }),
      wholeNumber,
      24,
    )
    .action(command(rotate));
  reaching(agency.command('revoke [token]'))
    .description(inWords({ zh: '立即永久吊销令牌', en: 'end a token at once and for good' }))
    .option('--reason <text>', inWords({ zh: '原因', en: 'why' }))
    .action(command(revoke));
}

/** Where the command has no shell on the hub's machine, it asks the hub itself. */
function reaching(subcommand: Command): Command {
  return subcommand
    .option(
      '--hub <url>',
      inWords({
        zh: '中枢地址；不填则直接使用本机的数据库',
        en: 'address of the hub; without it, the database of this machine',
      }),
    )
    .option(
      '--token <token>',
      inWords({
        zh: '与 --hub 同用的令牌，或用 HUB_TOKEN',
        en: 'token to ask that hub with, or HUB_TOKEN',
      }),
    );
}

async function add(code: string, { zh, en, post }: Record<'zh' | 'en' | 'post', string>): Promise<void> {
  const { registerAgency } = await import('../modules/partners/index.js');
  await write('registerAgency', (change) =>
    registerAgency(change, { code, nameZh: zh, nameEn: en, contactPost: post }),
  );
  say({
    zh: `已登记。用 npx hub agency token ${code} 签发令牌。`,
    en: `Registered. npx hub agency token ${code} issues a token.`,
  });
}

async function token(code: string, options: { days: number; note?: string }): Promise<void> {
  const { issueAgencyToken } = await import('../modules/partners/index.js');
  const { token: issued } = await write('issueAgencyToken', (change) =>
    issueAgencyToken(change, { agency: code, ...options }),
  );
  if (issued && 'once' in issued) process.stdout.write(`${issued.once}\n`);
  say({
    zh: `有效 ${options.days} 天，仅此一次显示；发布时用 --token 或环境变量 HUB_TOKEN。`,
    en: `Valid for ${options.days} days and shown this once; publish with --token or the variable HUB_TOKEN.`,
  });
}

interface Where {
  readonly hub?: string;
  readonly token?: string;
}

async function rotate(
  given: string | undefined,
  { hub, token, days, overlapHours }: Where & { days: number; overlapHours: number },
): Promise<void> {
  const input = { prefix: await prefixOf(given, { hub, token }), days, overlapHours };
  const issued = hub
    ? (await mutate({ hub, token }, 'rotateAgencyToken', input, 'token')).token
    : await rotated(input);
  process.stdout.write(`${issued}\n`);
  say({
    zh: `新令牌有效 ${days} 天，仅此一次显示；旧令牌 ${overlapHours} 小时后失效。`,
    en: `The new token is valid for ${days} days and shown this once; the old one ends within ${overlapHours} hours.`,
  });
}

async function rotated(input: { prefix: string; days: number; overlapHours: number }): Promise<string> {
  const { rotateAgencyToken } = await import('../modules/partners/index.js');
  const { token } = await write('rotateAgencyToken', (change) => rotateAgencyToken(change, input));
  return token && 'once' in token ? token.once : '';
}

async function revoke(
  given: string | undefined,
  { hub, token, reason }: Where & { reason?: string },
): Promise<void> {
  const input = { prefix: await prefixOf(given, { hub, token }), reason };
  if (hub) await mutate({ hub, token }, 'revokeAgencyToken', input, 'clientMutationId');
  else {
    const { revokeAgencyToken } = await import('../modules/partners/index.js');
    await write('revokeAgencyToken', (change) => revokeAgencyToken(change, input));
  }
  say({ zh: '已吊销。', en: 'Revoked.' });
}

/** Of the token given, else of the one that the hub is asked with: whoever has it whole need not know its name. */
async function prefixOf(given: string | undefined, { hub, token }: Where): Promise<string> {
  const meant = given ?? (hub ? (token ?? (await givenToken())) : undefined);
  if (meant !== undefined) return /^hub_([0-9a-f]{12})_/.exec(meant)?.[1] ?? meant;
  throw new RegistryRefuses({
    zh: '请给出令牌或其名称（npx hub agency list），或以 --hub 与 --token 更换自己的令牌。',
    en: 'Give the token or its name (npx hub agency list), or --hub and --token to change your own.',
  });
}

interface Line {
  readonly code: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly subgraphs: string;
  readonly tokens: string;
}

async function list(): Promise<void> {
  const { withDatabase } = await import('./with-database.js');
  const lines = await withDatabase(({ orm }) =>
    orm.em.fork().execute<Line[]>(
      `select a.code, a.name_zh, a.name_en,
         coalesce((select string_agg(p.name, ',' order by p.name) from partner p where p.agency_id = a.id), '-') as subgraphs,
         coalesce((select string_agg(t.prefix || '<' || t.expires_at::date, ',' order by t.expires_at) from agency_token t
           where t.agency_id = a.id and t.revoked_at is null and t.expires_at > now()), '-') as tokens
       from partner_agency a order by a.code`,
    ),
  );
  for (const { code, name_zh, name_en, subgraphs, tokens } of lines)
    process.stdout.write(`${[code, name_zh, name_en, subgraphs, tokens].join('\t')}\n`);
  say({
    zh: `${lines.length} 个部门（代码、中文名、英文名、子图、有效令牌<到期日）。`,
    en: `${lines.length} agencies (code, Chinese and English name, subgraphs, valid tokens<end).`,
  });
}

/** Makes a change as the shell's administrator; what is refused ends the command. */
async function write(
  mutation: string,
  work: (change: Change) => Promise<ChangedObjects>,
): Promise<ChangedObjects> {
  const { withDatabase } = await import('./with-database.js');
  const { Writer } = await import('../auth/writer.js');
  const language = spokenLanguages()[0] ?? 'en';
  const { objects, userErrors } = await withDatabase(({ orm }) =>
    new Writer(orm, SHELL, language).run(mutation, {}, work),
  );
  if (userErrors.length > 0)
    throw new RegistryRefuses(userErrors.map(({ message }) => ({ en: message, zh: message })));
  return objects;
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('not a whole number.');
  return Number(value);
}
