import { spokenLanguages } from '../settings.js';
import { StartFailure } from '../shared/start-failure.js';
import { say } from './report.js';

/** What the registry of a running hub answers. */
export interface Answer {
  readonly ok?: boolean;
  readonly errors?: readonly { readonly message: string }[];
  readonly schemaVersion?: number;
  readonly supergraph?: number;
  readonly composes?: boolean;
  readonly faults?: readonly {
    readonly code: string;
    readonly subgraph: string | null;
    readonly line: number | null;
    readonly column: number | null;
    readonly message: string;
    readonly wayOut: string;
  }[];
  readonly hints?: readonly { readonly code: string; readonly message: string }[];
  readonly changes?: readonly { readonly severity: string; readonly description: string }[];
}

/** The registry refuses, or cannot be reached. */
export class RegistryRefuses extends StartFailure {}

const PATIENCE_MS = 60_000;

/** Asks the registry of a hub over HTTP, in the language of the terminal. */
export async function ask(
  { hub, token }: { readonly hub: string; readonly token: string | undefined },
  method: 'POST' | 'DELETE',
  path: string,
  body: object,
): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`${hub}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'accept-language': spokenLanguages().join(','),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    throw new RegistryRefuses({
      zh: `联系不上中枢 ${hub}：请检查它是否在运行，以及 --hub。`,
      en: `The hub at ${hub} cannot be reached: check that it runs, and --hub.`,
    });
  }
  const answer = (await response.json().catch(() => null)) as Answer | null;
  if (answer) return answer;
  throw new RegistryRefuses({
    zh: `${hub} 以 HTTP ${response.status} 应答，但不是中枢的登记处；请检查 --hub。`,
    en: `${hub} answers with HTTP ${response.status}, but is no hub's registry: check --hub.`,
  });
}

/** The token that the settings name. */
export async function givenToken(): Promise<string | undefined> {
  const { loadConfig } = await import('../config.js');
  return loadConfig().token;
}

/** Carries out one mutation of a hub's API; what it refuses ends the command. */
export async function mutate(
  { hub, token }: { readonly hub: string; readonly token?: string },
  mutation: 'rotateAgencyToken' | 'revokeAgencyToken',
  input: object,
  selection: string,
): Promise<Record<string, string>> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${selection} userErrors { message } } }`;
  const where = { hub: hub.replace(/\/+$/, ''), token: token ?? (await givenToken()) };
  const answer = requireOk(await ask(where, 'POST', '/graphql', { query, variables: { input } }));
  const { data } = answer as {
    data?: { result?: { userErrors?: Answer['errors'] } & Record<string, string> };
  };
  requireOk({ errors: data?.result?.userErrors });
  return data?.result ?? {};
}

/** The answer, or the failure that says everything that was refused. */
export function requireOk(answer: Answer): Answer {
  const errors = answer.errors ?? [];
  if (errors.length === 0) return answer;
  throw new RegistryRefuses(errors.map(({ message }) => ({ zh: message, en: message })));
}

/** Prints what came of it: versions and changes on standard output, faults as the failure of the command. */
export function tell(
  verb: 'publish' | 'check' | 'delete' | 'rollback' | 'try-delete',
  name: string,
  answer: Answer,
): void {
  for (const { severity, description } of answer.changes ?? [])
    process.stdout.write(`${severity}\t${description}\n`);
  for (const { code, message } of answer.hints ?? []) process.stdout.write(`HINT\t[${code}] ${message}\n`);
  if (answer.composes === false) {
    throw new RegistryRefuses(
      (answer.faults ?? []).map(({ code, subgraph, line, column, message, wayOut }) => {
        const place = line === null ? '' : `:${line}:${column}`;
        const text = `[${code}] ${subgraph ?? 'supergraph'}${place}: ${message} ${wayOut}`;
        return { zh: text, en: text };
      }),
    );
  }
  const count = answer.changes?.length ?? 0;
  const breaking = (answer.changes ?? []).filter(({ severity }) => severity === 'BREAKING').length;
  const changes = {
    zh: `${count} 处变更，其中破坏性 ${breaking} 处`,
    en: `${count} changes, ${breaking} of them breaking`,
  };
  if (verb === 'check') {
    say({ zh: `${name} 可以组合：${changes.zh}。`, en: `${name} composes: ${changes.en}.` });
    return;
  }
  if (verb === 'try-delete') {
    say({
      zh: `没有 ${name} 仍可组合：${changes.zh}。尚未撤下。`,
      en: `What is left composes without ${name}: ${changes.en}. Nothing was withdrawn.`,
    });
    return;
  }
  const done = {
    publish: {
      zh: `${name} 第 ${answer.schemaVersion} 版已发布`,
      en: `${name} version ${answer.schemaVersion} is published`,
    },
    delete: { zh: `${name} 已撤下`, en: `${name} is withdrawn` },
    rollback: { zh: `已回退到超图 ${name}`, en: `Set back to supergraph ${name}` },
  }[verb];
  say({
    zh: `${done.zh}，超图现为第 ${answer.supergraph} 版：${changes.zh}。`,
    en: `${done.en}; the supergraph is at version ${answer.supergraph}: ${changes.en}.`,
  });
}
