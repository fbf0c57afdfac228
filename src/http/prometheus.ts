/** One number and what it is of. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  /** Null where there is none yet. */
  readonly value: number | null;
  /** What a histogram adds to its name: `_bucket`, `_sum`, `_count`. */
  readonly suffix?: string;
}

export interface Family {
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly samples: readonly Sample[];
}

/** The text that Prometheus reads (exposition format 0.0.4); `labels` go to every number. */
export function written(families: readonly Family[], labels: Readonly<Record<string, string>>): string {
  return families
    .map(({ name, type, samples }) => {
      const lines = samples.flatMap(({ labels: own, value, suffix = '' }) =>
        value === null ? [] : [`${name}${suffix}${inBraces({ ...labels, ...own })} ${value}\n`],
      );
      return lines.length === 0 ? '' : `# TYPE ${name} ${type}\n${lines.join('')}`;
    })
    .join('');
}

function inBraces(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(text: string): string {
  return text.replace(/[\\"\n]/g, (character) => (character === '\n' ? '\\n' : `\\${character}`));
}

interface Counted {
  readonly counts: number[];
  sum: number;
  count: number;
}

/** Counts values below bounds, for each key apart; a value costs one look-up. */
export class Histogram {
  private readonly byKey = new Map<string, Counted>();

  constructor(private readonly bounds: readonly number[]) {}

  observe(key: string, value: number): void {
    let counted = this.byKey.get(key);
    if (!counted) {
      counted = { counts: this.bounds.map(() => 0), sum: 0, count: 0 };
      this.byKey.set(key, counted);
    }
    counted.sum += value;
    counted.count += 1;
    let bucket = 0;
    while (value > (this.bounds[bucket] as number)) bucket++;
    if (bucket < this.bounds.length) counted.counts[bucket] = (counted.counts[bucket] as number) + 1;
  }

  samples(labelsOf: (key: string) => Readonly<Record<string, string>>): Sample[] {
    return [...this.byKey].flatMap(([key, { counts, sum, count }]) => {
      const labels = labelsOf(key);
      let below = 0;
      const buckets = this.bounds.map((bound, i) => {
        below += counts[i] as number;
        return { labels: { ...labels, le: String(bound) }, value: below, suffix: '_bucket' };
      });
      return [
        ...buckets,
        { labels: { ...labels, le: '+Inf' }, value: count, suffix: '_bucket' },
        { labels, value: sum, suffix: '_sum' },
        { labels, value: count, suffix: '_count' },
      ];
    });
  }
}
