export { FigureExtensions } from './extensions.resolver.js';
export { Provenance, Source } from './source.entity.js';
export { attestedOn, recordSource, type SourceDetails, SourceInput, vouch } from './source.service.js';
export { identity, partialDate, provenanceOf, sourceShapes, uuidKey } from './source.shape.js';
