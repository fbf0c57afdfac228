import { Fault } from '../../shared/errors.js';
import { MAX_SDL_BYTES } from '../checks.js';
import { type CheckedUrl, post } from './pinned.js';

const PATIENCE_MS = 5_000;

/** Asks a running subgraph for its schema. What it answers instead is not repeated: it is no caller's to read. */
export async function introspect(checked: CheckedUrl): Promise<string> {
  const body = { query: '{ _service { sdl } }' };
  // JSON writes a line break as two characters, and some servers every other character as six.
  const limits = { timeoutMs: PATIENCE_MS, maxBytes: 6 * MAX_SDL_BYTES };
  const answer = await post(checked, body, limits).catch(() => null);
  if (answer?.status !== 200) throw unanswered(answer?.status);
  const sdl = sdlIn(answer.text);
  if (sdl === null) throw noSubgraph();
  return sdl;
}

function sdlIn(text: string): string | null {
  try {
    const sdl = (JSON.parse(text) as { data?: { _service?: { sdl?: unknown } } })?.data?._service?.sdl;
    return typeof sdl === 'string' ? sdl : null;
  } catch {
    return null;
  }
}

function unanswered(status: number | undefined): Fault {
  const seconds = PATIENCE_MS / 1_000;
  return new Fault(
    'SUBGRAPH_UNREACHABLE',
    {
      en: `The subgraph ${status ? `answered with HTTP ${status}` : `did not answer within ${seconds} s`}. Start it, check the URL (redirects are not followed), or send the SDL itself.`,
      zh: `子图${status ? `返回 HTTP ${status}` : `在 ${seconds} 秒内未应答`}。请启动子图、检查地址（不跟随重定向），或直接提交 SDL。`,
    },
    'url',
  );
}

function noSubgraph(): Fault {
  return new Fault(
    'SUBGRAPH_UNREACHABLE',
    {
      en: 'What answers there is no Federation subgraph: it does not know { _service { sdl } }. Send the SDL itself.',
      zh: '该地址不是 Federation 子图：无法回答 { _service { sdl } }。请直接提交 SDL。',
    },
    'url',
  );
}
