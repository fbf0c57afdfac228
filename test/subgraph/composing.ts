import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** The supergraph SDL of some subgraphs; fails with what composition complains of. */
export function compose(
  subgraphs: Readonly<Record<string, string>>,
  urls: Readonly<Record<string, string>> = {},
): string {
  const result = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      typeDefs: parse(sdl),
      url: urls[name] ?? `http://${name}.invalid`,
    })),
  );
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result.supergraphSdl as string;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7",
  import: ["@key", "@external", "@interfaceObject", "@requires", "@shareable"])`;

/** A partner agency's subgraph: it adds a field to the hub's types, which it finds by their keys. */
export const PARTNER = `${LINK}
type Query { partner: String }
type Community @key(fields: "divisionCode") { divisionCode: String! households: Int }
type Enterprise @key(fields: "uscc") { uscc: String employees: Int }
type StrongVillageCompany @key(fields: "uscc") { uscc: String projects: [String!] }
type CollectiveEconomicOrganization @key(fields: "uscc") { uscc: String auditFindings: Int }
type Division @key(fields: "code") { code: String! area: Int }
type JointCommittee @key(fields: "id") { id: ID! awards: [String!] }
type JointMembership @key(fields: "id") { id: ID! remarks: String }
type CommitteeLink @key(fields: "id") { id: ID! remarks: String }
type PartyOrganization @key(fields: "id") { id: ID! memberBand: String }
type Grid @key(fields: "id") { id: ID! patrols: Int }
type Source @key(fields: "id") { id: ID! archived: Boolean }
`;

/** Another partner, which treats every organization alike, whatever its kind. */
export const INTERFACE_PARTNER = `${LINK}
type Query { interfacePartner: String }
type Organization @interfaceObject @key(fields: "id") { id: ID! rating: Int }
`;
