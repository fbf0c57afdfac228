import type { Column } from '../../importing/kind.js';
import { choice, integer, moment, partialDay, text, words } from '../../importing/values.js';
import { committeeColumn } from '../committees/index.js';
import { divisionColumn } from '../divisions/index.js';
import { organizationColumn } from '../organizations/index.js';
import {
  ACTIVITY_STATE_NAMES,
  DIMENSION_NAMES,
  FORUM_NAMES,
  PART_COLUMNS,
  TURNOUT_COLUMNS,
  TYPE_NAMES,
} from './activity.names.js';
import { MOST_ORGANIZERS } from './activity.rules.js';

export const PARTS = Object.entries(PART_COLUMNS).map(([role, [name]]) => ({ role, name }));
export const TURNOUTS = Object.entries(TURNOUT_COLUMNS).map(([role, [name]]) => ({ role, name }));

export const activityColumns: Column[] = [
  {
    name: 'name',
    header: { zh: '名称', en: 'title' },
    aliases: ['活动名称', '标题', '主题'],
    about: { zh: '活动名称', en: 'what it is called' },
    example: '凤鸣片区人居环境整治',
    type: text(200),
    required: true,
  },
  {
    name: 'type',
    header: { zh: '类型', en: 'type' },
    aliases: ['活动类型'],
    about: { zh: '活动类型', en: 'type of activity' },
    example: '人居环境整治',
    type: choice(TYPE_NAMES),
    required: true,
  },
  {
    name: 'forum_kind',
    header: { zh: '议事平台', en: 'forum kind' },
    about: { zh: '仅议事协商', en: 'for a deliberation' },
    example: '',
    type: choice(FORUM_NAMES),
  },
  {
    name: 'dimension',
    header: { zh: '五联维度', en: 'dimension' },
    aliases: ['维度'],
    about: { zh: '未载明时不填', en: 'left out when not stated' },
    example: '活动联办',
    type: choice(DIMENSION_NAMES),
  },
  divisionColumn({
    name: 'division_code',
    header: { zh: '区划代码', en: 'division code' },
    aliases: ['举办地区划代码', '举办地'],
    about: { zh: '举办地区划', en: 'where it is held' },
    example: '500235125000',
    required: true,
  }),
  committeeColumn({
    name: 'committee',
    header: { zh: '联合党委', en: 'committee' },
    about: { zh: '所属联合党委', en: 'the committee under which it is held' },
    example: '',
  }),
  {
    name: 'held',
    header: { zh: '举办日期', en: 'date' },
    aliases: ['日期', '活动日期'],
    about: {
      zh: '未载明时不填；已填开始时间时可不填',
      en: 'left out when not stated, or where the start says it',
    },
    example: '2024-06',
    type: partialDay(),
  },
  {
    name: 'starts',
    header: { zh: '开始时间', en: 'starts' },
    about: { zh: '须与结束时间一并填写', en: 'together with the end' },
    example: '',
    type: moment(),
  },
  {
    name: 'ends',
    header: { zh: '结束时间', en: 'ends' },
    about: { zh: '结束', en: 'to' },
    example: '',
    type: moment(),
  },
  {
    name: 'place',
    header: { zh: '地点', en: 'venue' },
    aliases: ['场所', '场地'],
    about: { zh: '来源所载地点', en: 'as its source names it' },
    example: '凤鸣片区党群服务中心',
    type: text(200),
  },
  ...Object.values(PART_COLUMNS).map(([name, en, zh, ...aliases]): Column => {
    const column = organizationColumn({ name, header: { zh, en }, aliases, about: { zh, en }, example: '' });
    const { expects } = column.type;
    const several = words(MOST_ORGANIZERS, 200);
    return {
      ...column,
      example: name === 'organizers' ? '500235125206' : '',
      type: {
        ...several,
        expects: {
          zh: `${expects.zh}；多个以“、”分隔`,
          en: `${expects.en}; several between ;`,
        },
      },
      reference: column.reference && { ...column.reference, several: true },
    };
  }),
  ...Object.values(TURNOUT_COLUMNS).map(
    ([name, en, zh, ...aliases]): Column => ({
      name,
      header: { zh, en },
      aliases,
      about: { zh: '仅计数，不载姓名', en: 'a count, never names' },
      example: '',
      type: integer(0, 100_000_000),
    }),
  ),
  {
    name: 'state',
    header: { zh: '状态', en: 'state' },
    about: { zh: '状态', en: 'where it stands' },
    example: '已举办',
    type: choice(ACTIVITY_STATE_NAMES),
    required: true,
  },
];
