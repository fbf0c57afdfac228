import { setImmediate as breath } from 'node:timers/promises';
import { type DocumentNode, type ExecutionResult, parse } from 'graphql';
import type { PartnerState } from '../shared/partner-state.js';
import type { AuthorizationOptions } from './authorization/authorized.js';
import { HubGateway } from './gateway.js';
import { type Member, membersOf } from './members.js';
import { ownAlone } from './own-alone.js';
import type { PartnerOptions, PartnerSource } from './partner/partner-source.js';
import type { OwnSource } from './source.js';
import type { Supergraph } from './supergraph.js';

export interface ServingOptions extends PartnerOptions {
  readonly own: OwnSource;
  readonly authorization: AuthorizationOptions;
  /** The signal, in a request's context, that its client has gone away. */
  readonly signalOf: (context: unknown) => AbortSignal | undefined;
  /** The answer, in a request's context, where it was carried out before. */
  readonly executedOf?: (context: unknown) => ExecutionResult | undefined;
  readonly onDefect: (place: string, error: unknown) => void;
}

/** The supergraph that is served, with its partners, as the registry changes both. */
export class Serving {
  readonly gateway: HubGateway;
  private partners = new Map<string, PartnerSource>();

  constructor(private readonly options: ServingOptions) {
    this.gateway = new HubGateway(ownAlone(options.own, ''), options.signalOf, options.executedOf);
  }

  /** Puts another supergraph in use; fails, and changes nothing, where it cannot be planned on. */
  async serve(supergraphSdl: string): Promise<void> {
    const { own } = this.options;
    const document = parse(supergraphSdl, { noLocation: true });
    const members = membersOf(document).filter(({ name }) => name !== own.name);
    const partners = await this.sourcesOf(members);
    const supergraph = await this.joined(supergraphSdl, document, partners);
    await supergraph.check();
    await breath();
    const before = this.partners;
    this.partners = partners;
    this.gateway.swap(supergraph);
    for (const [name, partner] of before) if (partners.get(name) !== partner) partner.retire();
  }

  /** How each partner fares, as this hub sees it. */
  states(): PartnerState[] {
    return [...this.partners.values()].map(({ state }) => state);
  }

  async close(): Promise<void> {
    await Promise.all([...this.partners.values()].map((partner) => partner.close()));
  }

  // A hub without partners loads neither what asks them nor the engine.
  private async sourcesOf(members: readonly Member[]): Promise<Map<string, PartnerSource>> {
    if (members.length === 0) return new Map();
    const { PartnerSource } = await import('./partner/partner-source.js');
    return new Map(
      members.map(({ name, url }) => {
        const known = this.partners.get(name);
        // Who stays where it was keeps its connections, and what is known of how it fares.
        return [name, known?.url === url ? known : new PartnerSource(name, url, this.options)];
      }),
    );
  }

  /** Requests that came meanwhile are answered between the steps, each of which takes some milliseconds. */
  private async joined(
    supergraphSdl: string,
    document: DocumentNode,
    partners: ReadonlyMap<string, PartnerSource>,
  ): Promise<Supergraph> {
    const { own, onDefect, authorization } = this.options;
    if (partners.size === 0) return ownAlone(own, supergraphSdl);
    const [{ createSupergraph }, { authorized }] = await Promise.all([
      import('./supergraph.js'),
      import('./authorization/authorized.js'),
    ]);
    await breath();
    const joined = createSupergraph({ supergraphSdl, document, sources: partners, ownSource: own, onDefect });
    await breath();
    return authorized(joined, authorization, document);
  }
}
