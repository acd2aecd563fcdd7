/** Exact fractions, to hold the decimals of the product against: nothing is ever cut. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** '-12.50' as 1250 hundredths below zero. */
export function fraction(written: string | number): Fraction {
  const [whole = '0', decimals = ''] = String(written).split('.');
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.over * b.under + b.over * a.under, a.under * b.under);
export const times = (a: Fraction, b: Fraction): Fraction => reduced(a.over * b.over, a.under * b.under);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under });
export const by = (a: Fraction, b: Fraction): Fraction =>
  b.over < 0n ? reduced(-a.over * b.under, a.under * -b.over) : reduced(a.over * b.under, a.under * b.over);
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = minus(a, b).over;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const sum = (figures: readonly Fraction[]): Fraction => figures.reduce(plus, fraction(0));

function reduced(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? { over: 0n, under: 1n } : { over: over / a, under: under / a };
}

/** Half up, of a figure that is not negative. As the product prints: a tie is one that shows in 30 decimals. */
export const rounded = (figure: Fraction, decimals: number): string => halfUp(fraction(halfUp(figure, 30)), decimals);

function halfUp({ over, under }: Fraction, decimals: number): string {
  const scaled = (2n * over * 10n ** BigInt(decimals) + under) / (2n * under);
  const digits = String(scaled).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
