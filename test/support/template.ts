import { openDatabase, prepareDatabase } from '../../src/app.js';

/** Fills the template database that every test file gets a copy of: the tables and the demo. */
export async function prepareTemplate(url: string): Promise<void> {
  const orm = await openDatabase(url, 4);
  try {
    await prepareDatabase(orm, url, { demo: true });
  } finally {
    await orm.close(true);
  }
}
