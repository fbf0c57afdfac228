import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { newCompany, newProject, owned } from '../support/economy-samples.js';
import { FENGMING, found } from '../support/places.js';
import { done, refused } from '../support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

describe('an inventory of assets', () => {
  it('says how complete it is and goes from declared to confirmed, step by step', async () => {
    const { organizationId, asset } = await owned(hub);
    await done(hub, 'recordAsset', { organizationId, name: '水塘', kind: 'LAND', since: '2020' });
    const lines = [{ assetId: asset.id, found: false }];
    const input = { organizationId, asOf: '2024-12-31', lines };
    const { inventory } = await done(hub, 'declareInventory', input);
    expect(inventory).toMatchObject({ status: 'DECLARED', completeness: { value: '0.5' } });
    await refused(hub, 'declareInventory', input, { code: 'ALREADY_EXISTS', field: ['asOf'] });
    let { version } = inventory;
    const move = (to: string) => ({ inventoryId: inventory.id, version, to });
    await refused(hub, 'moveInventory', move('CONFIRMED'), { code: 'MOVE_NOT_ALLOWED', field: ['to'] });
    for (const to of ['CHECKED', 'PUBLISHED', 'CONFIRMED'])
      version = (await done(hub, 'moveInventory', move(to))).inventory.version;
    await refused(hub, 'moveInventory', move('DECLARED'), { code: 'MOVE_NOT_ALLOWED' });
    await refused(hub, 'moveInventory', { ...move('CHECKED'), version: 1 }, { code: 'STALE_VERSION' });
    await refused(hub, 'moveInventory', { ...move('CHECKED'), inventoryId: 'x' }, { code: 'NOT_FOUND' });
  });

  it('has only assets of its own organization, each once', async () => {
    const [mine, theirs] = [await owned(hub), await owned(hub)];
    const line = (assetId: string) => ({ assetId, found: true });
    const declare = (lines: object[]) => ({ organizationId: mine.organizationId, asOf: '2023-12-31', lines });
    const name = 'declareInventory';
    await refused(hub, name, declare([line(theirs.asset.id)]), { code: 'NOT_FOUND', field: ['lines'] });
    await refused(hub, name, declare([line("Asset:'")]), {
      code: 'NOT_FOUND',
      field: ['lines', '0', 'assetId'],
    });
    const twice = [line(mine.asset.id), line(mine.asset.id)];
    await refused(hub, name, declare(twice), { code: 'INVALID_INPUT', field: ['lines'] });
  });

  it('is of a legal entity: a committee owns nothing', async () => {
    const { id: organizationId } = await found(hub);
    const input = { organizationId, name: '办公楼', kind: 'BUILDING' };
    await refused(hub, 'recordAsset', input, { code: 'HOLDER_REFUSED', field: ['organizationId'] });
    const asset = { ...input, organizationId: await newCompany(hub) };
    await refused(
      hub,
      'recordAsset',
      { ...asset, bookFen: '-1' },
      { code: 'INVALID_AMOUNT', field: ['bookFen'] },
    );
    await refused(
      hub,
      'recordAsset',
      { ...asset, name: ' \u0000 ' },
      { code: 'TEXT_EMPTY', field: ['name'] },
    );
  });
});

