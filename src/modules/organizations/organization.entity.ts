import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { Dated } from '../../database/base.entity.js';
import { connectionOf } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Node } from '../../shared/graphql/node.js';
import { PartialDate } from '../../shared/graphql/partial-date.type.js';
import type { Rel } from '../../shared/rel.js';
import { Division, Grid } from '../divisions/index.js';
import { Provenance } from '../sources/index.js';
import {
  CollectiveLevel,
  CompanyMode,
  OrganizationKind,
  PartyOrganizationKind,
} from './organization.enums.js';

/**
 * Every body that can be a member of a joint committee. The kinds share a table; each is a GraphQL type
 * of its own below. A joint committee is not among them: it is no legal person and holds nothing.
 */
@InterfaceType({
  implements: Node,
  description: doc(
    'A body that can be a member of a joint committee: a community, a company, another legal entity, or a Party organization. It stays independent.',
    '可以成为联合党委成员的组织：社区（村）、企业、其他法人或党组织。成员保持独立。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'organization' })
export abstract class Organization extends Dated implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => OrganizationKind, { description: doc('Kind of organization.', '组织类别。') })
  @Property({ type: 'text' })
  kind!: keyof typeof OrganizationKind;

  @Field(() => String, {
    nullable: true,
    description: doc('Name as published; null when no source gives it.', '公布的名称；无来源载明时为空。'),
  })
  @Property({ type: 'text', nullable: true })
  name?: string | null;

  @Field(() => Division, { description: doc('The division it stands in.', '所在区划。') })
  division!: Division;

  @ManyToOne(() => Division, { fieldName: 'division_code', mapToPk: true, referenceColumnName: 'code' })
  divisionCode!: string;

  @Field(() => [String], {
    description: doc('Industries it is known for, as named by its sources.', '来源所载的产业。'),
  })
  @Property({ type: 'text[]', default: [] })
  industries: string[] = [];

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('Since when it exists; null when no source says.', '成立日期；无来源载明时为空。'),
  })
  established?: PartialDate;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc(
      'First day on which it no longer exists; null while it does.',
      '不再存在的首日；存续时为空。',
    ),
  })
  ended?: PartialDate;

  @Field(() => [PartyOrganization], {
    description: doc('Party organizations attached to it.', '设在其中的党组织。'),
  })
  partyOrganizations!: Rel<PartyOrganization>[];

  @Field(() => [Provenance], {
    description: doc('Where what is said of it comes from, newest first.', '各项事实的来源，新者在前。'),
  })
  provenance!: Provenance[];

  @Field(() => Int, { description: doc('Version, to be sent with a change.', '版本号，修改时须提交。') })
  override version!: number;

  @Property({ type: 'text', nullable: true })
  uscc?: string | null;
  @Property({ type: 'text', nullable: true })
  partyKind?: keyof typeof PartyOrganizationKind | null;
  @Property({ type: 'text', nullable: true })
  collectiveLevel?: keyof typeof CollectiveLevel | null;
  @Property({ type: 'text', nullable: true })
  companyMode?: keyof typeof CompanyMode | null;
  @ManyToOne(() => Organization, { fieldName: 'parent_id', mapToPk: true, nullable: true })
  parentId?: string | null;
  @ManyToOne(() => Grid, { fieldName: 'grid_id', mapToPk: true, nullable: true })
  gridId?: string | null;
  @ManyToOne(() => Organization, { fieldName: 'legal_entity_id', mapToPk: true, nullable: true })
  legalEntityId?: string | null;
  @Property({ type: 'text', nullable: true })
  industryChain?: string | null;
  /** Set on rows that a list or the demo brings, so that loading again finds them. */
  @Property({ type: 'text', nullable: true, unique: true })
  naturalKey?: string | null;
}

/** The registered code, on the kinds that can have one. */
@ObjectType()
abstract class LegalEntity extends Organization {
  @Field(() => String, {
    name: 'uscc',
    nullable: true,
    description: doc(
      'Unified social credit code (GB 32100-2015); null when no source gives it.',
      '统一社会信用代码（GB 32100-2015）；无来源载明时为空。',
    ),
  })
  override uscc?: string | null;
}

