import type { Question } from './questions.js';

type Values = Readonly<Record<string, unknown>>;

/** A question in the words of a peer's schema, the answer under the hub's names as far as aliases reach. */
export interface PeerQuestion {
  readonly query: string;
  readonly variables: (values: Values) => Values;
}

export const same = (values: Values): Values => values;
export const plain = (id: unknown) => String(id).split(':')[1];

/** The keys of entities apart, by the type that has them. */
export function keys({ representations }: Values): Values {
  const all = representations as { id?: string; divisionCode?: string }[];
  return {
    ids: all.flatMap(({ id }) => (id ? [plain(id)] : [])),
    codes: all.flatMap(({ divisionCode }) => divisionCode ?? []),
  };
}

/** What is asked of the peer for each value; none of a question that its schema does not answer. */
export function peerBodies(
  { letter, variables }: Question,
  questions: Readonly<Record<string, PeerQuestion>>,
): string[] {
  const asked = questions[letter];
  if (!asked) return [];
  const { query } = asked;
  return variables.map((values) => JSON.stringify({ query, variables: asked.variables(values) }));
}

/**
 * The figures and texts of an answer, in an order that does not hang on names or nesting. Keys of the hub say the
 * type, too, and the peer's numbers of 64 bits are texts.
 */
export function shown(answer: unknown): string[] {
  const all: string[] = [];
  const walk = (value: unknown) => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (value !== null && typeof value === 'object') for (const one of Object.values(value)) walk(one);
    else if (value !== null) all.push(String(value).replace(/^[A-Z]\w+:/, ''));
  };
  walk(answer);
  return all.sort();
}
