import { readFile } from 'node:fs/promises';
import type { SchemaFault, SubgraphSource } from '../shared/composing.js';
import { StartFailure } from '../shared/start-failure.js';

/** Schemas do not compose: a sentence for each fault. */
export class DoesNotCompose extends StartFailure {}

/** A file that a command was given cannot be used. */
export class FileUnusable extends StartFailure {}

/** A schema in a file says where it is served in a line of its own: `# url: http://...`. */
export function sourceFromFile(name: string, sdl: string): SubgraphSource {
  const url = /^#\s*url:\s*(\S+)\s*$/m.exec(sdl)?.[1];
  return url ? { name, url, sdl } : { name, sdl };
}

export async function readText(path: string): Promise<string> {
  try {
    // Editors put a mark before UTF-8 that is no part of the schema.
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new FileUnusable({
      zh: `无法读取文件 ${path}（${reason}）。`,
      en: `The file ${path} cannot be read (${reason}).`,
    });
  }
}

/** The supergraph of some schemas; what does not compose ends the command. */
export async function composedOrFailure(sources: readonly SubgraphSource[]): Promise<string> {
  const { compose } = await import('../supergraph/compose.js');
  const composition = compose(sources);
  if (composition.faults) throw await doesNotCompose(composition.faults);
  return composition.supergraphSdl;
}

export async function doesNotCompose(faults: readonly SchemaFault[]): Promise<DoesNotCompose> {
  const { inOneLine } = await import('../supergraph/faults.js');
  return new DoesNotCompose(faults.map(inOneLine));
}
