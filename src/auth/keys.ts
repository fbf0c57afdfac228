import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';
import { makeDataFolder } from '../shared/data-folder.js';
import { StartFailure } from '../shared/start-failure.js';

/** The hub's own key pair; the private half signs the tokens of `hub token`. */
export interface LocalKeys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** RFC 7638 thumbprint of the public key. */
  readonly kid: string;
}

/** The signing key cannot be made or read. */
export class SigningKeyUnusable extends StartFailure {}

/** Reads the Ed25519 key pair in the folder, making it when there is none. */
export async function loadKeys(keysFolder: string): Promise<LocalKeys> {
  const path = join(keysFolder, 'signing-key.pem');
  try {
    const privateKey = createPrivateKey((await existing(path)) ?? (await create(keysFolder, path)));
    if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
    const publicKey = createPublicKey(privateKey);
    return { privateKey, publicKey, kid: await calculateJwkThumbprint(await exportJWK(publicKey)) };
  } catch (error) {
    const { message } = error as Error;
    throw new SigningKeyUnusable(
      {
        zh: `签名密钥 ${path} 不能用（${message}）；移走它会生成新的，已签发的令牌随之失效。`,
        en: `The signing key ${path} cannot be used (${message}); a new one is made when it is moved away, and tokens it signed then end.`,
      },
      { cause: error },
    );
  }
}

/** The public half as others need it to check what the hub signs. */
export async function publicJwk({ publicKey, kid }: LocalKeys): Promise<JWK> {
  return { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' };
}

async function existing(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The server and `hub token` may both be first. The key appears complete, by a hard link, and whoever comes
 * second reads the one that is there.
 */
async function create(folder: string, path: string): Promise<string> {
  // The folder above is the hub's data folder, which others may have to pass through.
  await makeDataFolder(dirname(folder));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const draft = join(folder, `.signing-key-${randomUUID()}`);
  await writeFile(draft, pem, { mode: 0o600 });
  try {
    await link(draft, path);
    return pem;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return await readFile(path, 'utf8');
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
