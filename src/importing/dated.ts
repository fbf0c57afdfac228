import type { Fact } from './kind.js';

/** The columns of a dated row that begins on the partial date `column` of `r`, as `Dated.startOn` fills them. */
export function startsOn(column: string): Fact {
  const [earliest, latest] = [`r.${column}_earliest`, `r.${column}_latest`];
  const attested = `least(coalesce(${latest}, r.attested), r.attested)`;
  return {
    started_text: `r.${column}`,
    started_earliest: earliest,
    // A future day that is known exactly is not attested before it comes.
    started_latest: `case when ${earliest} > ${attested} then coalesce(${latest}, ${earliest}) else ${attested} end`,
  };
}

/** The columns of a dated row that ends on the partial date `column` of `r`. */
export function endsOn(column: string): Fact {
  return {
    ended_text: `r.${column}`,
    ended_earliest: `r.${column}_earliest`,
    ended_latest: `r.${column}_latest`,
  };
}
