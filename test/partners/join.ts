import type { Agency, Running } from './start.ts';

/** Asks a hub's GraphQL as an administrator. */
async function ask(hub: string, token: string, query: string, variables: object) {
  const response = await fetch(`${hub}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const answer = await response.json();
  if (answer.errors) throw new Error(answer.errors[0].message);
  return answer.data;
}

const REGISTER = `mutation Register($input: RegisterAgencyInput!) {
  registerAgency(input: $input) { userErrors { code message } }
}`;

/** Makes an agency known to a hub; one that it knows already stays as it is. */
export async function register(hub: string, token: string, agency: Agency): Promise<void> {
  const { code, nameZh, nameEn } = agency;
  const input = { code, nameZh, nameEn, contactPost: '示例岗位' };
  const { registerAgency } = await ask(hub, token, REGISTER, { input });
  const refusal = registerAgency.userErrors.find(
    (error: { code: string }) => error.code !== 'ALREADY_EXISTS',
  );
  if (refusal) throw new Error(refusal.message);
}

/** Publishes an agency's schema with a hub, served where its process listens. */
export async function publish(hub: string, token: string, { agency, url, sdl }: Running): Promise<void> {
  const response = await fetch(`${hub}/registry/subgraphs/${agency.code}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ url, sdl, agency: agency.code, message: 'example' }),
  });
  const { ok, errors = [] } = await response.json();
  if (!ok) throw new Error(errors.map((error: { message: string }) => error.message).join('\n'));
}

/** Registers and publishes agencies one after the other, as each publication joins the one before. */
export async function join(hub: string, token: string, agencies: readonly Running[]): Promise<void> {
  for (const running of agencies) {
    await register(hub, token, running.agency);
    await publish(hub, token, running);
  }
}
