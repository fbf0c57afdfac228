/** A dated row as the tables keep it. */
export interface DatedRow {
  started_earliest: string | null;
  started_latest: string;
  ended_earliest: string | null;
  ended_latest: string | null;
}

/** The columns of a dated row as text, so that no driver makes a moment in time of a day. */
export const DATES = ['started_earliest', 'started_latest', 'ended_earliest', 'ended_latest']
  .map((column) => `${column}::text`)
  .join(', ');

/** Whether the row certainly holds on a day: it had begun at the latest, and had not ended at the earliest. */
export function certain(row: DatedRow, day: string): boolean {
  return row.started_latest <= day && (row.ended_earliest === null || day < row.ended_earliest);
}

/** Whether the row may hold on a day: it may have begun, and may not have ended. */
export function possible(row: DatedRow, day: string): boolean {
  return (
    (row.started_earliest === null || row.started_earliest <= day) &&
    (row.ended_latest === null || day < row.ended_latest)
  );
}
