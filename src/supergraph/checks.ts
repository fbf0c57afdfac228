import { type DocumentNode, GraphQLError, getLocation, Kind, parse, Source } from 'graphql';
import type { SchemaFault, SubgraphSource } from '../shared/composing.js';
import type { Message } from '../shared/errors.js';
import { linksFederation, speaksFederation1 } from './federation-version.js';
import { checkNamesAndKeys } from './names-and-keys.js';

/** Largest schema, in bytes; the hub's own has some 400,000. */
export const MAX_SDL_BYTES = 1_048_576;

/** A name that stays what it is in URLs, in the composer's graph ids and on the command line. */
export const SUBGRAPH_NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST_NAME = 40;

/** A null, or what a decoder leaves of bytes that are no UTF-8. */
const NO_TEXT = /[\0\ufffd]/;
const NO_TYPES: ReadonlySet<string> = new Set([
  Kind.SCHEMA_DEFINITION,
  Kind.SCHEMA_EXTENSION,
  Kind.DIRECTIVE_DEFINITION,
]);

/** A schema read, or the faults for which the composer is never shown it. */
export type Read = { readonly document: DocumentNode } | { readonly faults: readonly SchemaFault[] };

/** Reads one schema and checks what would make the composer crash, or say something that helps nobody. */
export function readSubgraph({ name, sdl }: SubgraphSource): Read {
  const fault = (
    code: string,
    message: Message,
    wayOut: Message,
    at?: { line: number; column: number },
  ): SchemaFault => ({
    code,
    message,
    wayOut,
    subgraph: name,
    line: at?.line ?? null,
    column: at?.column ?? null,
    coordinate: null,
  });
  if (!SUBGRAPH_NAME.test(name) || name.length > LONGEST_NAME) {
    const shown = name.slice(0, LONGEST_NAME);
    return { faults: [fault('INVALID_SUBGRAPH_NAME', NAMES.message(shown), NAMES.wayOut)] };
  }
  const bytes = Buffer.byteLength(sdl);
  if (bytes > MAX_SDL_BYTES) return { faults: [fault('SCHEMA_TOO_LARGE', SIZE.message(bytes), SIZE.wayOut)] };
  const noText = sdl.search(NO_TEXT);
  if (noText >= 0 || !sdl.isWellFormed()) {
    const at = noText < 0 ? undefined : getLocation(new Source(sdl), noText);
    return { faults: [fault('INVALID_GRAPHQL', TEXT.message, TEXT.wayOut, at)] };
  }
  if (!/[^\s,#\ufeff]/.test(sdl.replace(/#.*/g, '')))
    return { faults: [fault('EMPTY_SCHEMA', EMPTY.message, EMPTY.wayOut)] };
  let document: DocumentNode;
  try {
    document = parse(new Source(sdl, name));
  } catch (error) {
    if (!(error instanceof GraphQLError))
      return { faults: [fault('SCHEMA_TOO_DEEP', DEEP.message, DEEP.wayOut)] };
    const said = error.message.replace(/^Syntax Error: /, '');
    const message = { en: `It does not parse: ${said}`, zh: `语法错误：${said}` };
    return { faults: [fault('PARSE_ERROR', message, PARSE, error.locations?.[0])] };
  }
  const operation = document.definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION || kind === Kind.FRAGMENT_DEFINITION,
  );
  if (operation) {
    const { line, column } = operation.loc?.startToken ?? { line: 1, column: 1 };
    return { faults: [fault('NOT_A_SCHEMA', NOT_A_SCHEMA.message, NOT_A_SCHEMA.wayOut, { line, column })] };
  }
  if (!linksFederation(document) && !speaksFederation1(document))
    return { faults: [fault('NO_FEDERATION', UNLINKED.message, UNLINKED.wayOut, { line: 1, column: 1 })] };
  const faults = checkNamesAndKeys(name, document);
  if (faults.length === 0 && document.definitions.every(({ kind }) => NO_TYPES.has(kind)))
    return { faults: [fault('EMPTY_SCHEMA', EMPTY.message, EMPTY.wayOut, { line: 1, column: 1 })] };
  return faults.length > 0 ? { faults } : { document };
}

const NAMES = {
  message: (name: string): Message => ({
    en: `"${name}" cannot be the name of a subgraph.`,
    zh: `"${name}" 不能作子图名称。`,
  }),
  wayOut: {
    en: 'Use lower-case letters, digits and single hyphens, beginning with a letter, at most 40: agriculture, civil-affairs.',
    zh: '请用小写字母、数字和单个连字符，以字母开头，至多 40 个字符：agriculture、civil-affairs。',
  },
};
const SIZE = {
  message: (bytes: number): Message => ({
    en: `The schema has ${bytes} bytes, more than ${MAX_SDL_BYTES}.`,
    zh: `模式共 ${bytes} 字节，超过上限 ${MAX_SDL_BYTES}。`,
  }),
  wayOut: {
    en: 'Publish it as several subgraphs, each of one field of work.',
    zh: '请按业务拆成几个子图发布。',
  },
};
const TEXT = {
  message: {
    en: 'The schema is no UTF-8 text: it holds a null, half of a surrogate pair, or bytes of another encoding.',
    zh: '模式不是 UTF-8 文本：含有空字符、半个代理对，或其他编码（如 GBK、UTF-16）的字节。',
  },
  wayOut: { en: 'Save the file as UTF-8 text and send it again.', zh: '请将文件存为 UTF-8 文本后重新提交。' },
};
const EMPTY = {
  message: { en: 'The schema defines no type.', zh: '模式没有定义任何类型。' },
  wayOut: {
    en: 'Send the SDL of the subgraph: what its _service { sdl } answers.',
    zh: '请提交子图的 SDL，即其 _service { sdl } 的返回内容。',
  },
};
const DEEP = {
  message: { en: 'The schema is nested too deeply to be read.', zh: '模式嵌套过深，无法读取。' },
  wayOut: { en: 'Write lists of lists at most a few levels deep.', zh: '列表嵌套请只写少数几层。' },
};
const PARSE: Message = {
  en: 'Mend the line named. Send GraphQL SDL, not JSON of an introspection.',
  zh: '请改正所指的行。应提交 GraphQL SDL，而非内省结果的 JSON。',
};
const NOT_A_SCHEMA = {
  message: {
    en: 'It holds an operation or a fragment, which belongs to no schema.',
    zh: '其中含有查询操作或片段，不属于模式。',
  },
  wayOut: { en: 'Send only type definitions.', zh: '请只提交类型定义。' },
};
const UNLINKED = {
  message: {
    en: 'The schema is no subgraph: it neither links Federation 2 nor keeps to the directives of Federation 1.',
    zh: '该模式不是子图：既未链接 Federation 2 规范，也不是只用 Federation 1 指令的模式。',
  },
  wayOut: {
    en: 'Put at its top: extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"]), with every directive in use.',
    zh: '请在开头加上：extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])，并列出所用的全部指令。',
  },
};
