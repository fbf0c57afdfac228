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
