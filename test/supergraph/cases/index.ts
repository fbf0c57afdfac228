import { abstractFieldSetCases } from './abstract-field-sets.js';
import { abstractTypeCases } from './abstract-types.js';
import { interfaceObjectCases } from './interface-objects.js';
import { oneTypeCases } from './one-type.js';
import { partsCases } from './parts.js';
import { requiresCases } from './requires.js';
import { requiresConflictCases } from './requires-conflicts.js';
import { sharingCases } from './sharing.js';
import { sourceOrderCases } from './source-order.js';

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
];
