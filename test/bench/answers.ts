import { isDeepStrictEqual } from 'node:util';
import type { LimitRequest } from './limit.js';
import { shown } from './peer-question.js';
import type { Question } from './questions.js';
import type { Server } from './servers.js';

/** The bodies with which the hub answers each question, by letter and the values' number. */
export async function hubAnswers(
  hub: Server,
  questions: readonly Question[],
): Promise<Record<string, string[]>> {
  const answers: Record<string, string[]> = {};
  for (const question of questions) {
    const bodies: string[] = [];
    for (const body of hubBodies(question)) bodies.push(await post(hub, question.path, body));
    answers[question.letter] = bodies;
  }
  return answers;
}

/** Makes sure that the limit server gives the same figures as the hub: only then is a comparison of use. */
export async function requireEqual(
  limit: Server,
  questions: readonly Question[],
  expected: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  for (const question of questions) {
    for (const [number, body] of limitBodies(question).entries()) {
      const [theirs, ours] = [await post(limit, '/ask', body), expected[question.letter]?.[number] ?? ''];
      if (isDeepStrictEqual(JSON.parse(theirs), JSON.parse(ours))) continue;
      throw new Error(`Question ${question.letter}, values ${number}: the limit server gives other figures.`);
    }
  }
}

/** Makes sure that a server whose answers have other names and another nesting shows the same figures and texts. */
export async function requireShown(
  peer: Server,
  { letter }: Question,
  bodies: readonly string[],
  expected: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  for (const [number, body] of bodies.entries()) {
    const [theirs, ours] = [await post(peer, '/graphql', body), expected[letter]?.[number] ?? ''];
    if (isDeepStrictEqual(shown(JSON.parse(theirs)), shown(JSON.parse(ours)))) continue;
    throw new Error(`Question ${letter}, values ${number}: ${peer.name} shows other figures.`);
  }
}

export const hubBodies = ({ query, variables }: Question): string[] =>
  variables.map((values) => JSON.stringify({ query, variables: values }));

export const limitBodies = ({ letter, variables }: Question): string[] =>
  variables.map((values, number) =>
    JSON.stringify({ letter, number, variables: values } satisfies LimitRequest),
  );

export async function post({ port, headers, name }: Server, path: string, body: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers(path) },
    body,
  });
  const text = await response.text();
  if (!response.ok || text.startsWith('{"errors"')) throw new Error(`${name}: ${text.slice(0, 500)}`);
  return text;
}
