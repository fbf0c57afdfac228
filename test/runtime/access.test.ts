import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorize, definePolicy } from '../../src/auth/access.js';
import { divisionPrefix, isInScope } from '../../src/auth/scope.js';
import { anonymousViewer, type Role, roles, type Viewer } from '../../src/auth/viewer.js';

const policy = definePolicy({
  'test:record': ['recorder', 'administrator'],
  'test:appraise': ['appraiser'],
  'test:register': ['partner'],
});

const viewer = (role: Role, divisionScope: string): Viewer => ({
  subject: 'post',
  role,
  divisionScope,
  anonymous: false,
});

/** Digits of a division at some level, none of its levels being padding. */
const parts = fc.tuple(
  ...[2, 2, 2, 3, 3].map((n) => fc.integer({ min: 10 ** (n - 1), max: 10 ** n - 1 }).map(String)),
);
const division = fc
  .tuple(parts, fc.integer({ min: 1, max: 5 }))
  .map(([digits, depth]) => digits.slice(0, depth));

describe('a scope', () => {
  test('is the same however the code is padded', () => {
    fc.assert(
      fc.property(division, (digits) => {
        const code = digits.join('');
        for (const length of [2, 4, 6, 9, 12].filter((n) => n >= code.length)) {
          expect(divisionPrefix(code.padEnd(length, '0'))).toBe(code);
        }
      }),
    );
  });

  test('holds a division exactly when it lies on the path to it', () => {
    fc.assert(
      fc.property(division, division, (scope, other) => {
        const above = other.slice(0, scope.length).join('') === scope.join('');
        expect(isInScope(scope.join(''), other.join(''))).toBe(above);
        expect(isInScope(scope.join(''), other.join('').padEnd(12, '0'))).toBe(above);
      }),
    );
  });

  test.each(['', '5', '500', '50023a', '5002350000000', '00', '000000000000', '*', ' 50', '５０'])(
    '%j is no code',
    (code) => {
      expect(divisionPrefix(code)).toBeNull();
      expect(isInScope('50', code)).toBe(false);
    },
  );
});

describe('access', () => {
  test('needs a token, then the role, then every division, in this order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...roles),
        fc.constantFrom(...(Object.keys(policy) as (keyof typeof policy)[])),
        division,
        fc.array(division, { maxLength: 4 }),
        fc.boolean(),
        (role, action, scope, others, anonymous) => {
          const codes = others.map((digits) => digits.join('').padEnd(12, '0'));
          const who = anonymous ? anonymousViewer : viewer(role, scope.join(''));
          const expected = anonymous
            ? 'UNAUTHENTICATED'
            : !(policy[action] as readonly Role[]).includes(role)
              ? 'FORBIDDEN'
              : codes.every((code) => code.startsWith(scope.join('')))
                ? null
                : 'OUT_OF_SCOPE';
          expect(codeOf(() => authorize(who, action, codes))).toBe(expected);
        },
      ),
    );
  });

  test('one division outside is enough to refuse, and is named', () => {
    const codes = ['500235100000', '500236000000'];
    expect(() => authorize(viewer('recorder', '500235'), 'test:record', codes)).toThrow(
      /leaves out 500236000000\.$/,
    );
  });

  test('the whole country holds everything', () => {
    expect(codeOf(() => authorize(viewer('administrator', ''), 'test:record', ['110101001001']))).toBeNull();
  });

  test('an action nobody owns, or two modules own, is a defect', () => {
    expect(() => authorize(viewer('administrator', ''), 'test:forget', [])).toThrow(/No policy names/);
    expect(() => definePolicy({ 'test:record': ['viewer'] })).toThrow(/two policies/);
  });
});

function codeOf(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}
