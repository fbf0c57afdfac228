import module from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../shared/paths.js';

// What V8 made of the modules serves the next start too. In the build's own folder: whoever can write there can
// change the program itself, which is not so of the folder for temporary files. Where it is read-only, Node goes
// without. By the module's default, because a Node too old to have it must get as far as the guard.
module.enableCompileCache(join(projectRoot(), 'dist', '.compiled'));
