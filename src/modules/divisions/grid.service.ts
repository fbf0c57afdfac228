import type { Change } from '../../auth/change.js';
import { defineConstraints } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { requireText } from '../../shared/text.js';
import { requireDivision } from './division.service.js';
import { Grid, type RegisterGridInput } from './grid.entity.js';

/** Which level may stand under which. */
const ABOVE: Record<Grid['level'], readonly (Grid['level'] | null)[]> = {
  GRID: [null],
  MICRO_GRID: ['GRID'],
  BUILDING: ['GRID', 'MICRO_GRID'],
};

/** Registers a grid below a village or community, or below another grid of it. */
export async function registerGrid(change: Change, input: RegisterGridInput): Promise<ChangedObjects> {
  const { em } = change;
  const division = await requireDivision(em, input.divisionCode);
  change.authorize('grid:register', [division.code]);
  const name = requireText(input.name, 'name', 100);
  if (division.level !== 'VILLAGE') {
    throw new Fault(
      'INVALID_INPUT',
      {
        en: 'Grids stand below a village or community; give its 12-digit code.',
        zh: '网格设在村（社区）之下，请填写村级代码。',
      },
      'divisionCode',
    );
  }
  const parent = input.parentId == null ? null : await findParent(change, input.parentId, division.code);
  if (!ABOVE[input.level].includes(parent?.level ?? null)) {
    throw new Fault(
      'INVALID_INPUT',
      {
        en: 'A grid has no parent; a micro-grid stands in a grid; a building in a grid or micro-grid.',
        zh: '网格没有上级；微网格属于网格；楼栋属于网格或微网格。',
      },
      'parentId',
    );
  }
  const grid = Object.assign(new Grid(), {
    divisionCode: division.code,
    level: input.level,
    name,
    parentId: parent?.id ?? null,
    parentLevel: parent?.level ?? null,
  });
  em.persist(grid);
  change.event({ type: 'Grid', id: grid.id }, 'GRID_REGISTERED', { to: { name, level: input.level } });
  return { grid: { type: 'Grid', id: `Grid:${grid.id}` } };
}

async function findParent(change: Change, id: string, divisionCode: string): Promise<Grid> {
  const key = uuidOf(id, 'Grid');
  const parent = key ? await change.em.findOne(Grid, { id: key, divisionCode }) : null;
  if (parent) return parent;
  throw new Fault(
    'NOT_FOUND',
    { en: 'There is no such grid in this village or community.', zh: '该村（社区）没有此网格。' },
    'parentId',
  );
}

defineConstraints({
  grid_name: () =>
    new Fault(
      'ALREADY_EXISTS',
      { en: 'A grid of this name is there already.', zh: '同名网格已存在。' },
      'name',
    ),
});
