import { createServer } from 'node:http';
import pg from 'pg';
import { Pool } from 'undici';
import { bodyOf, listen } from './limit-http.js';

/** What the limit of the federated question is given: its database, and where the two agencies are asked. */
export interface FederatedLimitSetup {
  readonly databaseUrl: string;
  readonly pool: number;
  readonly agriculture: string;
  readonly marketRegulation: string;
}

const COMMITTEES = `select k.id, k.name, (
    select json_agg(json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'uscc', o.uscc) order by j.id)
    from (select * from joint_membership j where j.committee_id = k.id and j.possible @> $3::date order by j.id limit 20) j
    join organization o on o.id = j.member_id) as members
  from joint_committee k where k.division_code >= $1::text collate "C" and k.possible @> $3::date
    and k.division_code < (select subtree_end(d.code, d.level) collate "C" from division d where d.code = $1::text)
  order by k.division_code, k.id limit $2::int`;

const ENTITIES = (fields: string) =>
  `query($r: [_Any!]!) { _entities(representations: $r) { ... on StrongVillageCompany { ${fields} } ... on Enterprise { ${fields} } } }`;
const REGISTRATIONS = ENTITIES('registration { state industry }');
const BASES = ENTITIES('productionBases { id name }').replace(/ \.\.\. on Enterprise \{.*?\} \}/, '');

interface Member {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly uscc: string | null;
}

const TYPES: Readonly<Record<string, string>> = {
  COMMUNITY: 'Community',
  ENTERPRISE: 'Enterprise',
  STRONG_VILLAGE_COMPANY: 'StrongVillageCompany',
  COLLECTIVE_ECONOMIC_ORGANIZATION: 'CollectiveEconomicOrganization',
  COOPERATIVE: 'Cooperative',
  AGENCY: 'Agency',
  INSTITUTION: 'Institution',
  SOCIAL_BODY: 'SocialBody',
  PARTY_ORGANIZATION: 'PartyOrganization',
};

/** The least that has to be done for the federated question: one statement, one request to each agency, a join. */
process.once('message', (setup: FederatedLimitSetup) => {
  const database = new pg.Pool({ connectionString: setup.databaseUrl, max: setup.pool });
  const agency = (address: string) => {
    const { origin, pathname } = new URL(address);
    const pool = new Pool(origin, { connections: 32 });
    return async (query: string, keys: readonly Member[]): Promise<Map<string, Record<string, unknown>>> => {
      const r = keys.map(({ kind, uscc }) => ({ __typename: TYPES[kind], uscc }));
      const { body } = await pool.request({
        method: 'POST',
        path: pathname,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { r } }),
      });
      const { data } = (await body.json()) as { data: { _entities: Record<string, unknown>[] } };
      return new Map(data._entities.map((entity, i) => [keys[i]?.uscc ?? '', entity]));
    };
  };
  const [register, agriculture] = [agency(setup.marketRegulation), agency(setup.agriculture)];

  const answer = async (division: string, first: number, asOf: string): Promise<string> => {
    const { rows } = await database.query({ name: 'g', text: COMMITTEES, values: [division, first, asOf] });
    const all: Member[] = rows.flatMap(({ members }) => members ?? []);
    const companies = new Map(
      all.filter(({ kind }) => kind === 'STRONG_VILLAGE_COMPANY').map((one) => [one.uscc, one]),
    );
    const registered = new Map([
      ...companies,
      ...all.filter(({ kind }) => kind === 'ENTERPRISE').map((one) => [one.uscc, one] as const),
    ]);
    const [registrations, bases] = await Promise.all([
      register(REGISTRATIONS, [...registered.values()]),
      agriculture(BASES, [...companies.values()]),
    ]);
    const nodes = rows.map(({ id, name, members }) => ({
      id: `JointCommittee:${id}`,
      name,
      memberships: {
        nodes: (members ?? []).map((member: Member) => ({
          member: {
            id: `${TYPES[member.kind]}:${member.id}`,
            name: member.name,
            ...(member.uscc === null ? {} : registrations.get(member.uscc)),
            ...(member.uscc === null ? {} : bases.get(member.uscc)),
          },
        })),
      },
    }));
    return JSON.stringify({ data: { jointCommittees: { nodes } } });
  };

  listen(
    createServer(async (request, response) => {
      try {
        const { division, first, asOf } = JSON.parse(await bodyOf(request)).variables;
        const body = await answer(division, first, asOf);
        response.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
        });
        response.end(body);
      } catch (error) {
        response.writeHead(500, { 'content-length': '0' }).end();
        process.stderr.write(`${error}\n`);
      }
    }),
  );
});
