import type { Hub } from '../../support/hub.js';
import { communities, company, FENGMING, found, YANGXI } from './places.js';
import type { Recorded } from './samples.js';
import { done } from './writes.js';

const source = { kind: 'AGENCY', title: '农村集体资产监管平台', agency: '云阳县农业农村委', asOf: '2024-12' };
let names = 0;

/** A company of the county that tests make up. */
export function newCompany(hub: Hub): Promise<string> {
  return company(hub, `兴村公司${++names}号`);
}

/** The version of an organization. */
export async function versionOf(hub: Hub, id: string): Promise<number> {
  const { data } = await hub.ask('query ($id: ID!) { node(id: $id) { ... on Organization { version } } }', {
    id,
  });
  return data.node.version;
}

/** Gives a company its holders; shares as `[numerator, denominator]`, null when not known. */
export async function hold(
  hub: Hub,
  companyId: string,
  shares: readonly (readonly [holder: string, share: readonly [number | bigint, number | bigint] | null])[],
  since = '2020-01-01',
): Promise<void> {
  await done(
    hub,
    'recordShareholdings',
    {
      companyId,
      version: await versionOf(hub, companyId),
      holders: shares.map(([organizationId, share]) => ({
        organizationId,
        share: share && { numerator: `${share[0]}`, denominator: `${share[1]}` },
      })),
      since,
    },
    { token: await hub.token('administrator', '*') },
  );
}

export interface Books {
  organizationId: string;
  year: number;
  quarter?: number;
  chart?: string;
  members?: number;
  amounts: Record<string, number | bigint>;
}

/** Books that count: recorded, then audited, or restated where they follow the later chart. */
export async function book(hub: Hub, { amounts, ...books }: Books): Promise<{ id: string; version: number }> {
  const token = await hub.token('administrator', '*');
  const lines = Object.entries(amounts).map(([account, fen]) => ({ account, amountFen: `${fen}` }));
  const { ledger } = await done(hub, 'recordLedger', { ...books, lines, source }, { token });
  const to = books.year < 2024 && books.chart === 'CHART_2024' ? 'RESTATED' : 'AUDITED';
  const moved = await done(
    hub,
    'moveLedger',
    { ledgerId: ledger.id, version: ledger.version, to },
    { token },
  );
  return { id: ledger.id, version: moved.ledger.version };
}

/** A company of three equal holders with a profit of 1000 yuan, ready to be distributed. */
export async function earning(hub: Hub): Promise<{ companyId: string; ledgerId: string; holders: string[] }> {
  const companyId = await newCompany(hub);
  const holders = await communities(hub, FENGMING, 3);
  await hold(
    hub,
    companyId,
    holders.map((holder) => [holder, [1, 3]] as const),
  );
  const { id } = await book(hub, {
    organizationId: companyId,
    year: 2024,
    amounts: { OPERATING_INCOME: 100_000 },
  });
  return { companyId, ledgerId: id, holders };
}

export interface DraftedLine {
  amountFen: string;
  holder: { id: string };
}

/** A drafted distribution of 1000 yuan in thirds. */
export async function drafted(hub: Hub): Promise<{ id: string; version: number; lines: DraftedLine[] }> {
  const { ledgerId } = await earning(hub);
  const input = { ledgerId, recordDate: '2024-12-31', amountFen: '100000', noticeDays: 7, source };
  return (await done(hub, 'draftDistribution', input)).distribution;
}

/** A company with an asset. */
export async function owned(hub: Hub) {
  const organizationId = await newCompany(hub);
  const { asset } = await done(hub, 'recordAsset', {
    organizationId,
    name: '果园',
    kind: 'LAND',
    since: '2021',
  });
  return { organizationId, asset: asset as { id: string; version: number } };
}

/** A project, of the county unless another is named. */
export async function newProject(hub: Hub, divisionCode = FENGMING, details: object = {}): Promise<string> {
  const input = { name: `产业园${++names}号`, kind: 'PROJECT', divisionCode, ...details };
  return (await done(hub, 'recordProject', input, { token: await hub.token('administrator', '*') })).project
    .id;
}

