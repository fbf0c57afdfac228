/** What a token may make of its holder. A partner is another agency's system. */
export const roles = ['viewer', 'recorder', 'appraiser', 'administrator', 'partner'] as const;

export type Role = (typeof roles)[number];

/** Who asks. The subject is a post or a system, never a person's name. */
export interface Viewer {
  readonly subject: string;
  readonly role: Role;
  /** The leading digits of every division code in reach; empty for the whole country. */
  readonly divisionScope: string;
  /** Nobody showed a token. */
  readonly anonymous: boolean;
  /** What the token's `scope` claim adds to what the role may see of partners' fields. */
  readonly scopes?: readonly string[];
  /** The partner agency whose token was shown. */
  readonly agency?: string;
}

/** Whoever asks without a token: reads what is open and changes nothing. */
export const anonymousViewer: Viewer = {
  subject: 'anonymous',
  role: 'viewer',
  divisionScope: '',
  anonymous: true,
};

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}
