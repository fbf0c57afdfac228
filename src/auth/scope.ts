import type { Role } from './viewer.js';

/** Digits of a code at each level: province, prefecture, county, township, village (statistical division codes). */
const levels = [2, 4, 6, 9, 12] as const;

/**
 * The leading digits that a division and everything below it share, or null for what is no code. A code is
 * written at the length of its level or padded with zeros to that of a lower one: 500235, 500235000 and
 * 500235000000 are one county.
 */
export function divisionPrefix(code: string): string | null {
  if (!/^\d+$/.test(code) || !levels.some((length) => length === code.length)) return null;
  const length = levels.find((level) => /^0*$/.test(code.slice(level))) ?? code.length;
  const prefix = code.slice(0, length);
  // Padding alone names no division.
  return prefix.startsWith('00') ? null : prefix;
}

/**
 * The scope a token's `division` claim gives, or null when it gives none. The whole country must be asked
 * for with `*` and is an administrator's alone, so that a forgotten claim opens nothing.
 */
export function scopeOfClaim(role: Role, division: unknown): string | null {
  if (division === '*') return role === 'administrator' ? '' : null;
  return typeof division === 'string' ? divisionPrefix(division) : null;
}

/** Whether the division lies in the subtree. */
export function isInScope(scope: string, divisionCode: string): boolean {
  if (scope === '') return true;
  return divisionPrefix(divisionCode)?.startsWith(scope) ?? false;
}
