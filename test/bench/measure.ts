import { type Summary, summarize } from './statistics.js'

/** Something whose speed is asked for, by name. */
export interface Contender {
  readonly name: string
  readonly accepts: (value: unknown) => boolean
}

export interface Effort {
  /** How many slices each contender gets. */
  readonly rounds: number
  readonly sliceMilliseconds: number
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
    for (const { accepts, count, times } of runs) times.push((time(accepts, values, count) / count) * 1e6)
  return new Map(runs.map(({ name, times }) => [name, summarize(times)]))
}

/** How many calls fill a slice, found out while the engine warms to them. */
const calibrate = (
  accepts: Contender['accepts'],
  values: readonly unknown[],
  { sliceMilliseconds, warmUpMilliseconds }: Pick<Effort, 'sliceMilliseconds' | 'warmUpMilliseconds'>,
): number => {
  const end = performance.now() + warmUpMilliseconds
  let count = values.length
  do {
    const milliseconds = time(accepts, values, count)
    count = Math.max(1, Math.round((count * sliceMilliseconds) / Math.max(milliseconds, 1e-4)))
  } while (performance.now() < end)
  return count
}

/** How many were accepted: kept where the engine can't prove that nobody looks. */
let accepted = 0

const time = (accepts: Contender['accepts'], values: readonly unknown[], count: number): number => {
  const start = process.hrtime.bigint()
  accepted = spin(accepts, values, count)
  return Number(process.hrtime.bigint() - start) / 1e6
}

/** What the last slice accepted. */
export const lastAccepted = (): number => accepted

const spin = (accepts: Contender['accepts'], values: readonly unknown[], count: number): number => {
  let good = 0
  let at = 0
  for (let call = 0; call < count; call++) {
    if (accepts(values[at])) good++
    if (++at === values.length) at = 0
  }
  return good
}
