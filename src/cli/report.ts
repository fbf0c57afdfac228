import { spokenLanguages } from '../settings.js';
import { Fault, Faults, type Message } from '../shared/errors.js';
import { StartFailure } from '../shared/start-failure.js';

/** Prints a line for the person at the terminal; standard output is kept for results. */
export function say(message: Message): void {
  process.stderr.write(`${inWords(message)}\n`);
}

/** The message in the language of the settings, or in both when they do not tell. */
export function inWords(message: Message): string {
  return spokenLanguages()
    .map((language) => message[language])
    .join('\n');
}

/** One sentence for each expected fault; a defect shows where it happened, because it is ours to mend. */
export function report(error: unknown): void {
  const expected = sentences(error);
  if (expected) for (const sentence of expected) say(sentence);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}

/** Runs a command: whatever it throws is reported and becomes exit code 1. */
export function command<A extends unknown[]>(
  work: (...args: A) => Promise<void>,
): (...args: A) => Promise<void> {
  return async (...args) => {
    try {
      await work(...args);
    } catch (error) {
      report(error);
      process.exitCode = 1;
    }
  };
}

function sentences(error: unknown): readonly Message[] | null {
  if (error instanceof StartFailure) return error.texts;
  if (error instanceof Faults) return error.faults.map((fault) => fault.text);
  if (error instanceof Fault) return [error.text];
  return null;
}
