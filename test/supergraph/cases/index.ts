import { abstractFieldSetCases } from './abstract-field-sets.js';
import { abstractTypeCases } from './abstract-types.js';
import { firstFederationCases, keyCases } from './first-federation.js';
import { interfaceObjectCases } from './interface-objects.js';
import { oneTypeCases } from './one-type.js';
import { partsCases } from './parts.js';
import { requiresCases } from './requires.js';
import { requiresConflictCases } from './requires-conflicts.js';
import { requiresKeyCases } from './requires-keys.js';
import { sharingCases } from './sharing.js';
import { sourceOrderCases } from './source-order.js';
import { typesByConditionCases } from './types-by-condition.js';

export const cases = [
  ...requiresCases,
  ...interfaceObjectCases,
  ...abstractTypeCases,
  ...requiresConflictCases,
  ...sharingCases,
  ...abstractFieldSetCases,
  ...sourceOrderCases,
  ...partsCases,
  ...oneTypeCases,
  ...firstFederationCases,
  ...keyCases,
  ...requiresKeyCases,
  ...typesByConditionCases,
];
