import type { Message } from './errors.js';

/**
 * Why the hub, or one of its commands, cannot run here: one sentence per cause. The command line prints
 * the sentences without a stack trace, because the person who reads them can mend every one.
 */
export class StartFailure extends Error {
  readonly texts: readonly Message[];

  constructor(texts: readonly Message[] | Message, options?: ErrorOptions) {
    const list = 'en' in texts ? [texts] : texts;
    super(list.map((text) => text.en).join(' '), options);
    this.name = new.target.name;
    this.texts = list;
  }
}
