/** The result of many measurements of one thing. */
export interface Summary {
  readonly p10: number
  readonly median: number
  readonly p90: number
}

/** The value below which this share of the numbers lies, 0 to 1; between two of them it is drawn straight. */
export const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = [...numbers].sort((one, other) => one - other)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) throw new Error('There is no quantile of no numbers')
  return below + (above - below) * (place - Math.floor(place))
}

/** The number in the middle. */
export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)

/** The three quantiles that the bench speaks of. */
export const summarize = (numbers: readonly number[]): Summary => ({
  p10: quantile(numbers, 0.1),
  median: median(numbers),
  p90: quantile(numbers, 0.9),
})

/** How far apart the largest and the smallest are: 0.1 is ten percent. */
export const spread = (numbers: readonly number[]): number => Math.max(...numbers) / Math.min(...numbers) - 1

/** How far the runs of a cell may be apart: beyond that its row is measured again. */
export const unsteady = 0.5

/** So many of the numbers, those that are closest together. */
export const closest = (numbers: readonly number[], count: number): readonly number[] => {
  const sorted = [...numbers].sort((one, other) => one - other)
  const groups = sorted.slice(0, Math.max(1, sorted.length - count + 1)).map((_, at) => sorted.slice(at, at + count))
  return groups.reduce((best, group) => (spread(group) < spread(best) ? group : best))
}

/** The exponent of the power law that these points follow best: 1 is linear growth. */
export const exponent = (points: readonly { readonly size: number; readonly time: number }[]): number => {
  const logs = points.map(({ size, time }) => [Math.log(size), Math.log(time)] as const)
  const mean = (at: 0 | 1): number => logs.reduce((sum, point) => sum + point[at], 0) / logs.length
  const [meanSize, meanTime] = [mean(0), mean(1)]
  const above = logs.reduce((sum, [size, time]) => sum + (size - meanSize) * (time - meanTime), 0)
  return above / logs.reduce((sum, [size]) => sum + (size - meanSize) ** 2, 0)
}
