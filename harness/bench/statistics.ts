/** What a row of measurements in milliseconds comes to. */
export interface Summary {
  count: number;
  median: number;
  p95: number;
}

export function summarize(values: number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN) * 10) / 10;
  return { count: sorted.length, median: at(0.5), p95: at(0.95) };
}

/** How many times as long `one` takes as `other`, by their medians. */
export function ratio(one: Summary, other: Summary): number {
  return Math.round((one.median / other.median) * 100) / 100;
}
