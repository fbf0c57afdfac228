interface Known {
  readonly value: string | null;
  readonly qualifier: string;
}

const UNIT = 'bed per 1,000 residents';

/** Beds for each thousand residents to two places, rounded half up, in whole numbers throughout. */
export function perThousand(
  beds: Known & { readonly nullReason?: string },
  residents: Known | null | undefined,
): object {
  const nothing = (nullReason: string) => ({
    value: null,
    qualifier: 'INDETERMINATE',
    unit: UNIT,
    nullReason,
  });
  if (beds.value === null) return nothing(beds.nullReason ?? 'NOT_PUBLISHED');
  if (!residents?.value) return nothing('NOT_PUBLISHED');
  if (!/^[1-9]\d*$/.test(residents.value)) return nothing('NOTHING_TO_COUNT');
  const qualifier = qualified(beds.qualifier, residents.qualifier);
  if (qualifier === 'INDETERMINATE') return nothing('BOUNDS_OPPOSED');
  const people = BigInt(residents.value);
  const hundredths = (BigInt(beds.value) * 200_000n + people) / (people * 2n);
  const value = `${hundredths / 100n}.${`${hundredths % 100n}`.padStart(2, '0')}`;
  return { value, qualifier, unit: UNIT };
}

/** A larger denominator makes the ratio smaller. */
const TURNED: Readonly<Record<string, string>> = {
  EXACT: 'EXACT',
  AT_LEAST: 'AT_MOST',
  MORE_THAN: 'LESS_THAN',
  AT_MOST: 'AT_LEAST',
  LESS_THAN: 'MORE_THAN',
};
/** Bounds of one side, the strict one first: it is what holds of both. */
const SIDES = [
  ['MORE_THAN', 'AT_LEAST'],
  ['LESS_THAN', 'AT_MOST'],
];

/** How a ratio is to be read; bounds on opposite sides say nothing of it. */
function qualified(above: string, below: string): string {
  const turned = TURNED[below];
  if (!turned || !TURNED[above]) return 'ABOUT';
  if (above === 'EXACT') return turned;
  if (turned === 'EXACT') return above;
  const side = SIDES.find((bounds) => bounds.includes(above) && bounds.includes(turned));
  return side?.find((bound) => bound === above || bound === turned) ?? 'INDETERMINATE';
}
