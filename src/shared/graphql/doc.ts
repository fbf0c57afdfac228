/** A description in both languages of the schema's readers: English first, Chinese below it. */
export function doc(en: string, zh: string): string {
  return `${en}\n\n${zh}`;
}
