/** What is kept of a committee, made anew for a day on which what is kept does not hold. */
const SUMS =
  'expected unsure seen pairs_seen steps_seen n total own pairs broken pair_total base_total pair_own base_own steps step_broken step_total prev_total step_own prev_own distributable paid members uncounted joint other'.split(
    ' ',
  );

export const economyOfCommittee = [
  `create function economy_committee_on(committee uuid, asked_year int, asked_quarter int, asked date) returns economy_committee
   language plpgsql stable parallel safe as $$
   declare made economy_committee;
   begin
     select ${SUMS.map((name) => `t.${name}`).join(', ')} into ${SUMS.map((name) => `made.${name}`).join(', ')}
     from economy_totals_of_committee(committee, asked_year, asked_quarter, asked) t;
     return made;
   end $$`,
];