@ObjectType({
  implements: Organization,
  description: doc(
    "A residents' or villagers' committee (55, 54), keyed by its division code.",
    '居民委员会或村民委员会（55、54），以区划代码为键。',
  ),
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "divisionCode")')
export class Community extends LegalEntity {
  @Field(() => String, {
    name: 'divisionCode',
    description: doc('Code of its division: its key.', '区划代码，即其键。'),
  })
  override divisionCode!: string;
}

@ObjectType({
  implements: Organization,
  description: doc('An enterprise or sole trader (91, 92).', '企业或个体工商户（91、92）。'),
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "uscc")')
export class Enterprise extends LegalEntity {}

@ObjectType({
  implements: Organization,
  description: doc(
    'A company that village collectives set up or joined to grow the collective economy (强村公司).',
    '由村集体经济组织设立或参股、壮大集体经济的强村公司。',
  ),
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "uscc")')
export class StrongVillageCompany extends LegalEntity {
  @Field(() => CompanyMode, {
    nullable: true,
    description: doc(
      'How it operates (浙农政发〔2023〕1号); null when not stated.',
      '经营模式（浙农政发〔2023〕1号）；未载明时为空。',
    ),
  })
  override companyMode?: keyof typeof CompanyMode | null;
}

@ObjectType({
  implements: Organization,
  description: doc(
    'A collective economic organization of a group, village or town (N1, N2, N3).',
    '组、村或镇级农村集体经济组织（N1、N2、N3）。',
  ),
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "uscc")')
export class CollectiveEconomicOrganization extends LegalEntity {
  @Field(() => CollectiveLevel, {
    nullable: true,
    description: doc('Level; agrees with the prefix of the code.', '层级，与代码前缀一致。'),
  })
  override collectiveLevel?: keyof typeof CollectiveLevel | null;
}

@ObjectType({
  implements: Organization,
  description: doc("A farmers' cooperative (93).", '农民专业合作社（93）。'),
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "uscc")')
export class Cooperative extends LegalEntity {}

@ObjectType({
  implements: Organization,
  description: doc('An agency of government or Party (11).', '机关（11）。'),
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "uscc")')
export class Agency extends LegalEntity {}

@ObjectType({ implements: Organization, description: doc('A public institution (12).', '事业单位（12）。') })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "uscc")')
export class Institution extends LegalEntity {}

@ObjectType({
  implements: Organization,
  description: doc('A social body (51, 52, 53).', '社会组织（51、52、53）。'),
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "uscc")')
export class SocialBody extends LegalEntity {}

@ObjectType({
  implements: Organization,
  description: doc(
    'A Party organization, attached to a division, a grid, a legal entity or an industry chain.',
    '党组织，设在区划、网格、法人单位或产业链上。',
  ),
})
@Directive('@key(fields: "id")')
export class PartyOrganization extends Organization {
  @Field(() => PartyOrganizationKind, {
    nullable: true,
    description: doc('Kind; null when its source does not say.', '类别；来源未载明时为空。'),
  })
  override partyKind?: keyof typeof PartyOrganizationKind | null;

  @Field(() => PartyOrganization, {
    nullable: true,
    description: doc('The Party organization above it; null when not stated.', '上级党组织；未载明时为空。'),
  })
  parent?: Rel<PartyOrganization>;

  @Field(() => Grid, { nullable: true, description: doc('The grid it is attached to.', '所在网格。') })
  grid?: Grid;

  @Field(() => Organization, {
    nullable: true,
    description: doc('The legal entity it is attached to.', '所在法人单位。'),
  })
  legalEntity?: Rel<Organization>;

  @Field(() => String, {
    nullable: true,
    description: doc('The industry chain it is attached to.', '所在产业链。'),
  })
  override industryChain?: string | null;
}

export const OrganizationConnection = connectionOf('Organization', () => Organization, '组织');

/** The object types behind the interface, by kind. */
export const ORGANIZATION_TYPES = {
  COMMUNITY: Community,
  ENTERPRISE: Enterprise,
  STRONG_VILLAGE_COMPANY: StrongVillageCompany,
  COLLECTIVE_ECONOMIC_ORGANIZATION: CollectiveEconomicOrganization,
  COOPERATIVE: Cooperative,
  AGENCY: Agency,
  INSTITUTION: Institution,
  SOCIAL_BODY: SocialBody,
  PARTY_ORGANIZATION: PartyOrganization,
} as const;
