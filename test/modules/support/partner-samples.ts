import type { Hub } from '../../support/hub.js';
import type { Recorded, Sample } from './samples.js';
import { done } from './writes.js';

let agencies = 0;
let subgraphs = 0;

/** A registered agency; its code. */
export async function agency(hub: Hub, code = `agency-${++agencies}`): Promise<string> {
  await done(hub, 'registerAgency', agencyDetails(code));
  return code;
}

export function agencyDetails(code = `agency-${++agencies}`) {
  return { code, nameZh: '农业农村委', nameEn: 'Agriculture Commission', contactPost: '信息科' };
}

/** A token of an agency's own, as the agency holds it. */
export async function agencyToken(hub: Hub, code: string, more: object = {}): Promise<string> {
  const { token } = await done(hub, 'issueAgencyToken', { agency: code, ...more }, { select: 'token' });
  return token;
}

/** The name of a token: what follows "hub_". */
export const prefixOf = (token: string) => token.split('_')[1] as string;

/** A schema that joins the hub's by the division code, with one field of its own. */
export function partnerSdl(field: string, rest = ''): string {
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@external", "@requires", "@shareable"])
type Community @key(fields: "divisionCode") {
  divisionCode: String!
  ${field}: Float
}
${rest}`;
}

export const URL_HERE = 'http://127.0.0.1:4101/graphql';

/** A publication of an agency of its own that composes. */
export async function publication(hub: Hub, more: object = {}) {
  const n = ++subgraphs;
  return {
    name: `subgraph-${n}`,
    url: URL_HERE,
    sdl: partnerSdl(`area${n}`),
    agency: await agency(hub),
    ...more,
  };
}

/** A subgraph that is published; its name. */
export async function published(hub: Hub): Promise<string> {
  const input = await publication(hub);
  await done(hub, 'publishSubgraph', input);
  return input.name;
}

export const PARTNER_SAMPLES: Record<string, Sample> = {
  registerAgency: async () => agencyDetails(),
  issueAgencyToken: async (hub) => ({ agency: await agency(hub), days: 30, note: '数据交换平台' }),
  rotateAgencyToken: async (hub) => ({ prefix: prefixOf(await agencyToken(hub, await agency(hub))) }),
  revokeAgencyToken: async (hub) => ({
    prefix: prefixOf(await agencyToken(hub, await agency(hub))),
    reason: '系统下线',
  }),
  publishSubgraph: (hub) => publication(hub, { message: '首次发布' }),
  checkSubgraph: (hub) => publication(hub),
  deleteSubgraph: async (hub) => ({ name: await published(hub), message: '系统停用' }),
  rollbackSupergraph: async (hub) => {
    await published(hub);
    const { data } = await hub.ask(
      '{ supergraph { version } }',
      {},
      { token: await hub.token('administrator') },
    );
    return { version: data.supergraph.version - 1, message: '撤回误发' };
  },
};

export const PARTNER_RECORDS: Record<string, Recorded> = {
  registerAgency: { event: 'AGENCY_REGISTERED', action: 'agency:register' },
  issueAgencyToken: { event: 'TOKEN_ISSUED', action: 'agencyToken:issue' },
  rotateAgencyToken: { event: 'TOKEN_ROTATED', action: 'agencyToken:rotate' },
  revokeAgencyToken: { event: 'TOKEN_REVOKED', action: 'agencyToken:revoke' },
  publishSubgraph: { event: 'SUBGRAPH_PUBLISHED', action: 'subgraph:publish' },
  checkSubgraph: { event: 'SUBGRAPH_CHECKED', action: 'subgraph:check' },
  deleteSubgraph: { event: 'SUBGRAPH_DELETED', action: 'subgraph:delete' },
  rollbackSupergraph: { event: 'SUPERGRAPH_ROLLED_BACK', action: 'supergraph:rollback' },
};
