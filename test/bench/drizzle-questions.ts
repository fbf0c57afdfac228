import { keys, type PeerQuestion, plain, same } from './peer-question.js';

const FIGURE = 'fragment F on Figure { value qualifier nullReason unit }';
const yearly = (values: Readonly<Record<string, unknown>>) => ({ ...values, period: Number(values.period) });

export const DRIZZLE_QUESTIONS: Readonly<Record<string, PeerQuestion>> = {
  a: {
    query: `query($division: String!, $first: Int!, $asOf: String!, $year: Int!) {
      jointCommittees(division: $division, asOf: $asOf, first: $first) {
        id name memberCount(asOf: $asOf) { ...F }
        resourcesByKind(asOf: $asOf) { kind count { ...F } }
        byType: activitiesByType(year: $year) { type count { ...F } }
        economy(year: $year) { income { ...F } growth { ...F } }
      } } ${FIGURE}`,
    variables: same,
  },
  b: {
    query: `query($id: String!, $asOf: String!, $from: String!, $to: String!, $year: Int!, $metric: String!, $period: Int!) {
      jointCommittee(id: $id) {
        id name form theme standing(asOf: $asOf)
        division { code synthetic } breadcrumb { code shortName }
        memberCount(asOf: $asOf) { ...F }
        memberships(asOf: $asOf) { role standing(asOf: $asOf) started member { id kind name } legalEntity { id name } }
        links(asOf: $asOf) { kind from { id name } to { id name } }
        baseVenue(asOf: $asOf) { id name }
        resourcesByKind(asOf: $asOf) { kind count { ...F } floorArea { ...F } }
        resourceUse(from: $from, to: $to) { fairness { ...F } utilisation { ...F } sharedUse { ...F } }
        jointActivity(from: $from, to: $to, year: $year) { intensity { ...F } jointShare { ...F } meetings { ...F } resolutionDelivery { ...F } }
        byType: activitiesByType(year: $year) { type count { ...F } joint { ...F } }
        liveness(asOf: $asOf) { verdict reasons }
        economy(year: $year) { income { ...F } ownEarnedIncome { ...F } growth { ...F } reporting { ...F } payout { ...F }
          perMember { ...F } }
        attributedIncome(year: $year) { ...F }
        metric(asOf: $asOf, metric: $metric, period: $period) { figure { ...F } sources { kind title } }
        provenance { kind title }
      } } ${FIGURE}`,
    variables: (values) => ({ ...yearly(values), id: plain(values.id) }),
  },
  c: {
    query: `query($division: String!, $first: Int!, $asOf: String!, $year: Int!, $metric: String!, $period: Int!) {
      division(code: $division) { code shortName synthetic
        children(first: $first) { code shortName
          resourcesByKind(asOf: $asOf) { kind count { ...F } }
          activitiesByType(year: $year) { type count { ...F } }
          economy(year: $year) { income { ...F } growth { ...F } }
          metric(metric: $metric, period: $period) { ...F }
        } } } ${FIGURE}`,
    variables: yearly,
  },
  d: {
    query: `query($division: String!, $year: Int!, $top: Int!) {
      incomeGrowingMost(division: $division, year: $year, top: $top) { rank id name growth { ...F } } } ${FIGURE}`,
    variables: same,
  },
  e: {
    query: `query($ids: [String!]!, $codes: [String!]!) {
      committees(ids: $ids) { id name form division { code shortName } }
      communities(codes: $codes) { divisionCode communityName: name } }`,
    variables: keys,
  },
};
