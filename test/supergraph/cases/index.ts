import { abstractTypeCases } from './abstract-types.js';
import { interfaceObjectCases } from './interface-objects.js';
import { requiresCases } from './requires.js';
import { sharingCases } from './sharing.js';

export const cases = [...requiresCases, ...interfaceObjectCases, ...abstractTypeCases, ...sharingCases];
