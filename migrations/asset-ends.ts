/** How an asset was parted with, known of each that is owned no more. */
export const assetEnds = [
  `alter table asset add column ending text check (ending in ('SOLD', 'TRANSFERRED', 'EXPROPRIATED', 'WRITTEN_OFF'))`,
  `alter table asset add constraint asset_ending check ((ending is null) = (ended_latest is null))`,
];
