import type { SchemaFault } from '../shared/composing.js';
import type { Message } from '../shared/errors.js';

/** What a code means in Chinese, and the way out in both languages; the longest prefix that fits counts. */
const MEANINGS: readonly (readonly [prefix: string, zh: string, wayOut: Message])[] = [
  [
    'KEY_',
    '@key 有误',
    {
      en: 'Name in @key only fields that this type has in this subgraph, without arguments, e.g. @key(fields: "divisionCode").',
      zh: '@key 只能写本类型在本子图中已有且不带参数的字段，如 @key(fields: "divisionCode")。',
    },
  ],
  [
    'REQUIRES_',
    '@requires 有误',
    {
      en: 'Declare each field that @requires names in this subgraph and mark it @external.',
      zh: '@requires 所列字段须在本子图中声明并标注 @external。',
    },
  ],
  [
    'PROVIDES_',
    '@provides 有误',
    {
      en: 'Declare each field that @provides names on the returned type and mark it @external.',
      zh: '@provides 所列字段须在返回类型上声明并标注 @external。',
    },
  ],
  [
    'EXTERNAL_UNUSED',
    '@external 字段没有用处',
    {
      en: 'Remove the field, or name it in a @key, @requires or @provides.',
      zh: '请删除该字段，或在 @key、@requires、@provides 中用到它。',
    },
  ],
  [
    'EXTERNAL_',
    '@external 字段与其所属子图不一致',
    {
      en: 'Declare the field as the subgraph that owns it does, or remove @external.',
      zh: '请按拥有该字段的子图的写法声明，或去掉 @external。',
    },
  ],
  [
    'INVALID_FIELD_SHARING',
    '多个子图都解析同一字段，但未全部标注 @shareable',
    {
      en: 'If another subgraph owns the field, remove it here or refer to the type by its @key; if both give the same value, mark it @shareable in each.',
      zh: '字段若属于其他子图，请在此删除或以 @key 引用其类型；若各处取值相同，请全部标注 @shareable。',
    },
  ],
  [
    'FIELD_TYPE_MISMATCH',
    '同一字段在各子图中的类型不同',
    {
      en: 'Give the field the same type in every subgraph.',
      zh: '请使该字段在各子图中的类型一致。',
    },
  ],
  [
    'FIELD_ARGUMENT_',
    '同一参数在各子图中的类型或默认值不同',
    {
      en: 'Give the argument the same type and default in every subgraph.',
      zh: '请使该参数在各子图中的类型与默认值一致。',
    },
  ],
  [
    'TYPE_KIND_MISMATCH',
    '同名类型在各子图中的种类不同',
    {
      en: 'The name is taken by a type of another kind: choose another name, e.g. with the agency in front.',
      zh: '该名称已被另一种类的类型占用，请换一个名称，如加上部门前缀。',
    },
  ],
  [
    'ENUM_VALUE_MISMATCH',
    '同名枚举在各子图中的取值不同',
    {
      en: 'An enum that is used in arguments and answers must have the same values in every subgraph.',
      zh: '既作参数又作返回值的枚举，在各子图中的取值必须一致。',
    },
  ],
  [
    'SATISFIABILITY_ERROR',
    '有字段无法从入口查到',
    {
      en: 'Give the type a @key that the other subgraphs can resolve, so that the hub can get from one to the other.',
      zh: '请给该类型加上其他子图可解析的 @key，使中枢能从一个子图到达另一个。',
    },
  ],
  [
    'UNKNOWN_FEDERATION_LINK_VERSION',
    '不支持该 Federation 版本',
    {
      en: 'Link a version from v2.0 to v2.9: @link(url: "https://specs.apollo.dev/federation/v2.7", import: [...]).',
      zh: '请改用受支持的版本（v2.0 至 v2.9）：@link(url: "https://specs.apollo.dev/federation/v2.7", import: [...])。',
    },
  ],
  [
    'UNKNOWN_LINK_VERSION',
    '不支持 @link 所写规范的版本',
    {
      en: 'Link a version of that specification which is published, or remove the @link.',
      zh: '请使用该规范已发布的版本，或删除该 @link。',
    },
  ],
  [
    'INVALID_LINK_',
    '@link 写法有误',
    {
      en: 'Write it like extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"]), once for each specification.',
      zh: '请写成 extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])，每个规范一次。',
    },
  ],
  [
    'LINK_IMPORT_',
    '@link 导入的名称有误',
    { en: 'Import directives with their @, types without.', zh: '导入指令时带 @，导入类型时不带。' },
  ],
  [
    'OVERRIDE_',
    '@override 有误',
    {
      en: 'Name another subgraph in from:, and let only one subgraph override a field.',
      zh: 'from: 须写另一个子图，且同一字段只能由一个子图覆盖。',
    },
  ],
  [
    'INTERFACE_',
    '接口与其实现不一致',
    {
      en: 'Give every type that implements the interface its fields and keys, in each subgraph that defines them.',
      zh: '凡定义了实现类型的子图，均须使其具备接口的字段与键。',
    },
  ],
  [
    'NO_QUERIES',
    '没有可查询的字段',
    { en: 'Give at least one subgraph a field on Query.', zh: '至少一个子图的 Query 须有字段。' },
  ],
  [
    'INVALID_SUBGRAPH_NAME',
    '子图名称不可用',
    {
      en: 'Choose a name of lower-case letters, digits and hyphens that begins with a letter.',
      zh: '请使用以字母开头、由小写字母、数字和连字符组成的名称。',
    },
  ],
  [
    'DIRECTIVE_',
    '指令有误',
    {
      en: 'Define the directive in the same way wherever it is used, or remove it.',
      zh: '请在各处以相同方式定义该指令，或删除它。',
    },
  ],
  [
    'INVALID_GRAPHQL',
    '不是有效的 GraphQL 模式',
    {
      en: 'Mend the schema at the place named; directives of Federation must be imported by @link, others defined.',
      zh: '请改正所指之处；Federation 指令须由 @link 导入，其他指令须有定义。',
    },
  ],
];

const OTHERWISE: Message = {
  en: 'Mend the schema at the place named, then run npx hub check before publishing.',
  zh: '请改正所指之处，发布前先用 npx hub check 检查。',
};

/** The words for a code of the composer: its sentence, the same introduced in Chinese, and the way out. */
export function wordsFor(code: string, said: string): { message: Message; wayOut: Message } {
  const meaning = MEANINGS.filter(([prefix]) => code.startsWith(prefix)).sort(
    ([a], [b]) => b.length - a.length,
  )[0];
  return {
    message: { en: said, zh: `${meaning?.[1] ?? '模式不能组合'}：${said}` },
    wayOut: meaning?.[2] ?? OTHERWISE,
  };
}

/** A fault in one line: code, subgraph, place, what is wrong and what to do. */
export function inOneLine(fault: SchemaFault): Message {
  const { line, column, subgraph, coordinate } = fault;
  const place = line === null ? '' : `:${line}:${column}`;
  const head = `[${fault.code}] ${subgraph ?? 'supergraph'}${place}${coordinate ? ` (${coordinate})` : ''}`;
  return {
    en: `${head}: ${fault.message.en} ${fault.wayOut.en}`,
    zh: `${head}：${fault.message.zh} ${fault.wayOut.zh}`,
  };
}
