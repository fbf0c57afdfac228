// Looks for every organization, committee and membership of a facts file in the answers of a running hub.
import { readFile } from 'node:fs/promises';

const [factsPath = '', url = ''] = process.argv.slice(2);
const facts = JSON.parse(await readFile(factsPath, 'utf8'));

async function ask(query, variables) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const committees = await ask(
  '{ jointCommittees(first: 100) { nodes { name memberships(first: 100) { nodes { member { name } } } } } }',
);
const byName = new Map(committees.jointCommittees.nodes.map((node) => [node.name, node]));
const nameOf = new Map(facts.organisations.map(({ id, name }) => [id, name]));
const missing = [];
let found = 0;

function expect(there, what) {
  if (there) found++;
  else missing.push(what);
}

for (const { name } of facts.organisations.filter((organisation) => organisation.name)) {
  const { organizations } = await ask(
    'query ($name: String) { organizations(name: $name, first: 100) { nodes { name } } }',
    { name },
  );
  expect(byName.has(name) || organizations.nodes.some((node) => node.name === name), name);
}
for (const { org, members } of facts.jointCommittees) {
  const committee = byName.get(nameOf.get(org));
  expect(committee, nameOf.get(org));
  const listed = committee?.memberships?.nodes.map(({ member }) => member.name) ?? [];
  for (const member of members ?? []) {
    expect(listed.includes(nameOf.get(member)), `${nameOf.get(member)} in ${nameOf.get(org)}`);
  }
}

console.log(`${found} found, ${missing.length} missing`);
for (const what of missing) console.log(`missing: ${what}`);
process.exitCode = missing.length === 0 ? 0 : 1;
