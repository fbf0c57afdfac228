import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { QueryPlan } from '@graphql-hive/router-query-planner';
import type { FaultCode, Message } from '../../shared/errors.js';

export interface PlannerRequest {
  readonly id: number;
  readonly graph: string;
  /** Sent when the process does not have it yet. */
  readonly supergraphSdl?: string;
  /** Without it the supergraph is only read. */
  readonly query?: string;
  readonly percentage: number;
}

export interface PlannerReply {
  readonly id: number;
  readonly plan?: QueryPlan;
  readonly unknownGraph?: boolean;
  readonly error?: string;
}

interface Waiting {
  readonly request: Omit<PlannerRequest, 'id'>;
  readonly resolve: (reply: PlannerReply) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
  tookTooLong: boolean;
}

/** What the planner cannot plan now, it cannot plan later either. */
export class Unplannable extends Error {
  /** Whether another way to ask the same may be planned: what takes too long takes as long again. */
  readonly elsewhere: boolean = true;
  readonly code: FaultCode = 'UNPLANNABLE';
  /** What the client can do about it. */
  readonly text: Message = {
    en: "No way was found to get all of this operation from the sources at once. Ask for less in one request: the fields of each source by themselves, or those of each type. The hub's operators can see why.",
    zh: '无法从各来源一次取得该操作的全部内容。请分多次查询：按来源分开，或按类型分开。原因可由平台运维人员查看。',
  };
}

/** It was stopped; to try it in other ways would hold up all who wait for the planner once more for each. */
class TakesTooLong extends Unplannable {
  override readonly elsewhere = false;
}

/** What a mutation does is done once, and so it has one plan. */
export class UnplannableMutation extends Unplannable {
  override readonly text: Message = {
    en: 'Some of the fields that this mutation is asked to give cannot be fetched together. Ask for fewer of them, and for the rest in a query afterwards.',
    zh: '该变更要求返回的部分字段无法一并取得。请减少返回字段，其余在变更之后另行查询。',
  };
}

/** Longest time for one plan; one that takes longer is of an operation made to take long. */
const MAX_MS = 10_000;

/**
 * The planner is native code that ends its process where it meets what it does not expect, be it in a query
 * or in a published schema. So it has a process of its own, which all supergraphs share, and which is started
 * again when it is next needed. Plans are kept, so that few requests ever wait for it.
 */
class PlannerProcess {
  private child?: ChildProcess;
  private sent = new Set<string>();
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  async ask(request: Omit<PlannerRequest, 'id'>): Promise<PlannerReply> {
    const known = this.child?.connected && this.sent.has(request.graph);
    const reply = await this.send(known ? { ...request, supergraphSdl: undefined } : request);
    return reply.unknownGraph ? this.send(request) : reply;
  }

  private send(request: Omit<PlannerRequest, 'id'>): Promise<PlannerReply> {
    this.last += 1;
    const message: PlannerRequest = { ...request, id: this.last };
    const child = this.start();
    if (message.supergraphSdl !== undefined) this.sent.add(message.graph);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const waiting = this.waiting.get(message.id);
        if (waiting) waiting.tookTooLong = true;
        child.kill('SIGKILL');
      }, MAX_MS);
      this.waiting.set(message.id, { request, resolve, reject, timer, tookTooLong: false });
      child.ref();
      child.channel?.ref();
      child.send(message);
    });
  }

  private start(): ChildProcess {
    if (this.child?.connected) return this.child;
    const program = import.meta.url.replace(/planner\.(js|ts)$/, 'planner-process.$1');
    // It needs none of the hub's settings and secrets; its complaint about what ended it is ours to tell, and its signals are the hub's to handle.
    const child = fork(fileURLToPath(program), {
      execArgv: [],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child = child;
    this.sent = new Set();
    child.on('message', (reply: PlannerReply) => {
      this.settle(reply.id)?.resolve(reply);
    });
    child.on('exit', () => {
      if (this.child !== child) return;
      this.child = undefined;
      // It answers in order: the oldest request is what it ended at, the others only stood behind it.
      const [culprit, ...others] = [...this.waiting.keys()].map((id) => this.settle(id) as Waiting);
      culprit?.reject(
        culprit.tookTooLong
          ? new TakesTooLong('The planner took too long.')
          : new Unplannable('The planner ended at what it was asked.'),
      );
      for (const { request, resolve, reject } of others) this.ask(request).then(resolve, reject);
    });
    child.on('error', (error) => {
      if (this.child === child) this.child = undefined;
      for (const id of [...this.waiting.keys()]) this.settle(id)?.reject(error);
    });
    return child;
  }

  private settle(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    if (!waiting) return undefined;
    clearTimeout(waiting.timer);
    this.waiting.delete(id);
    if (this.waiting.size === 0) {
      this.child?.unref();
      this.child?.channel?.unref();
    }
    return waiting;
  }
}

const shared = new PlannerProcess();

/** Plans operations on one supergraph. */
export class Planner {
  private readonly graph: string;

  constructor(private readonly supergraphSdl: string) {
    this.graph = createHash('sha256').update(supergraphSdl).digest('base64');
  }

  /** Fails, with what is wrong, where the supergraph is none that can be planned on. */
  async check(): Promise<void> {
    await this.ask();
  }

  async plan(query: string, percentage: number): Promise<QueryPlan> {
    return (await this.ask(query, percentage)).plan as QueryPlan;
  }

  private async ask(query?: string, percentage = 0): Promise<PlannerReply> {
    const { graph, supergraphSdl } = this;
    const reply = await shared.ask({ graph, supergraphSdl, query, percentage });
    if (reply.error !== undefined) throw new Unplannable(reply.error);
    return reply;
  }
}
