import { authorize } from '../../auth/access.js';
import type { Change } from '../../auth/change.js';
import type { Viewer } from '../../auth/viewer.js';
import { Fault } from '../../shared/errors.js';

/** Lets an administrator of the whole hub change the registry, and an agency what is its own. */
export function authorizeRegistry(change: Change, action: string, agency: string | null): void {
  change.authorize(action, []);
  requireRegistry(change.viewer, action, agency);
}

/** The same before there is a change: whoever may not publish has nothing looked up or composed either. */
export function requireRegistry(viewer: Viewer, action: string, agency: string | null): void {
  authorize(viewer, action, []);
  requireOwn(viewer, action, agency);
  // A schema changes what the whole country is answered.
  if (viewer.role !== 'partner' && viewer.divisionScope !== '') {
    throw new Fault('OUT_OF_SCOPE', {
      en: `${action} reaches the whole hub: it needs an administrator's token for "*".`,
      zh: `${action} 影响整个中枢，须用辖区为 "*" 的 administrator 令牌。`,
    });
  }
}

/** Who may read the registry: every administrator, and agencies; of one agency's things only itself. */
export function authorizeReading(viewer: Viewer, agency?: string | null): void {
  authorize(viewer, 'registry:read', []);
  if (agency !== undefined) requireOwn(viewer, 'registry:read', agency);
}

function requireOwn(viewer: Viewer, action: string, agency: string | null): void {
  if (viewer.role !== 'partner' || (viewer.agency !== undefined && viewer.agency === agency)) return;
  throw new Fault('FORBIDDEN', {
    en: `${action} needs the token of the agency whose it is, as npx hub agency token issues it.`,
    zh: `${action} 须用所属部门自己的令牌，由 npx hub agency token 签发。`,
  });
}
