import type { ShapeRegistry } from '../../compiler/shape.js';
import { balanceShapes, fiveDimensions } from './balance.shape.js';

export { CommitteeBalance } from './extensions.resolver.js';

/** This module's shapes, and what it adds to those of the modules below it. */
export function addBalanceShapes(shapes: ShapeRegistry): void {
  shapes.add(...balanceShapes);
  shapes.extend('JointCommittee', { fiveDimensions });
}
