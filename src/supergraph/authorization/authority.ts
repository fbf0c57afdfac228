import type { FaultCode } from '../../shared/errors.js';
import type { Requirement } from './requirements.js';

/** What a caller is and holds. */
export interface Authority {
  readonly authenticated: boolean;
  readonly scopes: ReadonlySet<string>;
  /** Whether a policy lets the caller; one that is not known does not. */
  readonly policy: (name: string) => boolean | Promise<boolean>;
}

export type DenialCode = Extract<FaultCode, 'UNAUTHENTICATED' | 'FORBIDDEN'>;

/** The coordinates among these that the caller may not see, each with the code that says why; at once where no policy is asked. */
export function denialsOf(
  wanted: ReadonlyMap<string, Requirement>,
  authority: Authority,
): ReadonlyMap<string, DenialCode> | Promise<ReadonlyMap<string, DenialCode>> {
  const policies = new Set<string>();
  for (const { policies: asked } of wanted.values()) for (const name of asked.flat(2)) policies.add(name);
  if (policies.size === 0) return decided(wanted, authority, new Map());
  const asking = [...policies].map(async (name) => [name, await isHeld(authority, name)] as const);
  return Promise.all(asking).then((held) => decided(wanted, authority, new Map(held)));
}

function decided(
  wanted: ReadonlyMap<string, Requirement>,
  authority: Authority,
  holds: ReadonlyMap<string, boolean>,
): ReadonlyMap<string, DenialCode> {
  const denied = new Map<string, DenialCode>();
  for (const [coordinate, requirement] of wanted) {
    if (isMet(requirement, authority, holds)) continue;
    denied.set(coordinate, authority.authenticated ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  }
  return denied;
}

/** A policy that cannot be asked does not let anybody. */
async function isHeld(authority: Authority, name: string): Promise<boolean> {
  try {
    return (await authority.policy(name)) === true;
  } catch {
    return false;
  }
}

function isMet(
  { authenticated, scopes, policies }: Requirement,
  authority: Authority,
  holds: ReadonlyMap<string, boolean>,
): boolean {
  return (
    (authority.authenticated || !authenticated) &&
    scopes.every((lists) => isOneWhole(lists, (scope) => authority.scopes.has(scope))) &&
    policies.every((lists) => isOneWhole(lists, (policy) => holds.get(policy) === true))
  );
}

/** A list of nothing lets nobody. */
function isOneWhole(lists: readonly (readonly string[])[], holds: (name: string) => boolean): boolean {
  return lists.some((list) => list.length > 0 && list.every(holds));
}