describe('an asset', () => {
  const ASSETS = `query ($id: ID!) { node(id: $id) { ... on Organization {
    before: assets(first: 5, asOf: "2025-02-28") { nodes { name ending } }
    after: assets(first: 5, asOf: "2025-04-01") { nodes { name } }
    all: assets(first: 5, history: true) { nodes { name ending ended { text }
      history(first: 5) { nodes { kind reason from to } } } } } } }`;

  it('that was sold is in no list or inventory of a later day, and stays in those of an earlier one', async () => {
    const { organizationId, asset } = await owned(hub);
    const line = [{ assetId: asset.id, found: true }];
    const declare = async (asOf: string, lines: object[]) =>
      (await done(hub, 'declareInventory', { organizationId, asOf, lines })).inventory.completeness;
    expect(await declare('2025-02-28', line)).toMatchObject({ value: '1' });
    const end = { assetId: asset.id, on: '2025-03', ending: 'WRITTEN_OFF', reason: '毁损' };
    const ended = (await done(hub, 'endAsset', { ...end, version: asset.version })).asset;
    const again = { ...end, ending: 'SOLD', reason: '实为出售', version: ended.version };
    expect((await done(hub, 'endAsset', again)).asset).toMatchObject({
      ending: 'SOLD',
      ended: { text: '2025-03' },
    });
    const { data } = await hub.ask(ASSETS, { id: organizationId });
    expect(data.node.before.nodes).toEqual([{ name: '果园', ending: 'SOLD' }]);
    expect(data.node.after.nodes).toEqual([]);
    expect(data.node.all.nodes[0].history.nodes).toMatchObject([
      { kind: 'ASSET_RECORDED' },
      { kind: 'ASSET_ENDED', reason: '毁损' },
      { kind: 'ASSET_ENDED', reason: '实为出售' },
    ]);
    expect(await declare('2025-05-01', [])).toMatchObject({ value: null });
    await refused(hub, 'endAsset', { ...again, version: asset.version }, { code: 'STALE_VERSION' });
    const bare = hub.sql('update asset set ending = null where id = $1', [asset.id.split(':')[1]]);
    await expect(bare).rejects.toMatchObject({ constraint: 'asset_ending' });
  });

  it('is put right as a whole or in part, and says what it was', async () => {
    const { organizationId, asset } = await owned(hub);
    const amend = { assetId: asset.id, version: asset.version, reason: '登记有误' };
    const first = (await done(hub, 'amendAsset', { ...amend, bookFen: '900', since: '2019' })).asset;
    expect(first).toMatchObject({ name: '果园', bookFen: '900' });
    const second = { ...amend, version: first.version, name: '桃园', bookFen: null };
    expect((await done(hub, 'amendAsset', second)).asset).toMatchObject({ name: '桃园', bookFen: null });
    const { data } = await hub.ask(ASSETS, { id: organizationId });
    expect(data.node.all.nodes[0].history.nodes.slice(1)).toMatchObject([
      { kind: 'ASSET_AMENDED', reason: '登记有误', from: { since: '2021', bookFen: null } },
      { kind: 'ASSET_AMENDED', to: { name: '桃园', bookFen: null } },
    ]);
    await refused(hub, 'amendAsset', second, { code: 'STALE_VERSION', field: ['version'] });
    const now = { ...amend, version: first.version + 1 };
    await refused(hub, 'amendAsset', now, { code: 'INVALID_INPUT', field: ['assetId'] });
    await refused(hub, 'amendAsset', { ...now, kind: null }, { code: 'INVALID_INPUT', field: ['kind'] });
    await refused(
      hub,
      'amendAsset',
      { ...now, bookFen: '-1' },
      { code: 'INVALID_AMOUNT', field: ['bookFen'] },
    );
    await refused(hub, 'amendAsset', { ...now, name: null }, { code: 'TEXT_EMPTY', field: ['name'] });
  });

  it('ends after it began, on a day that is known and has come', async () => {
    const { asset } = await owned(hub);
    const end = { assetId: asset.id, version: asset.version, on: '2024', ending: 'SOLD', reason: '出售' };
    const field = { field: ['on'] };
    await refused(hub, 'endAsset', { ...end, on: '2020' }, { code: 'ENDS_BEFORE_START', ...field });
    await refused(hub, 'endAsset', { ...end, on: '2199' }, { code: 'INVALID_DATE', ...field });
    await refused(hub, 'endAsset', { ...end, on: '7-01' }, { code: 'INVALID_DATE', ...field });
    await refused(hub, 'endAsset', { ...end, assetId: 'Asset:1' }, { code: 'NOT_FOUND', field: ['assetId'] });
    const { version } = (await done(hub, 'endAsset', end)).asset;
    const late = { assetId: asset.id, version, since: '2025', reason: '有误' };
    await refused(hub, 'amendAsset', late, { code: 'ENDS_BEFORE_START', field: ['since'] });
  });
});

