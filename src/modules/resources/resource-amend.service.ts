import type { Change } from '../../auth/change.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { requireText } from '../../shared/text.js';
import { readReason } from '../committees/index.js';
import { requireOrganization } from '../organizations/index.js';
import { recordSource, vouch } from '../sources/index.js';
import type { Resource } from './resource.entity.js';
import type { AmendResourceInput } from './resource.inputs.js';
import { requireResource } from './resource.repository.js';
import {
  readFunctions,
  refuseFieldsOfOthers,
  requireArea,
  requireCount,
  shownResource,
} from './resource.service.js';

/** Changes what is on record of a resource; what it was before stays in its history. */
export async function amendResource(change: Change, input: AmendResourceInput): Promise<ChangedObjects> {
  const { em } = change;
  const resource = await requireResource(em, input.resourceId);
  const owner = input.ownerId == null ? null : await requireOrganization(em, input.ownerId, 'ownerId');
  const operator =
    input.operatorId == null ? null : await requireOrganization(em, input.operatorId, 'operatorId');
  const bound = [owner, operator].flatMap((organization) => organization?.divisionCode ?? []);
  change.authorize('resource:register', [resource.divisionCode, ...bound]);
  change.expectVersion(resource, input.version);
  refuseFieldsOfOthers(resource.kind, input);

  const wanted = { ...readValues(input), ...ids(input, owner?.id, operator?.id) };
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const held = (resource as unknown as Record<string, unknown>)[name] ?? null;
    if (same(held, value)) continue;
    before[name] = held;
    after[name] = value;
  }
  if (Object.keys(after).length === 0) {
    throw new Fault(
      'INVALID_INPUT',
      { en: 'Nothing of it would change. Name what is to be changed.', zh: '没有变化。请填写要变更的内容。' },
      'resourceId',
    );
  }
  Object.assign(resource, after);
  const subject = { type: 'Resource', id: resource.id };
  if (input.source) vouch(em, subject, await recordSource(em, input.source));
  change.event(subject, 'RESOURCE_AMENDED', { from: before, to: after, reason: readReason(input.reason) });
  return shownResource(resource);
}

/** The values given, read; one left out is not among them. */
function readValues(input: AmendResourceInput): Partial<Resource> {
  const readers = {
    name: (value: string | null) => requireText(value ?? '', 'name', 200),
    functions: (value: string[] | null) => readFunctions(value ?? []),
    centreRoles: (value: string[] | null) => [...new Set(value ?? [])],
    floorArea: (value: string | null) => value && requireArea(value, 'floorArea'),
    capacity: (value: number | null) => (value === null ? null : requireCount(value, 'capacity')),
    posts: (value: number | null) => (value === null ? null : requireCount(value, 'posts')),
  };
  return Object.fromEntries(
    Object.entries(readers).flatMap(([name, read]) => {
      const value = input[name as keyof typeof readers];
      return value === undefined ? [] : [[name, read(value as never)]];
    }),
  );
}

function ids(input: AmendResourceInput, ownerId?: string, operatorId?: string) {
  return {
    ...(input.ownerId === undefined ? {} : { ownerId: ownerId ?? null }),
    ...(input.operatorId === undefined ? {} : { operatorId: operatorId ?? null }),
  };
}

function same(held: unknown, value: unknown): boolean {
  if (typeof held === 'string' && typeof value === 'string' && /^[\d.]+$/.test(value))
    return held === value || trimmed(held) === trimmed(value);
  return JSON.stringify(held) === JSON.stringify(value);
}

/** A decimal without the zeros that the column adds. */
function trimmed(decimal: string): string {
  return decimal.replace(/\.(\d*?)0*$/, '.$1').replace(/\.$/, '');
}
