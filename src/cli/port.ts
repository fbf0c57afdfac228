import { createServer } from 'node:net';
import type { Config } from '../config.js';
import { StartFailure } from '../shared/start-failure.js';

/** The hub cannot listen where it was told to. */
export class AddressUnusable extends StartFailure {}

/** Looks before the database is started, so that a taken port is told at once and leaves nothing running. */
export async function requireFreePort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  await explainingAddress({ host, port }, () => {
    return new Promise<void>((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
    });
  });
}

/** Runs what listens; a refusal of the address becomes the sentence that names the setting to change. */
export async function explainingAddress<T>(
  { host, port }: Pick<Config, 'host' | 'port'>,
  listen: () => Promise<T>,
): Promise<T> {
  try {
    return await listen();
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'EADDRINUSE':
        throw new AddressUnusable({
          zh: `端口 ${port} 已被占用；请停止占用它的程序，或用设置 PORT 换一个端口。`,
          en: `Port ${port} is taken: stop what uses it, or set PORT to another one.`,
        });
      case 'EACCES':
        throw new AddressUnusable({
          zh: `当前用户不能监听端口 ${port}；请用设置 PORT 换一个 1024 以上的端口。`,
          en: `This user may not listen on port ${port}: set PORT to one above 1023.`,
        });
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
      case 'EAI_AGAIN':
        throw new AddressUnusable({
          zh: `本机没有地址 ${host}；请检查设置 HOST。`,
          en: `This machine has no address ${host}: check the setting HOST.`,
        });
      default:
        throw error;
    }
  }
}
