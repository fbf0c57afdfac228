/** The roll-ups that the database keeps: a view that lists what is wrong with them, and a function that makes them anew. */
export const ROLLUPS = [
  { name: 'activity', difference: 'activity_difference', rebuild: 'activity_rebuild()' },
] as const;
