import { Fault } from '../../shared/errors.js';

/** How large a world is, and which of all its like. */
export interface Plan {
  readonly size: number;
  readonly seed: number;
  /** Each has 8 organizations, 24 resources, 120 activities and 600 observations. */
  readonly committees: number;
}

export const PER_COMMITTEE = { organizations: 8, resources: 24, activities: 120, observations: 600 } as const;

const NAMED: Readonly<Record<string, number>> = { small: 0.01, medium: 0.1, standard: 1 };
const STANDARD_COMMITTEES = 5000;
/** A county has at least five committees, so that a committee finds others to be linked with. */
const STEP = 5;
/** A prefecture of 20 counties, and 60 of them: no code collides with a heading of the list (90). */
const LARGEST = 30;

/** A factor of the standard world, or the name of one. */
export function readPlan(size: string, seed: string): Plan {
  const factor = NAMED[size] ?? (/^\d{1,2}(\.\d{1,6})?$/.test(size) ? Number(size) : Number.NaN);
  if (!(factor > 0 && factor <= LARGEST)) {
    throw new Fault('INVALID_INPUT', {
      zh: `规模须为 ${Object.keys(NAMED).join('、')}，或大于 0、不超过 ${LARGEST} 的倍数，如 0.01、1、5、25。`,
      en: `The size is ${Object.keys(NAMED).join(', ')}, or a factor above 0 and up to ${LARGEST}, e.g. 0.01, 1, 5, 25.`,
    });
  }
  if (!/^\d{1,9}$/.test(seed)) {
    throw new Fault('INVALID_INPUT', {
      zh: '种子须为至多 9 位的非负整数，如 1。',
      en: 'The seed is a whole number of at most 9 digits, e.g. 1.',
    });
  }
  const committees = Math.max(1, Math.round((factor * STANDARD_COMMITTEES) / STEP)) * STEP;
  return { size: factor, seed: Number(seed), committees };
}
