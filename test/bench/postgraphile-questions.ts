import { keys, type PeerQuestion, plain, same } from './peer-question.js';

const FIGURE = 'fragment F on Figure { value qualifier nullReason unit }';
/** A list's figure, which has columns of its own there. */
const columns = (name: string) =>
  ['Value', 'Qualifier', 'NullReason', 'Unit'].map((part) => `${name}${part}`).join(' ');

export const POSTGRAPHILE_QUESTIONS: Readonly<Record<string, PeerQuestion>> = {
  a: {
    query: `query($division: String!, $first: Int!, $asOf: Date, $from: Date!, $to: Date!, $year: Int!) {
      jointCommittees: committeesWithinList(within: $division, asOf: $asOf, first: $first) {
        id: rowId name memberCount(asOf: $asOf) { ...F }
        resourcesByKind: resourcesByKindList(asOf: $asOf) { kind ${columns('count')} }
        byType: activitiesByTypeList(since: $from, until: $to) { type ${columns('count')} }
        economy: economies(condition: { year: $year }) { nodes { income { ...F } growth { ...F } } }
      } } ${FIGURE}`,
    variables: same,
  },
  b: {
    query: `query($id: UUID!, $asOf: Date, $from: Date!, $to: Date!, $year: Int!, $metric: String!, $period: Int!) {
      jointCommittee: jointCommitteeByRowId(rowId: $id) {
        id: rowId name form theme standing(asOf: $asOf)
        division { code synthetic } breadcrumb: breadcrumbList { code shortName }
        memberCount(asOf: $asOf) { ...F }
        memberships: membershipsList(asOf: $asOf) { role standing(asOf: $asOf) started: startedText
          member { id: rowId kind name } legalEntity { id: rowId name } }
        links: linksList(asOf: $asOf) { kind from { id: rowId name } to { id: rowId name } }
        baseVenue(asOf: $asOf) { id: rowId name }
        resourcesByKind: resourcesByKindList(asOf: $asOf) { kind ${columns('count')} ${columns('area')} }
        resourceUse(since: $from, until: $to) { fairness { ...F } utilisation { ...F } sharedUse { ...F } }
        jointActivity(since: $from, until: $to) { intensity { ...F } jointShare { ...F } meetings { ...F } }
        resolutionDelivery(since: $from, until: $to) { ...F }
        byType: activitiesByTypeList(since: $from, until: $to) { type ${columns('count')} ${columns('joint')} }
        liveness(asOf: $asOf) { verdict reasons }
        economy: economies(condition: { year: $year }) { nodes { income { ...F } ownEarnedIncome { ...F } growth { ...F }
          reporting { ...F } payout { ...F } perMember { ...F } } }
        attributedIncome(year: $year) { ...F }
        metric(metric: $metric, metricYear: $period, asOf: $asOf) { figure { ...F } sources { kind title } }
        provenance: provenanceList { kind title }
      } } ${FIGURE}`,
    variables: (values) => ({ ...values, id: plain(values.id), period: Number(values.period) }),
  },
  c: {
    query: `query($division: String!, $first: Int!, $asOf: Date, $from: Date!, $to: Date!, $year: Int!, $metric: String!, $period: Int!) {
      division: divisionByCode(code: $division) { code shortName synthetic
        children(first: $first) { nodes { code shortName
          resourcesByKind: resourcesByKindList(asOf: $asOf) { kind ${columns('count')} }
          activitiesByType: activitiesByTypeList(since: $from, until: $to) { type ${columns('count')} }
          economy(year: $year) { income { ...F } growth { ...F } }
          metric(metric: $metric, year: $period) { ...F }
        } } } } ${FIGURE}`,
    variables: (values) => ({ ...values, period: Number(values.period) }),
  },
  d: {
    query: `query($division: String!, $year: Int!, $top: Int!) {
      economyRanking: incomeGrowingMostList(within: $division, year: $year, top: $top) {
        rank id: rowId name ${columns('growth')} } }`,
    variables: same,
  },
  e: {
    query: `query($ids: [UUID!], $codes: [String!]) {
      committees: committeesByIdsList(ids: $ids) { id: rowId name form division { code shortName } }
      communities: communitiesByCodesList(codes: $codes) { divisionCode communityName: name } }`,
    variables: keys,
  },
};
