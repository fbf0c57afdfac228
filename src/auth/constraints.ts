import { Fault } from '../shared/errors.js';

/** Named constraints that a caller can run into, and what to tell them. */
const explanations = new Map<string, () => Fault>();

/** Each module names its constraints once, beside the code that writes the rows. */
export function defineConstraints(named: Readonly<Record<string, () => Fault>>): void {
  for (const [constraint, fault] of Object.entries(named)) explanations.set(constraint, fault);
}

/** Runs work that writes; a constraint it runs into is laid to this field of the caller's input. */
export async function explainAt<T>(field: string | readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const fault = explainConstraint(error);
    throw fault ? new Fault(fault.code, fault.text, field) : error;
  }
}

/** The fault behind a database error; null when it is a defect. */
export function explainConstraint(error: unknown): Fault | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const constraint = (cause as { constraint?: string }).constraint;
    const explain = constraint ? explanations.get(constraint) : undefined;
    if (explain) return explain();
  }
  return null;
}
