import type { Config } from '../config.js';

interface Running {
  /** Base URL the hub listens on. */
  readonly address: string;
  readonly firstQuery: string;
  readonly config: Pick<Config, 'language' | 'mode'>;
  readonly startedInMs: number;
}

const division = '500235';

/** What the terminal shows once the hub serves: where it is, how to write, and a query to paste. */
export function banner({ address, firstQuery, config, startedInMs }: Running): string {
  const zh = config.language === 'zh';
  const seconds = (startedInMs / 1000).toFixed(1);
  const rows: [string, string][] = [
    ['/graphql', zh ? 'GraphQL 接口' : 'the GraphQL endpoint'],
    ['/subgraph', zh ? '供其他部门联合的子图' : 'the subgraph for other agencies to federate'],
    ['/sandbox', zh ? '在浏览器里试查询' : 'try queries in the browser'],
    ['/healthz', zh ? '进程存活' : 'the process is alive'],
    ['/readyz', zh ? '可以服务' : 'it can serve'],
    ['/metrics', zh ? '运行指标（Prometheus）' : 'figures for Prometheus'],
  ];
  const demo = zh
    ? '演示模式：读取无需令牌，已载入示范数据。'
    : 'Demo mode: reads need no token and demo data is loaded.';
  const production = zh
    ? '生产模式：读取和写入都需要令牌。'
    : 'Production mode: reads and writes need a token.';
  return [
    '',
    zh ? `联合党委数据中枢已启动（${seconds} 秒）。` : `The joint-committee hub is up (${seconds} s).`,
    config.mode === 'demo' ? demo : production,
    '',
    ...rows.map(([path, meaning]) => `  ${`${address}${path}`.padEnd(address.length + 12)}${meaning}`),
    '',
    zh ? '写入需要令牌，这样签发：' : 'Writing needs a token, made with:',
    `  npx hub token --role recorder --division ${division}`,
    '',
    zh ? '第一个查询，粘贴到终端：' : 'A first query, to paste into a terminal:',
    `  ${curl(address, firstQuery, config.mode === 'production')}`,
    '',
    '',
  ].join('\n');
}

/** The query as a command that a POSIX shell takes as it stands. */
export function curl(address: string, query: string, withToken: boolean): string {
  const body = JSON.stringify({ query: query.trim().replace(/\s*\n\s*/g, ' ') }).replaceAll("'", `'\\''`);
  const token = withToken
    ? ` -H "authorization: Bearer $(npx hub token --role viewer --division ${division})"`
    : '';
  return `curl -s ${address}/graphql -H 'content-type: application/json'${token} -d '${body}'`;
}
