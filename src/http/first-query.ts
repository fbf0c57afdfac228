/** The query that a newcomer pastes first: who is linked with whom in 云阳县. */
export const FIRST_QUERY =
  '{ jointCommittees(within: "500235000000", first: 10) { nodes { name form memberList memberships(first: 10) { nodes { member { name } } } } } }';
