import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** A source file and what it imports, by path below the project's root. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Import {
  /** A package name, or the path below the project's root of the file that is meant. */
  readonly target: string;
  readonly typeOnly: boolean;
}

/** Reads the project's own TypeScript files below a folder. */
export async function readSources(root: string, folder: string): Promise<SourceFile[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  const paths = names
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));
  return Promise.all(
    paths.sort().map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  );
}

const STATEMENT =
  /^(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** The imports of a file. The code style (one statement a line, single quotes) makes a pattern enough. */
export function importsOf({ path, text }: SourceFile): Import[] {
  return [...text.matchAll(STATEMENT)].map(([, type, names = '', from, bare, dynamic]) => {
    const specifier = (from ?? bare ?? dynamic) as string;
    const each = /^\{([^}]*)\}$/
      .exec(names.trim())?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    return {
      target: specifier.startsWith('.')
        ? posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts')
        : specifier,
      typeOnly:
        type !== undefined ||
        (each !== undefined && each.length > 0 && each.every((name) => name.startsWith('type '))),
    };
  });
}

/** The part of the house a file belongs to: a folder of `src`, or a file directly in it. */
export function partOf(path: string): string {
  const [top, part] = path.split('/');
  return top === 'src' ? (part as string) : (top as string);
}

/** What each part may import, and where code that needs more belongs. */
const PARTS: Readonly<Record<string, { readonly may: readonly string[]; readonly instead: string }>> = {
  shared: { may: [], instead: 'shared/ is a leaf: code that knows a part of the hub belongs to that part' },
  compiler: {
    may: ['shared'],
    instead:
      'the compiler knows shapes, not modules or databases: what a type is made of belongs to the shape in its module',
  },
  'settings.ts': { may: ['shared'], instead: 'settings.ts only names the settings' },
  'config.ts': {
    may: ['settings.ts', 'shared'],
    instead: 'config.ts reads the environment and nothing else',
  },
  database: {
    may: ['compiler', 'shared', 'migrations'],
    instead: 'database/ serves every module alike: what knows a table belongs to the module that owns it',
  },
  auth: {
    may: ['compiler', 'database', 'shared'],
    instead: 'auth/ knows roles and scopes: what a module allows belongs to its permissions.ts',
  },
  importing: {
    may: ['auth', 'shared'],
    instead:
      'importing/ reads and merges any file: what a kind of file means belongs to x.import.ts in its module',
  },
  modules: {
    may: ['auth', 'compiler', 'database', 'importing', 'shared'],
    instead:
      'a module is reached from above: put what joins it with HTTP, the subgraph or the settings into app.ts',
  },
  subgraph: {
    may: ['auth', 'compiler', 'modules', 'shared'],
    instead: 'subgraph/ turns classes into a federated schema: app.ts hands it the list of classes',
  },
  supergraph: { may: ['shared'], instead: 'supergraph/ knows no module: app.ts hands it schemas as sources' },
  http: {
    may: ['auth', 'compiler', 'config.ts', 'database', 'shared'],
    instead: 'http/ serves what app.ts hands it: put the part it needs into its options',
  },
  demo: {
    may: ['auth', 'database', 'modules', 'shared'],
    instead: 'demo/ only loads data through the services of the modules',
  },
  'app.ts': {
    may: [
      'auth',
      'compiler',
      'config.ts',
      'database',
      'demo',
      'http',
      'importing',
      'modules',
      'shared',
      'subgraph',
      'supergraph',
    ],
    instead: 'app.ts puts the parts together and is started by server.ts or cli/',
  },
  cli: {
    may: [
      'app.ts',
      'auth',
      'config.ts',
      'database',
      'importing',
      'modules',
      'settings.ts',
      'shared',
      'subgraph',
      'supergraph',
    ],
    instead: 'a command calls app.ts or a service; what HTTP needs belongs to http/',
  },
  'cli.ts': { may: ['cli'], instead: 'cli.ts only hands its arguments to cli/' },
  'server.ts': {
    may: ['app.ts', 'cli', 'config.ts', 'shared'],
    instead: 'server.ts only starts what cli/serve.ts does',
  },
};

/**
 * Lower modules first; a module may import those before it. `economy` and `indicators` stand beside
 * `resources` and `activities` on the committees; the order among these is only who might ever need whom.
 */
export const MODULES = [
  'sources',
  'divisions',
  'organizations',
  'committees',
  'resources',
  'activities',
  'economy',
  'indicators',
  'balance',
  'partners',
] as const;

/** Files of pure rules: what they decide can be read and tested without a database or a schema. */
const PURE = /\.rules\.ts$|\/(?:uscc|division-code|permissions)\.ts$|^src\/shared\/[^/]+\.ts$/;
const ORM_OR_GRAPHQL =
  /^(?:@mikro-orm\/|mikro-orm$|kysely$|pg$|graphql$|graphql\/|type-graphql$|graphql-scalars$|@apollo\/)/;

/** What is wrong with the imports of some files, each with where the code belongs instead. */
export function wrongImports(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => importsOf(file).flatMap((imported) => complaints(file.path, imported)));
}

function complaints(path: string, { target, typeOnly }: Import): string[] {
  const said: string[] = [];
  const say = (why: string) => said.push(`${path} imports ${target}: ${why}.`);
  if (PURE.test(path) && !typeOnly && ORM_OR_GRAPHQL.test(target)) {
    say(
      'a pure rule knows neither ORM nor GraphQL: move what does into the entity, shape or service beside it',
    );
  }
  if (!target.includes('/') || !/^(?:src|migrations|test)\//.test(target)) return said;
  const [from, to] = [partOf(path), partOf(target)];
  const part = PARTS[from];
  if (!part) say(`${from} is a new part of the house: give it its arrows here and a line in src/README.md`);
  else if (from !== to && !part.may.includes(to)) say(part.instead);
  const inner = /^src\/modules\/([^/]+)\/(.+)$/.exec(target);
  const own = /^src\/modules\/([^/]+)\//.exec(path)?.[1];
  if (!inner || inner[1] === own) return said;
  if (inner[2] !== 'index.ts')
    say(`modules meet only through index.ts: export it from src/modules/${inner[1]}/index.ts`);
  const rank = (name: string | undefined) => (MODULES as readonly string[]).indexOf(name ?? '');
  if (own !== undefined && rank(own) < rank(inner[1])) {
    say(
      `${own} lies below ${inner[1]}: what ${inner[1]} adds to the types of ${own} belongs to ${inner[1]}/extensions.resolver.ts`,
    );
  }
  return said;
}

/** Circles of imports that are there when the program runs, each as the list of its files. */
export function circles(files: readonly SourceFile[]): string[][] {
  const known = new Set(files.map(({ path }) => path));
  const edges = new Map(
    files.map((file) => [
      file.path,
      importsOf(file)
        .filter(({ target, typeOnly }) => !typeOnly && known.has(target))
        .map(({ target }) => target),
    ]),
  );
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path]);
    if (done.has(path) || trail.includes(path)) return;
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return found;
}
