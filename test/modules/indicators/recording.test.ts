import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { FENGMING } from '../support/places.js';
import { done, refused } from '../support/writes.js';
import { observe, villages } from './worlds.js';

let hub: Hub;
let subjectId: string;
beforeAll(async () => {
  hub = await startHub();
  [{ id: subjectId }] = (await villages(hub, FENGMING, 1)) as [{ id: string; code: string }];
});
afterAll(() => hub.close());

const figure = { value: '12.5' };
const base = () => ({ metric: 'collectiveIncome', subjectId, figure, period: { calendar: '2019' } });

describe('recording an observation', () => {
  it('reads the printed form, keeps it, and says what was recorded and from where', async () => {
    const { observation } = await done(
      hub,
      'recordObservation',
      {
        metric: 'partyMembers',
        subjectId,
        figure: { printed: '近１00名' },
        period: { kind: 'SINCE', start: '2018', note: '换届以来' },
        asOf: '2024-06-30',
        note: '据会议材料',
        source: { kind: 'AGENCY', title: '党内统计', agency: '凤鸣镇党委', asOf: '2024-06' },
      },
      {
        select: `observation { id note organization { id } figure { value qualifier unit printed asOf period { kind note start { text precision } } sources { title } } provenance { source { title } } }`,
      },
    );
    expect(observation).toMatchObject({
      note: '据会议材料',
      organization: { id: subjectId },
      figure: {
        value: '100',
        qualifier: 'NEARLY',
        unit: 'person',
        printed: '近１00名',
        asOf: '2024-06-30',
        period: { kind: 'SINCE', note: '换届以来', start: { text: '2018', precision: 'YEAR' } },
        sources: [{ title: '党内统计' }],
      },
      provenance: [{ source: { title: '党内统计' } }],
    });
    const events = await hub.sql('select kind, to_state from event where subject_id = $1', [
      observation.id.split(':')[1],
    ]);
    expect(events).toMatchObject([
      { kind: 'OBSERVATION_RECORDED', to_state: { value: '100', qualifier: 'NEARLY' } },
    ]);
  });

  it('takes another unit where it converts exactly', async () => {
    const input = {
      metric: 'plantedArea:speciality-fruit',
      subjectId,
      figure: { value: '1360', unit: 'ha' },
    };
    const { observation } = await done(hub, 'recordObservation', input);
    const [row] = await hub.sql('select amount::text from observation where id = $1', [
      observation.id.split(':')[1],
    ]);
    expect(Number(row.amount)).toBe(20400);
    const area = { metric: 'floorArea', subjectId };
    await refused(
      hub,
      'recordObservation',
      { ...area, figure: { value: '1', unit: 'mu' } },
      { code: 'INVALID_UNIT', field: ['figure', 'unit'] },
    );
  });

  it('keeps the old figure when it is corrected, and lets no one correct it twice', async () => {
    const old = await observe(hub, { subjectId, value: '10', calendar: '2018' });
    const correction = {
      observationId: old.id,
      version: old.version,
      figure: { value: '11' },
      reason: '漏报一笔',
    };
    await refused(
      hub,
      'correctObservation',
      { ...correction, version: 9 },
      { code: 'STALE_VERSION', field: ['version'] },
    );
    const { observation } = await done(hub, 'correctObservation', correction, {
      select:
        'observation { id reason figure { value } supersedes { id figure { value } supersededBy { id } } }',
    });
    expect(observation).toMatchObject({
      reason: '漏报一笔',
      figure: { value: '11' },
      supersedes: { id: old.id, figure: { value: '10' }, supersededBy: { id: observation.id } },
    });
    await refused(hub, 'correctObservation', correction, {
      code: 'OBSERVATION_SUPERSEDED',
      field: ['observationId'],
    });
    await expect(
      hub.sql('update observation set value = 1 where id = $1', [old.id.split(':')[1]]),
    ).rejects.toThrow('never overwritten');
  });

  it('records a metric of a subject and period once', async () => {
    await observe(hub, { subjectId, value: '10', calendar: '2017' });
    await refused(
      hub,
      'recordObservation',
      { ...base(), period: { calendar: '2017' } },
      { code: 'OBSERVATION_EXISTS', field: ['period'] },
    );
  });

  it.each([
    [{ metric: 'collectivIncome' }, 'UNKNOWN_METRIC', ['metric']],
    [{ metric: '\0' }, 'UNKNOWN_METRIC', ['metric']],
    [{ subjectId: 'Organization:1' }, 'NOT_FOUND', ['subjectId']],
    [{ subjectId: 'Division:500235' }, 'INVALID_DIVISION_CODE', ['subjectId']],
    [{ subjectId: 'x'.repeat(5_000) }, 'NOT_FOUND', ['subjectId']],
    [{ figure: {} }, 'INVALID_INPUT', ['figure', 'value']],
    [{ figure: { printed: '若干' } }, 'INVALID_INPUT', ['figure', 'value']],
    [{ figure: { value: '5', printed: '10余人' } }, 'INVALID_INPUT', ['figure', 'printed']],
    [{ figure: { value: '5', qualifier: 'INDETERMINATE' } }, 'INVALID_INPUT', ['figure', 'qualifier']],
    [{ figure: { value: '0.00000000001' } }, 'INVALID_INPUT', ['figure', 'value']],
    [{ figure: { value: '9'.repeat(25) } }, 'INVALID_INPUT', ['figure', 'value']],
    [{ figure: { printed: '9'.repeat(30) } }, 'INVALID_INPUT', ['figure', 'value']],
    [{ figure: { value: '5', unit: 'mu' } }, 'INVALID_UNIT', ['figure', 'unit']],
    [{ period: { calendar: '2019-13' } }, 'INVALID_PERIOD', ['period', 'calendar']],
    [{ period: { kind: 'YEAR' } }, 'INVALID_PERIOD', ['period', 'kind']],
    [{ period: { kind: 'SINCE', calendar: '2019' } }, 'INVALID_PERIOD', ['period']],
    [{ note: 'x'.repeat(1_001) }, 'TEXT_TOO_LONG', ['note']],
  ])('refuses %o', async (change, code, field) => {
    await refused(hub, 'recordObservation', { ...base(), ...change }, { code, field });
  });
});
