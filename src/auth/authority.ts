import { allPolicies } from './access.js';
import type { HubContext } from './context.js';
import { divisionPrefix, isInScope } from './scope.js';
import type { Role, Viewer } from './viewer.js';

const byRole = new Map<Role, ReadonlySet<string>>();

/** What a role's callers may do, as scopes that partners' schemas can require: `venue:create`, `role:recorder`. */
function scopesOf(role: Role): ReadonlySet<string> {
  let scopes = byRole.get(role);
  if (!scopes) {
    const actions = [...allPolicies()].flatMap(([action, roles]) => (roles.includes(role) ? [action] : []));
    scopes = new Set([`role:${role}`, ...actions]);
    byRole.set(role, scopes);
  }
  return scopes;
}

/**
 * What the caller is and holds, for `@authenticated`, `@requiresScopes` and `@policy`: the scopes of the role and of
 * the token's `scope` claim; the policies `role:<role>` and `division:<code>`, which a token meets whose reach holds
 * the division. No other policy is known, and so none other lets anybody.
 */
export function authorityOf(context: unknown): {
  readonly authenticated: boolean;
  readonly scopes: ReadonlySet<string>;
  readonly policy: (name: string) => boolean;
} {
  const { viewer } = context as HubContext;
  if (viewer.anonymous) return { authenticated: false, scopes: new Set(), policy: () => false };
  const scopes = scopesOf(viewer.role);
  return {
    authenticated: true,
    scopes: viewer.scopes?.length ? new Set([...scopes, ...viewer.scopes]) : scopes,
    policy: (name) => holds(viewer, name),
  };
}

function holds({ role, divisionScope }: Viewer, policy: string): boolean {
  const [, kind, value = ''] = /^(role|division):(\w+)$/.exec(policy) ?? [];
  if (kind === 'role') return role === value;
  return kind === 'division' && divisionPrefix(value) !== null && isInScope(divisionScope, value);
}