describe('a project', () => {
  it('of the documents is there as published: what they leave open is open', async () => {
    const { data, errors } = await hub.ask(`{ projects(first: 10) { nodes { name state duration scope
      investment { value qualifier unit bounds { lower upper } nullReason } steps { position name state }
      funding { kind paidFen share { value nullReason formula } } provenance { source { title } } } } }`);
    expect(errors).toBeUndefined();
    const named = (name: string) => data.projects.nodes.find((node: { name: string }) => node.name === name);
    expect(named('西堡村街道与管网改造')).toMatchObject({
      duration: '2 年',
      investment: {
        value: '100000000',
        qualifier: 'AT_LEAST',
        unit: 'fen',
        bounds: { lower: '100000000', upper: null },
      },
    });
    const open = { value: null, nullReason: 'NOT_PUBLISHED', formula: 'M13' };
    expect(named('羊杂一条街风貌改造').funding).toEqual([
      { kind: 'GOVERNMENT', paidFen: null, share: open },
      { kind: 'RESIDENTS', paidFen: null, share: open },
    ]);
    expect(named('清拆改种建').steps.map((step: { name: string }) => step.name)).toEqual([
      '清',
      '拆',
      '改',
      '种',
      '建',
    ]);
    expect(named('黎明村农文旅融合示范园').state).toBe('FINISHED');
  });

  it('shows what part each source has paid (M13), and nobody’s part while one is unknown', async () => {
    const projectId = await newProject(hub);
    const fund = (kind: string, paidFen?: string, version?: number) =>
      done(hub, 'fundProject', { projectId, kind, paidFen, version });
    await fund('GOVERNMENT', '300');
    const unknown = await fund('RESIDENTS');
    const shares = (project: any) => project.funding.map((one: any) => one.share.value);
    expect(shares(unknown.project)).toEqual([null, null]);
    const again = { projectId, kind: 'RESIDENTS', paidFen: '100' };
    await refused(hub, 'fundProject', again, { code: 'ALREADY_EXISTS', field: ['version'] });
    expect(shares((await fund('RESIDENTS', '100', 1)).project)).toEqual(['0.75', '0.25']);
    await refused(hub, 'fundProject', { ...again, version: 1 }, { code: 'STALE_VERSION' });
    const { id: payerId } = await found(hub);
    await refused(hub, 'fundProject', { ...again, payerId }, { code: 'HOLDER_REFUSED', field: ['payerId'] });
  });

  it('is recorded anew on the version that was read, with its steps', async () => {
    const base = { name: '沟渠改造', kind: 'WORKS', divisionCode: FENGMING };
    const { project } = await done(hub, 'recordProject', {
      ...base,
      steps: [{ name: '一期' }, { name: '二期' }],
    });
    const anew = {
      ...base,
      projectId: project.id,
      state: 'FINISHED',
      steps: [{ name: '一期', state: 'FINISHED' }],
    };
    await refused(hub, 'recordProject', anew, { code: 'ALREADY_EXISTS', field: ['version'] });
    const select = 'project { state steps { name state } }';
    const outcome = await done(hub, 'recordProject', { ...anew, version: project.version }, { select });
    expect(outcome.project).toEqual({ state: 'FINISHED', steps: [{ name: '一期', state: 'FINISHED' }] });
    await refused(hub, 'recordProject', { ...anew, version: project.version }, { code: 'STALE_VERSION' });
    const unreadable = { ...base, investmentFen: '5', investmentQualifier: 'INDETERMINATE' };
    await refused(hub, 'recordProject', unreadable, {
      code: 'INVALID_INPUT',
      field: ['investmentQualifier'],
    });
    const many = { ...base, scope: Array.from({ length: 21 }, () => '路') };
    await refused(hub, 'recordProject', many, { code: 'INVALID_INPUT', field: ['scope'] });
    await refused(
      hub,
      'recordProject',
      { ...base, projectId: 'Project:1' },
      { code: 'NOT_FOUND', field: ['projectId'] },
    );
  });
});
