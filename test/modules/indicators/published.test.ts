import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/shared/paths.js';
import { type Hub, startHub } from '../../support/hub.js';
import { JINCHANG, PANLONG, YUNAN } from '../support/places.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

describe('the figures of the documents', () => {
  it('all come back as they were published, with qualifier, unit, printed form, period and source', async () => {
    const path = join(projectRoot(), 'src/demo/data/indicators.json');
    const { observations } = JSON.parse(await readFile(path, 'utf8'));
    const { data, errors } = await hub.ask(`{ observations(first: 100) { totalCount nodes { note
      metric { code unit } committee { name } division { code } namedSubject { key }
      figure { value qualifier unit printed nullReason suppressed period { kind note start { text } } sources { reference } }
      source { reference } provenance { source { reference } } } } }`);
    expect(errors).toBeUndefined();
    expect(data.observations.totalCount).toBe(53);
    const key = (o: any) => JSON.stringify(Object.values(o));
    const committees: Record<string, string> = {
      'jc:panlong': '盘龙街道“共富兴村”党建联盟',
      'jc:fengming': '凤鸣镇农文旅融合片区党委',
      'jc:laoyunan': '老云安片区联合党委',
    };
    const published = observations.map((o: any) => ({
      metric: o.metric,
      subject: committees[o.subject] ?? o.subject,
      value: o.value,
      unit: o.unit,
      qualifier: o.qualifier,
      kind: o.periodKind,
      start: o.periodStart,
      note: o.periodNote,
      printed: o.printed,
      document: o.source.slice(-3),
    }));
    const answered = data.observations.nodes.map((node: any) => {
      const { figure } = node;
      expect(figure).toMatchObject({ nullReason: null, suppressed: false });
      expect(figure.sources).toEqual([node.source]);
      expect(node.provenance).toEqual([{ source: node.source }]);
      return {
        metric: node.metric.code,
        subject: node.committee?.name ?? node.division?.code ?? node.namedSubject.key,
        value: figure.value,
        unit: figure.unit,
        qualifier: figure.qualifier,
        kind: figure.period.kind,
        start: figure.period.start?.text ?? null,
        note: figure.period.note,
        printed: figure.printed,
        document: node.source.reference.slice(0, 3),
      };
    });
    expect(answered.map(key).sort()).toEqual(published.map(key).sort());
  });

  it('can be shown in other units, exactly', async () => {
    const { data } =
      await hub.ask(`{ division(code: "${YUNAN}") { observations(metric: "plantedArea:speciality-fruit", first: 1) { nodes {
      ha: figure(unit: "ha") { value unit qualifier } km2: figure(unit: "km2") { value } mu: figure { value printed }
      wrong: figure(unit: "person") { value nullReason } metric { units } } } } }`);
    expect(data.division.observations.nodes[0]).toEqual({
      ha: { value: '1360', unit: 'ha', qualifier: 'EXACT' },
      km2: { value: '13.6' },
      mu: { value: '20400', printed: '2.04万亩' },
      wrong: { value: null, nullReason: 'UNIT_NOT_COMPARABLE' },
      metric: { units: ['m2', 'mu', 'ha', 'km2'] },
    });
  });

  it('give the ratios that are worked out from them', async () => {
    const figure =
      'value qualifier nullReason unit formula formulaVersion basis { numerator denominator } bounds { lower upper } sources { reference }';
    const { data, errors } = await hub.ask(`{
      panlong: jointCommittees(within: "${PANLONG}", first: 1) { nodes { derived(formula: "mattersPerMeeting") { ${figure} }
        M14: derived(formula: "M14") { value nullReason } before: derived(formula: "mattersPerMeeting", asOf: "2001-01-01") { value nullReason } } }
      jinchang: division(code: "${JINCHANG}") { M6: derived(formula: "M6") { ${figure} } M14: derived(formula: "M14") { ${figure} } M15: derived(formula: "M15") { ${figure} } } }`);
    expect(errors).toBeUndefined();
    const [panlong] = data.panlong.nodes;
    expect(panlong.derived).toEqual({
      value: '5',
      qualifier: 'AT_LEAST',
      nullReason: null,
      unit: 'matter/meeting',
      formula: 'mattersPerMeeting',
      formulaVersion: 1,
      basis: { numerator: '40', denominator: '8' },
      bounds: { lower: '5', upper: null },
      sources: [{ reference: '000_32160993b118e59a.txt' }],
    });
    expect(panlong.M14).toEqual({ value: null, nullReason: 'NOT_PUBLISHED' });
    expect(panlong.before).toEqual({ value: null, nullReason: 'NOT_PUBLISHED' });
    expect(data.jinchang.M6).toMatchObject({
      value: '1',
      qualifier: 'EXACT',
      basis: { numerator: '182', denominator: '182' },
    });
    expect(data.jinchang.M14).toMatchObject({
      value: '1.0522022838',
      qualifier: 'EXACT',
      basis: { numerator: '645', denominator: '613' },
    });
    expect(data.jinchang.M15).toMatchObject({
      value: '2.4460431654',
      qualifier: 'MORE_THAN',
      bounds: { upper: null },
    });
  });

  it('refuses a formula it does not know and says which there are', async () => {
    const { errors } = await hub.ask(
      `{ division(code: "${JINCHANG}") { derived(formula: "constructor") { value } } }`,
      {},
      { language: 'en' },
    );
    expect(errors?.[0]?.extensions.code).toBe('UNKNOWN_FORMULA');
    expect(errors?.[0]?.message).toContain('M15');
  });
});
