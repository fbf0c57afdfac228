import { registerHooks } from 'node:module';

/** Lets threads, which vitest does not compile, run the sources as they are: `./x.js` is `./x.ts` there. */
registerHooks({
  resolve(specifier, context, next) {
    const isOurs = /^\.\.?\//.test(specifier) && context.parentURL?.endsWith('.ts');
    return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
