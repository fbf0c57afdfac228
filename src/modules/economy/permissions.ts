import type { Policy } from '../../auth/access.js';

/** Who may change what the hub knows of companies, books, distributions, assets and projects. */
export const economyPolicy: Policy = {
  'shareholding:record': ['recorder', 'administrator'],
  'company:guide': ['recorder', 'administrator'],
  'company:staff': ['recorder', 'administrator'],
  'company:end': ['recorder', 'administrator'],
  'ledger:record': ['recorder', 'administrator'],
  'ledger:move': ['recorder', 'administrator'],
  'ledger:attribute': ['recorder', 'administrator'],
  'distribution:draft': ['recorder', 'administrator'],
  'distribution:move': ['recorder', 'administrator'],
  'asset:record': ['recorder', 'administrator'],
  'asset:amend': ['recorder', 'administrator'],
  'asset:end': ['recorder', 'administrator'],
  'inventory:declare': ['recorder', 'administrator'],
  'inventory:move': ['recorder', 'administrator'],
  'project:record': ['recorder', 'administrator'],
  'project:fund': ['recorder', 'administrator'],
};
