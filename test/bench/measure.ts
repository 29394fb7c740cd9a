import { spread, type Summary, summarize } from './statistics.js'

/** Something whose speed is asked for, by name. It says the same of every value that it is measured on. */
export interface Contender {
  readonly name: string
  readonly accepts: (value: unknown) => boolean
}

export interface Effort {
  /** How many slices each contender gets. */
  readonly rounds: number
  readonly sliceMilliseconds: number
  /** How long each is warmed at least; at most five times as long. */
  readonly warmUpMilliseconds: number
}

/** The effort of a full run, and of one that only shows that everything runs. */
export const efforts: Readonly<Record<'full' | 'short', Effort>> = {
  full: { rounds: 120, sliceMilliseconds: 0.3, warmUpMilliseconds: 160 },
  short: { rounds: 2, sliceMilliseconds: 0.05, warmUpMilliseconds: 0.1 },
}

/**
 * Nanoseconds for one check, for each contender, all of them interleaved: a slice of one, a slice of the next, and
 * round again, so that whatever else the machine does meets all alike. Every call goes through `spin`, the one call
 * site of everything that is measured in this process, so that nobody's function is inlined into the loop.
 */
export const measure = (
  contenders: readonly Contender[],
  values: readonly unknown[],
  { rounds, sliceMilliseconds, warmUpMilliseconds }: Effort,
): ReadonlyMap<string, Summary> => {
  const runs = contenders.map(({ name, accepts }) => ({
    name,
    accepts,
    count: calibrate(accepts, values, { sliceMilliseconds, warmUpMilliseconds }),
    times: [] as number[],
  }))
  for (let round = 0; round < rounds; round++)
    for (const { accepts, count, times } of runs)
      times.push((time(accepts, values, count, round * count) / count) * 1e6)
  return new Map(runs.map(({ name, times }) => [name, summarize(times)]))
}

/** How far apart the last three slices of a warm engine may be. */
const steady = 0.1

/** How many calls fill a slice, found out while the engine warms to them: until three slices in a row agree. */
const calibrate = (
  accepts: Contender['accepts'],
  values: readonly unknown[],
  { sliceMilliseconds, warmUpMilliseconds }: Pick<Effort, 'sliceMilliseconds' | 'warmUpMilliseconds'>,
): number => {
  const start = performance.now()
  const isWarm = (last: readonly number[]): boolean => {
    const warmedFor = performance.now() - start
    if (warmedFor < warmUpMilliseconds) return false
    return (last.length === 3 && spread(last) < steady) || warmedFor > 5 * warmUpMilliseconds
  }
  let count = values.length
  let last: readonly number[] = []
  do {
    const milliseconds = time(accepts, values, count)
    last = [...last.slice(-2), milliseconds / count]
    count = Math.max(1, Math.round((count * sliceMilliseconds) / Math.max(milliseconds, 1e-4)))
  } while (!isWarm(last))
  return count
}

/** Milliseconds for this many calls. The values are all good or all bad, so that the verdicts can be looked at too. */
const time = (accepts: Contender['accepts'], values: readonly unknown[], count: number, first = 0): number => {
  const start = process.hrtime.bigint()
  const good = spin(accepts, values, count, first % values.length)
  const nanoseconds = Number(process.hrtime.bigint() - start)
  if (good !== 0 && good !== count) throw new Error('A verdict has changed while it was measured')
  return nanoseconds / 1e6
}

const spin = (accepts: Contender['accepts'], values: readonly unknown[], count: number, first: number): number => {
  let good = 0
  let at = first
  for (let call = 0; call < count; call++) {
    if (accepts(values[at])) good++
    if (++at === values.length) at = 0
  }
  return good
}
