/** How a distribution of profit may go on: the one table of its moves, which the database holds as well. */
export const DISTRIBUTION_MOVES = {
  DRAFT: ['PROPOSED', 'VOID'],
  PROPOSED: ['RESOLVED', 'OBJECTED', 'VOID'],
  RESOLVED: ['PUBLIC_NOTICE', 'OBJECTED', 'VOID'],
  PUBLIC_NOTICE: ['APPROVED', 'OBJECTED', 'VOID'],
  OBJECTED: ['PROPOSED', 'VOID'],
  APPROVED: ['PAID', 'VOID'],
  PAID: ['RECONCILED'],
  RECONCILED: [],
  VOID: [],
} as const satisfies Record<string, readonly string[]>;

export type DistributionState = keyof typeof DISTRIBUTION_MOVES;

export function mayMove(from: DistributionState, to: DistributionState): boolean {
  return (DISTRIBUTION_MOVES[from] as readonly string[]).includes(to);
}
