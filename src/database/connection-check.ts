import pg from 'pg';
import type { Message } from '../shared/errors.js';
import { StartFailure } from '../shared/start-failure.js';

/** The server behind DATABASE_URL cannot serve the hub. */
export class DatabaseUnusable extends StartFailure {}

const oldestServer = 150_000;
const patienceMs = 5_000;

/** Makes sure that the server answers, lets us in and is recent enough, or says in one sentence why not. */
export async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  // A connection lost after the answer would otherwise end the process with a stack trace.
  client.on('error', () => undefined);
  let version: number;
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    version = rows[0]?.version ?? 0;
  } catch (error) {
    throw new DatabaseUnusable(explain(error, new URL(url)), { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
  if (version < oldestServer) {
    const major = Math.floor(version / 10_000);
    throw new DatabaseUnusable({
      zh: `DATABASE_URL 指向的 PostgreSQL 是 ${major} 版，需要 15 或更高版本。`,
      en: `The PostgreSQL behind DATABASE_URL is version ${major}; 15 or later is needed.`,
    });
  }
}

function explain(error: unknown, url: URL): Message {
  const where = `${url.hostname || 'localhost'}:${url.port || '5432'}`;
  const user = decoded(url.username);
  const database = decoded(url.pathname.slice(1)) || user;
  const { code, message } = error as { code?: string; message?: string };
  switch (code) {
    case '28P01':
    case '28000':
      return {
        zh: `${where} 上的 PostgreSQL 拒绝用户 "${user}" 登录，请检查 DATABASE_URL 中的用户名和密码。`,
        en: `PostgreSQL at ${where} refuses user "${user}": check the user and the password in DATABASE_URL.`,
      };
    case '3D000':
      return {
        zh: `${where} 上没有数据库 "${database}"，请先创建它，或改 DATABASE_URL。`,
        en: `PostgreSQL at ${where} has no database "${database}": create it, or change DATABASE_URL.`,
      };
  }
  // Five-character codes are SQLSTATEs: the server did answer.
  const answered = code !== undefined && /^[0-9A-Z]{5}$/.test(code);
  const reason = withoutPassword(message || code || 'no answer', url);
  return answered
    ? {
        zh: `${where} 上的 PostgreSQL 拒绝连接：${reason}。`,
        en: `PostgreSQL at ${where} refuses the connection: ${reason}.`,
      }
    : {
        zh: `连不上 ${where} 上的 PostgreSQL（${code ?? reason}），请检查它是否在运行以及 DATABASE_URL。`,
        en: `PostgreSQL at ${where} cannot be reached (${code ?? reason}): check that it runs, and DATABASE_URL.`,
      };
}

function withoutPassword(text: string, url: URL): string {
  if (url.password === '') return text;
  return [url.password, decoded(url.password)].reduce((t, word) => t.replaceAll(word, '***'), text);
}

/** A stray percent sign is the reader's mistake to see, not a reason to fail here. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
