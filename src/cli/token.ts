import { type Command, InvalidArgumentError } from 'commander';
import { roles } from '../auth/viewer.js';
import { command, inWords, say } from './report.js';

interface Options {
  readonly role: string;
  readonly division: string;
  readonly subject?: string;
  readonly hours: number;
}

/** Adds `hub token`. */
export function register(program: Command): void {
  program
    .command('token')
    .description(inWords({ zh: '用本机密钥签发令牌', en: 'make a token signed with the hub’s own key' }))
    .requiredOption('--role <role>', roles.join(', '))
    .requiredOption(
      '--division <code>',
      inWords({
        zh: '管辖的区划代码（含下级）；administrator 可用 * 表示全国',
        en: 'code of the division it reaches, with all below it; an administrator may have * for the whole country',
      }),
    )
    .option(
      '--subject <post>',
      inWords({ zh: '持有令牌的岗位或系统', en: 'the post or system that will hold it' }),
    )
    .option('--hours <hours>', inWords({ zh: '有效小时数', en: 'how long it is valid' }), hours, 8)
    .action(command(token));
}

async function token(options: Options): Promise<void> {
  const { keysFolderOf, loadConfig } = await import('../config.js');
  const { loadKeys } = await import('../auth/keys.js');
  const { signToken } = await import('../auth/tokens.js');
  const config = loadConfig();
  const keys = await loadKeys(keysFolderOf(config));
  const signed = await signToken(keys, options, { issuer: config.jwtIssuer, audience: config.jwtAudience });
  process.stdout.write(`${signed}\n`);
  say({
    zh: `有效 ${options.hours} 小时；请求时带上请求头 "Authorization: Bearer <令牌>"。`,
    en: `Valid for ${options.hours} hours; send it as the header "Authorization: Bearer <token>".`,
  });
}

function hours(value: string): number {
  const number = Number(value);
  if (!Number.isFinite(number)) throw new InvalidArgumentError('not a number.');
  return number;
}
