import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../src/shared/paths.js';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `hub` as it is installed: compiled, and run in a process of its own. */
export interface CommandLine {
  /** Where it is compiled to. */
  readonly folder: string;
  run(args: readonly string[], env: Record<string, string>): Promise<Ended>;
  remove(): Promise<void>;
}

/** Compiles the hub as it stands; below the project, where it finds its packages. */
export async function compileCommandLine(): Promise<CommandLine> {
  const folder = join(projectRoot(), 'node_modules', '.cache', `hub-${process.pid}`);
  const tsc = join(projectRoot(), 'node_modules', '.bin', 'tsc');
  const compiled = await ended(tsc, ['-p', join(projectRoot(), 'tsconfig.json'), '--outDir', folder], {});
  if (compiled.code !== 0) throw new Error(`The hub does not compile: ${compiled.stdout}`);
  return {
    folder,
    run: (args, env) =>
      ended(process.execPath, [join(folder, 'src', 'cli.js'), ...args], { HUB_LANGUAGE: 'en', ...env }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function ended(file: string, args: readonly string[], env: Record<string, string>): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(file, args, { env: { ...process.env, ...env }, timeout: 60_000 }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
    });
  });
}
