export { Division, DivisionConnection, DivisionList } from './division.entity.js';
export { divisionColumn } from './division.import.js';
export { DivisionResolver } from './division.resolver.js';
export { requireDivision } from './division.service.js';
export { divisionOf, divisionShapes, existedOn, inSubtree, requireDivisionCode } from './division.shape.js';
export {
  ancestors,
  isSynthetic,
  parseDivisionCode,
  prefix,
  SYNTHETIC_PROVINCE,
  shortName,
  subtreeRange,
} from './division-code.js';
export {
  type DivisionImport,
  type ImportProgress,
  type ImportReport,
  importDivisions,
} from './division-import.js';
export { csvList, PACKAGE_LIST_DATE, packageList } from './division-list.js';
export { Grid } from './grid.entity.js';
export { GridResolver } from './grid.resolver.js';
export { divisionPolicy } from './permissions.js';
