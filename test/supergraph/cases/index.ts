import { abstractTypeCases } from './abstract-types.js';
import { firstFederationCases, keyCases } from './first-federation.js';
import { interfaceObjectCases } from './interface-objects.js';
import { requiresCases } from './requires.js';
import { requiresConflictCases } from './requires-conflicts.js';
import { requiresKeyCases } from './requires-keys.js';
import { sharingCases } from './sharing.js';
import { typesByConditionCases } from './types-by-condition.js';

export const cases = [
  ...requiresCases,
  ...interfaceObjectCases,
  ...abstractTypeCases,
  ...requiresConflictCases,
  ...sharingCases,
  ...firstFederationCases,
  ...keyCases,
  ...requiresKeyCases,
  ...typesByConditionCases,
];