/** One working input for every mutation of the economy. */
export const ECONOMY_SAMPLES: Record<string, (hub: Hub, theirs?: string) => Promise<object>> = {
  recordShareholdings: async (hub, theirs) => {
    const companyId = await newCompany(hub);
    const [holder] = await communities(hub, FENGMING, 1);
    const organizationId = theirs ?? holder;
    const holders = [{ organizationId, share: { numerator: '1', denominator: '3' } }];
    return { companyId, version: await versionOf(hub, companyId), holders, since: '2023', source };
  },
  guideCompany: async (hub, theirs) => {
    const token = await hub.token('administrator', '*');
    const committee = await found(hub, theirs ? { divisionCode: YANGXI, token } : {});
    return { companyId: await newCompany(hub), committeeId: committee.id, since: '2024', source };
  },
  createCompanyPost: async (hub, theirs) => ({
    companyId: await newCompany(hub),
    role: 'VILLAGE_CEO',
    title: '乡村CEO',
    ...(theirs ? { concurrentPost: '党支部书记', concurrentBodyId: theirs } : {}),
    source,
  }),
  endCompanyTie: async (hub, theirs) => {
    const guided = await (ECONOMY_SAMPLES.guideCompany as (h: Hub, t?: string) => Promise<object>)(
      hub,
      theirs,
    );
    const token = await hub.token('administrator', '*');
    const { guidance } = await done(hub, 'guideCompany', guided, { token });
    return { id: guidance.id, version: guidance.version, on: '2025-01', source };
  },
  recordLedger: async (hub) => ({
    organizationId: await newCompany(hub),
    year: 2024,
    members: 300,
    lines: [{ account: 'OPERATING_INCOME', amountFen: '123456' }],
    source,
  }),
  moveLedger: async (hub) => {
    const lines = [{ account: 'OPERATING_INCOME', amountFen: '1' }];
    const input = { organizationId: await newCompany(hub), year: 2023, lines };
    const { ledger } = await done(hub, 'recordLedger', input);
    return { ledgerId: ledger.id, version: ledger.version, to: 'AUDITED', source };
  },
  attributeIncome: async (hub, theirs) => {
    const organizationId = await newCompany(hub);
    const amounts = { OPERATING_INCOME: 100 };
    const { id, version } = await book(hub, { organizationId, year: 2024, amounts });
    const projectId = await newProject(hub, theirs ? YANGXI : FENGMING);
    return { ledgerId: id, version, account: 'OPERATING_INCOME', projectId, amountFen: '60', source };
  },
  draftDistribution: async (hub) => {
    const { ledgerId } = await earning(hub);
    return { ledgerId, recordDate: '2024-12-31', amountFen: '100000', source };
  },
  moveDistribution: async (hub) => {
    const { id, version } = await drafted(hub);
    return { distributionId: id, version, to: 'PROPOSED', source };
  },
  recordAsset: async (hub) => ({
    organizationId: await newCompany(hub),
    name: '冷库',
    kind: 'BUILDING',
    bookFen: '5000000',
    use: 'LET',
    since: '2020',
    source,
  }),
  amendAsset: async (hub) => {
    const { id, version } = (await owned(hub)).asset;
    return { assetId: id, version, name: '果园一号', bookFen: '700', reason: '名称有误', source };
  },
  endAsset: async (hub) => {
    const { id, version } = (await owned(hub)).asset;
    return { assetId: id, version, on: '2025-03', ending: 'SOLD', reason: '成员会议决议', source };
  },
  declareInventory: async (hub) => {
    const { organizationId, asset } = await owned(hub);
    return {
      organizationId,
      asOf: '2024-12-31',
      lines: [{ assetId: asset.id, found: true, valueFen: '4' }],
      source,
    };
  },
  moveInventory: async (hub) => {
    const { organizationId } = await owned(hub);
    const { inventory } = await done(hub, 'declareInventory', {
      organizationId,
      asOf: '2024-12-31',
      lines: [],
    });
    return { inventoryId: inventory.id, version: inventory.version, to: 'CHECKED', source };
  },
  recordProject: async (hub, theirs) => ({
    name: `道路硬化${++names}期`,
    kind: 'WORKS',
    divisionCode: FENGMING,
    ownerId: theirs ?? (await newCompany(hub)),
    scope: ['路面'],
    state: 'UNDER_WAY',
    investmentFen: '100',
    investmentQualifier: 'ABOUT',
    steps: [{ name: '路基', state: 'FINISHED' }],
    source,
  }),
  fundProject: async (hub, theirs) => ({
    projectId: await newProject(hub),
    kind: 'COLLECTIVE',
    payerId: theirs ?? (await newCompany(hub)),
    paidFen: '300',
    source,
  }),
};

/** What the samples above leave on record. */
export const ECONOMY_RECORDS: Record<string, Recorded> = {
  recordShareholdings: { event: 'SHAREHOLDING_RECORDED', action: 'shareholding:record' },
  guideCompany: { event: 'GUIDANCE_BEGUN', action: 'company:guide' },
  createCompanyPost: { event: 'POST_CREATED', action: 'company:staff' },
  endCompanyTie: { event: 'GUIDANCE_ENDED', action: 'company:end' },
  recordLedger: { event: 'LEDGER_RECORDED', action: 'ledger:record' },
  moveLedger: { event: 'LEDGER_MOVED', action: 'ledger:move' },
  attributeIncome: { event: 'INCOME_ATTRIBUTED', action: 'ledger:attribute' },
  draftDistribution: { event: 'DISTRIBUTION_DRAFTED', action: 'distribution:draft' },
  moveDistribution: { event: 'DISTRIBUTION_MOVED', action: 'distribution:move' },
  recordAsset: { event: 'ASSET_RECORDED', action: 'asset:record' },
  amendAsset: { event: 'ASSET_AMENDED', action: 'asset:amend' },
  endAsset: { event: 'ASSET_ENDED', action: 'asset:end' },
  declareInventory: { event: 'INVENTORY_DECLARED', action: 'inventory:declare' },
  moveInventory: { event: 'INVENTORY_MOVED', action: 'inventory:move' },
  recordProject: { event: 'PROJECT_RECORDED', action: 'project:record' },
  fundProject: { event: 'PROJECT_FUNDED', action: 'project:fund' },
};

/** Those that change things of one county only. */
export const LOCAL_ECONOMY = [
  'recordLedger',
  'moveLedger',
  'draftDistribution',
  'moveDistribution',
  'recordAsset',
  'amendAsset',
  'endAsset',
  'declareInventory',
  'moveInventory',
];
