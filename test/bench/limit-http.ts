import type { IncomingMessage, Server } from 'node:http';

/** The statements are written to fit every value; making a plan for each takes longer than running it. */
export const PLANNED_ONCE = '-c plan_cache_mode=force_generic_plan';

export function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    request.on('end', () => resolve(text));
    request.on('error', reject);
  });
}

/** Listens at any free port, and tells it to the process that started this one. */
export function listen(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.(typeof address === 'object' ? address?.port : 0);
  });
}
