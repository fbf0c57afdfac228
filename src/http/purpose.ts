import { randomUUID } from 'node:crypto';
import type { Role, Viewer } from '../auth/viewer.js';
import type { ConditionalRead } from '../compiler/shape.js';
import { Fault } from '../shared/errors.js';

/** The header that says what figures shared on conditions are read for. */
export const PURPOSE_HEADER = 'x-purpose';
const LONGEST = 200;

/** Who may read on conditions; a partner is a system, which states no purpose of its own. */
const READERS: readonly Role[] = ['viewer', 'recorder', 'appraiser', 'administrator'];

/** What is read on conditions by this request: nothing, unless somebody known says what for. */
export function conditionalRead(
  viewer: Viewer,
  header: string | string[] | undefined,
): ConditionalRead | undefined {
  if (header === undefined) return undefined;
  const purpose = purposeOf(String(header));
  if (viewer.anonymous || !READERS.includes(viewer.role)) return undefined;
  const { subject, role, divisionScope: scope } = viewer;
  return { id: randomUUID(), subject, role, scope, purpose };
}

/** Headers carry bytes: Chinese comes as UTF-8, plain or percent-encoded as browsers must send it. */
function purposeOf(header: string): string {
  const purpose = percentDecoded(Buffer.from(header, 'latin1').toString('utf8')).normalize('NFC').trim();
  const { length } = [...purpose];
  if (length >= 1 && length <= LONGEST && !/[\p{Cc}\uFFFD]/u.test(purpose)) return purpose;
  throw new Fault('INVALID_INPUT', {
    en: `The header X-Purpose says in 1 to ${LONGEST} characters what the figures are for, in UTF-8 or percent-encoded.`,
    zh: `X-Purpose 请求头须以 1 至 ${LONGEST} 字说明用途，使用 UTF-8 或百分号编码。`,
  });
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
