import { KEPT, SPLIT } from './attributed-income.js';

/**
 * Of few committees, whether a body holds shares is looked up for each, and the income of all companies is split once:
 * the planner cannot know how few there are, and would read all shares there are, and split anew for each share.
 */
const OF_FEW = KEPT.replace(
  'where exists (select from shareholding h where h.holder_id = b.id)',
  'cross join lateral (select from shareholding h where h.holder_id = b.id limit 1) h',
)
  .replace(`(${SPLIT}) a on`, 'part a on')
  .replace('summed as (', `part as materialized (${SPLIT}),\n  summed as (`);

const FEW = 50;

const put = (attributions: string) => `update economy_committee c set shares = f.shares, shares_hold = f.holds
     from ${attributions}(committees, years) f
     where c.committee_id = f.committee_id and c.year = f.year and c.quarter = f.quarter
       and (c.shares, c.shares_hold) is distinct from (f.shares, f.holds)`;

export const attributedByHolder = [
  `create function economy_attributions_of_few(committees uuid[], years int[]) returns table (committee_id uuid, year int,
     quarter int, holds daterange, shares economy_shares) language sql stable as $$ ${OF_FEW} $$`,
  `create or replace function economy_put_shares(committees uuid[], years int[]) returns void language plpgsql as $$
   begin
     if cardinality(committees) <= ${FEW} then ${put('economy_attributions_of_few')};
     else ${put('economy_attributions')}; end if;
   end $$`,
];
