import { Fault } from '../shared/errors.js';
import { nearest } from '../shared/nearest.js';
import type { ImportKind } from './kind.js';

let offered: readonly ImportKind[] = [];

/** Says which kinds of files the hub takes; the list is the application's. */
export function offerImports(kinds: readonly ImportKind[]): void {
  offered = kinds;
}

export function allImports(): readonly ImportKind[] {
  return offered;
}

/** The kind of this name, or a refusal that names those there are. */
export function requireKind(name: string, field: string | string[] = []): ImportKind {
  const kind = offered.find((known) => known.kind === name);
  if (kind) return kind;
  const names = offered.map((known) => known.kind);
  const near = nearest(name.slice(0, 50), names);
  throw new Fault(
    'NOT_FOUND',
    {
      zh: `没有这一种类。可导入：${names.join('、')}。是否为 ${near}？`,
      en: `There is no such kind. There are: ${names.join(', ')}. Did you mean ${near}?`,
    },
    field,
  );
}
