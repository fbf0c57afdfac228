import { Fault } from '../shared/errors.js';
import { isInScope } from './scope.js';
import type { Role, Viewer } from './viewer.js';

/** A thing one can do, as `noun:verb`. */
export type Action = `${string}:${string}`;

/** Which roles may do which action. Each module owns the policy of its own actions. */
export type Policy = Readonly<Record<Action, readonly Role[]>>;

const merged = new Map<string, readonly Role[]>();

/** Adds a module's policy to the hub's; two modules cannot own one action. */
export function definePolicy<P extends Policy>(policy: P): P {
  for (const [action, roles] of Object.entries(policy)) {
    const known = merged.get(action);
    if (known && known !== roles) throw new Error(`The action ${action} has two policies.`);
    merged.set(action, roles);
  }
  return policy;
}

/** Every action with its roles, for tests and for the documentation. */
export function allPolicies(): ReadonlyMap<string, readonly Role[]> {
  return merged;
}

/** Nobody changes anything without saying who they are; asked before anything is looked up. */
export function requireIdentity(viewer: Viewer): void {
  if (viewer.anonymous) {
    throw new Fault('UNAUTHENTICATED', {
      zh: '此操作需要令牌：请在 Authorization 请求头中带上 "Bearer <令牌>"，令牌由 npx hub token 签发。',
      en: 'This needs a token: send the header "Authorization: Bearer <token>"; npx hub token makes one.',
    });
  }
}

/**
 * Lets the viewer do the action in all these divisions or throws the fault that says why not. Services
 * call it before they write, with every division the change touches: an empty list asks for the role alone.
 */
export function authorize(viewer: Viewer, action: string, divisionCodes: readonly string[]): void {
  const allowed = merged.get(action);
  if (!allowed)
    throw new Error(`No policy names the action ${action}; add it to its module's permissions.ts.`);
  requireIdentity(viewer);
  if (!allowed.includes(viewer.role)) {
    throw new Fault('FORBIDDEN', {
      zh: `角色 ${viewer.role} 不能执行 ${action}；可以执行的角色：${allowed.join('、')}。`,
      en: `The role ${viewer.role} may not do ${action}; these may: ${allowed.join(', ')}.`,
    });
  }
  const outside = divisionCodes.filter((code) => !isInScope(viewer.divisionScope, code));
  if (outside.length > 0) {
    const shown = [...new Set(outside)].slice(0, 5);
    throw new Fault('OUT_OF_SCOPE', {
      zh: `令牌只管辖区划 ${viewer.divisionScope} 及其下级，不包括 ${shown.join('、')}。`,
      en: `The token reaches division ${viewer.divisionScope} and those below it, which leaves out ${shown.join(', ')}.`,
    });
  }
}
