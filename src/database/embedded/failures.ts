import type { Message } from '../../shared/errors.js';
import { StartFailure } from '../../shared/start-failure.js';

/** Another live hub holds the data folder. */
export class FolderInUse extends StartFailure {
  readonly pid: number;

  constructor(folder: string, pid: number, address?: string) {
    const at = address ? ` (${address})` : '';
    super({
      zh: `数据目录 ${folder} 正被另一个中枢进程 ${pid}${at} 使用；请先停止它，或用 HUB_DATA 指定别的目录。`,
      en: `The data folder ${folder} is in use by another hub, process ${pid}${at}: stop it, or set HUB_DATA to another folder.`,
    });
    this.pid = pid;
  }
}

/** The embedded database cannot live in the folder it was given. */
export class DataFolderUnusable extends StartFailure {
  constructor(folder: string, reason: Message, options?: ErrorOptions) {
    super(
      {
        zh: `数据目录 ${folder} 不能用：${reason.zh}。`,
        en: `The data folder ${folder} cannot be used: ${reason.en}.`,
      },
      options,
    );
  }
}

/** The embedded PostgreSQL itself does not run here. */
export class EmbeddedServerFailed extends StartFailure {
  constructor(reason: Message, options?: ErrorOptions) {
    super(
      {
        zh: `内置 PostgreSQL 无法启动：${reason.zh}。`,
        en: `The embedded PostgreSQL does not start: ${reason.en}.`,
      },
      options,
    );
  }
}

const reasons: Readonly<Record<string, Message>> = {
  ENOENT: { zh: '此处不能建立目录', en: 'no folder can be made there' },
  EACCES: { zh: '没有写入权限', en: 'this user may not write there' },
  EPERM: { zh: '没有所需权限', en: 'this user lacks the right to change it' },
  EROFS: { zh: '文件系统只读', en: 'its file system is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  ENOTDIR: { zh: '路径中有一段是文件而不是目录', en: 'part of the path is a file, not a folder' },
  EEXIST: { zh: '它是文件而不是目录', en: 'it is a file, not a folder' },
  ENAMETOOLONG: { zh: '路径过长', en: 'the path is too long' },
};

/** Runs file work on the data folder; an error of the file system becomes the sentence a person can act on. */
export async function usable<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new DataFolderUnusable(folder, reasons[code] ?? { zh: message, en: message }, { cause: error });
  }
}
