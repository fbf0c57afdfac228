import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf, PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { defineEnum } from '../../shared/graphql/enums.js';
import { Node } from '../../shared/graphql/node.js';
import { LocalDate } from '../../shared/graphql/scalars.js';
import { Takes } from '../../shared/graphql/takes.js';
import type { Rel } from '../../shared/rel.js';
import { Source } from '../sources/index.js';
import { DivisionChildrenArgs } from './division.inputs.js';
import { Grid } from './grid.entity.js';

export const DivisionLevel = defineEnum(
  'DivisionLevel',
  ['Level of a division, from its 12-digit code.', '区划层级，由 12 位代码判定。'],
  {
    PROVINCE: ['Province, autonomous region or municipality.', '省、自治区、直辖市。'],
    PREFECTURE: ['Prefecture or prefecture-level city.', '地级市、地区、自治州、盟。'],
    COUNTY: ['County, county-level city or district.', '县、县级市、市辖区、旗。'],
    TOWNSHIP: ['Sub-district, town or township.', '街道、镇、乡。'],
    VILLAGE: ["Residents' or villagers' committee, or a unit like one.", '居委会、村委会或类似单位。'],
  },
);

export const DivisionKind = defineEnum(
  'DivisionKind',
  [
    'What a township or village is, from the last segments of its code.',
    '乡级、村级区划的类别，由代码末段判定。',
  ],
  {
    SUBDISTRICT: ['Sub-district (街道), 001 to 099.', '街道，001 至 099。'],
    TOWN: ['Town (镇), 100 to 199.', '镇，100 至 199。'],
    TOWNSHIP: ['Township (乡), 200 to 399.', '乡，200 至 399。'],
    ENTERPRISE_RUN: [
      'Run by an enterprise, 400 to 599: a quasi-unit.',
      '企业等管理的类似乡级单位，400 至 599。',
    ],
    RESIDENTS_COMMITTEE: ["Residents' committee, 001 to 199.", '居民委员会，001 至 199。'],
    VILLAGERS_COMMITTEE: ["Villagers' committee, 200 to 399.", '村民委员会，200 至 399。'],
    QUASI_RESIDENTS: [
      "Like a residents' committee, 400 to 499; in no denominator.",
      '类似居委会的单位，400 至 499；不计入分母。',
    ],
    QUASI_VILLAGERS: [
      "Like a villagers' committee, 500 to 599; in no denominator.",
      '类似村委会的单位，500 至 599；不计入分母。',
    ],
  },
);

@ObjectType({
  description: doc('A published list of division codes.', '公布的区划代码清单。'),
})
@Entity({ tableName: 'division_list' })
export class DivisionList {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, { description: doc('Name of the list.', '清单名称。') })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => LocalDate, { description: doc('The day the list describes.', '清单的截止日期。') })
  @Property({ type: 'date' })
  asOf!: string;

  @Field(() => Source, { nullable: true, description: doc('Where the list comes from.', '清单来源。') })
  source?: Source;

  @ManyToOne(() => Source, { fieldName: 'source_id', mapToPk: true, nullable: true })
  sourceId?: string | null;
}

@ObjectType({
  implements: Node,
  description: doc(
    'An administrative division, from province to village, by its statistical code. Names are not unique; the code is.',
    '从省到村的行政区划，以统计用区划代码为准。名称可能重复，代码唯一。',
  ),
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "code")')
@Entity({ tableName: 'division' })
export class Division implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  id!: string;

  @Field(() => String, { description: doc('Statistical code of 12 digits.', '12 位统计用区划代码。') })
  @PrimaryKey({ type: 'text' })
  code!: string;

  @Field(() => DivisionLevel, { description: doc('Level.', '层级。') })
  @Property({ type: 'text' })
  level!: keyof typeof DivisionLevel;

  @Field(() => DivisionKind, {
    nullable: true,
    description: doc('What a township or village is; null above.', '乡级、村级的类别；以上层级为空。'),
  })
  @Property({ type: 'text', nullable: true })
  kind?: keyof typeof DivisionKind | null;

  @Field(() => Boolean, {
    description: doc(
      'True for units that are only like a township or village (4xx, 5xx): they are in no denominator.',
      '仅为类似乡级或村级的单位（4xx、5xx）时为真，不计入分母。',
    ),
  })
  quasiUnit!: boolean;

  @Field(() => Boolean, {
    description: doc(
      'True for a division that is made up for tests of scale, with all that lies in it: it is no real place.',
      '为规模测试而虚构的区划为真，其中一切均为合成数据，不是真实地方。',
    ),
  })
  synthetic!: boolean;

  @Field(() => String, { description: doc('Name as listed.', '清单所载名称。') })
  @Property({ type: 'text' })
  officialName!: string;

  @Field(() => String, { description: doc('Name as commonly said.', '通称。') })
  @Property({ type: 'text' })
  shortName!: string;

  @Field(() => Division, { nullable: true, description: doc('The division above it.', '上级区划。') })
  parent?: Rel<Division>;

  @ManyToOne(() => Division, {
    fieldName: 'parent_code',
    mapToPk: true,
    nullable: true,
    referenceColumnName: 'code',
  })
  parentCode?: string | null;

  @Field(() => [Division], {
    description: doc(
      'Those above it from the top, without headings that are no place (市辖区, 县).',
      '自上而下的各级区划，略去“市辖区”“县”等非实体层级。',
    ),
  })
  breadcrumb!: Rel<Division>[];

  @Field(() => DivisionConnection, { description: doc('Those directly below it.', '下级区划。') })
  @Takes(() => DivisionChildrenArgs)
  children!: unknown;

  @Field(() => GridConnection, { description: doc('Its grids of the top level.', '其一级网格。') })
  @Takes(() => PageArgs)
  grids!: unknown;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc(
      'First day it is known to exist; null when it stood in the first list.',
      '已知存在的首日；首份清单即有时为空。',
    ),
  })
  @Property({ type: 'date', nullable: true })
  validFrom?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc(
      'First day it no longer exists; null while it is listed.',
      '不再存在的首日；仍在清单中时为空。',
    ),
  })
  @Property({ type: 'date', nullable: true })
  validTo?: string | null;

  @Field(() => LocalDate, {
    description: doc('Date of the newest list that names it.', '载有它的最新清单日期。'),
  })
  @Property({ type: 'date' })
  listedAsOf!: string;

  @Field(() => DivisionList, { description: doc('The newest list that names it.', '载有它的最新清单。') })
  list!: DivisionList;

  @ManyToOne(() => DivisionList, { fieldName: 'list_id', mapToPk: true })
  listId!: string;
}

export const DivisionConnection = connectionOf('Division', () => Division, '区划');
export const GridConnection = connectionOf('Grid', () => Grid, '网格');
