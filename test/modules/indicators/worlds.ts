import type { Hub } from '../../support/hub.js';
import { done } from '../support/writes.js';

/** Ids of the first communities of a division, with the divisions they stand in. */
export async function villages(
  hub: Hub,
  within: string,
  first: number,
): Promise<{ id: string; code: string }[]> {
  const { data } = await hub.ask(
    `query ($within: String!, $first: Int!) { organizations(kinds: [COMMUNITY], within: $within, first: $first) { nodes { id division { code } } } }`,
    { within, first },
  );
  return data.organizations.nodes.map((node: any) => ({ id: node.id, code: node.division.code }));
}

export interface Reading {
  subjectId: string;
  value: string;
  metric?: string;
  calendar?: string;
  qualifier?: string;
  token?: string;
}

export async function observe(hub: Hub, reading: Reading): Promise<{ id: string; version: number }> {
  const { subjectId, value, metric = 'collectiveIncome', calendar = '2023', qualifier, token } = reading;
  const input = { metric, subjectId, figure: { value, qualifier }, period: { calendar } };
  const { observation } = await done(hub, 'recordObservation', input, {
    token,
    select: 'observation { id version }',
  });
  return observation;
}

/** The differences that `hub rollup verify` would report. */
export function differences(hub: Hub): Promise<unknown[]> {
  return hub.sql('select * from rollup_difference');
}

export const FIGURE =
  'value qualifier nullReason unit basis { numerator denominator n } bounds { lower upper } suppressed';

export async function figureOf(hub: Hub, field: string, variables: object = {}): Promise<any> {
  const { data, errors } = await hub.ask(`{ ${field} }`, variables as never);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0];
}
