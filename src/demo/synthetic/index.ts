import type { makeSyntheticWorld as Make } from './world.js';

export { readPlan } from './plan.js';

/** What makes a world is loaded only when one is made. */
export const makeSyntheticWorld: typeof Make = async (making) =>
  (await import('./world.js')).makeSyntheticWorld(making);
