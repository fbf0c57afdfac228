/** Who makes the sums of committees anew makes what stands beside them, too. */
export const economyRebuilt = [
  'alter function economy_rebuild() rename to economy_sums_rebuild',
  `create function economy_rebuild() returns void language plpgsql as $$
   begin
     perform economy_sums_rebuild();
     perform economy_shares_rebuild();
   end $$`,
];
