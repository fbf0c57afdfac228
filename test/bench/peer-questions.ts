import type { Question } from './questions.js';

type Values = Readonly<Record<string, unknown>>;

/** A question in the words of the peer's schema, the answer under the hub's names as far as aliases reach. */
interface PeerQuestion {
  readonly query: string;
  readonly variables: (values: Values) => Values;
}

const FIGURE = 'fragment F on Figure { value qualifier nullReason unit }';
/** A list's figure, which has columns of its own there. */
const columns = (name: string) =>
  ['Value', 'Qualifier', 'NullReason', 'Unit'].map((part) => `${name}${part}`).join(' ');
const same = (values: Values) => values;
const plain = (id: unknown) => String(id).split(':')[1];

const PEER_QUESTIONS: Readonly<Record<string, PeerQuestion>> = {
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
    variables: ({ representations }) => {
      const all = representations as { id?: string; divisionCode?: string }[];
      return {
        ids: all.flatMap(({ id }) => (id ? [plain(id)] : [])),
        codes: all.flatMap(({ divisionCode }) => divisionCode ?? []),
      };
    },
  },
};

/** What is asked of the peer for each value; none of a question that its schema does not answer. */
export function peerBodies({ letter, variables }: Question): string[] {
  const asked = PEER_QUESTIONS[letter];
  if (!asked) return [];
  const { query } = asked;
  return variables.map((values) => JSON.stringify({ query, variables: asked.variables(values) }));
}

/**
 * The figures and texts of an answer, in an order that does not hang on names or nesting. Keys of the hub say the
 * type, too, and the peer's numbers of 64 bits are texts.
 */
export function shown(answer: unknown): string[] {
  const all: string[] = [];
  const walk = (value: unknown) => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (value !== null && typeof value === 'object') for (const one of Object.values(value)) walk(one);
    else if (value !== null) all.push(String(value).replace(/^[A-Z]\w+:/, ''));
  };
  walk(answer);
  return all.sort();
}
