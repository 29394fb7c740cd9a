import { candidates } from './all-candidates.js'
import type { Check, Subject } from './candidate.js'
import { isScript, runChild } from './child.js'
import { floors } from './floor.js'
import { widePayloads } from './made-up.js'
import { type Contender, type Effort, efforts, measure } from './measure.js'
import { type Payload, payloads } from './payloads.js'
import { takes } from './proof.js'
import { closest, median, spread, type Summary, unsteady } from './statistics.js'
import { fresh, variants } from './variants.js'

/** `mono`: one hidden class for each shape. `mixed`: a process that has seen many, as a server has. */
export type Regime = 'mono' | 'mixed'

/** The measurements of one process: by payload, by name of the candidate or floor. */
export type Measured = Readonly<Record<string, Readonly<Record<string, Summary>>>>

/** One cell: nanoseconds, how far the runs were apart, and how far the slices of one run. */
export interface Cell {
  readonly nanoseconds: number
  readonly runSpread: number
  readonly sliceSpread: number
}

/** By payload, by name. */
export type Cells = Readonly<Record<string, Readonly<Record<string, Cell>>>>

/** How many times a row is measured again at most. */
const retries = 2

/**
 * Every payload in one regime, each run in a process of its own; the median of the runs' p10. A row with runs that are far
 * apart is measured again, and of all its runs those count that are closest together.
 */
export const runRegime = (regime: Regime, runs: number, effort: keyof typeof efforts): Cells => {
  const run = (only: readonly string[] = []): Measured =>
    runChild(import.meta.url, [regime, effort, ...only]) as Measured
  const measured = Array.from({ length: runs }, () => run())
  let cells = cellsOf(measured, runs)
  for (let retry = 0; retry < retries && runs > 1; retry++) {
    const again = Object.entries(cells).flatMap(([payload, row]) =>
      Object.values(row).some(({ runSpread }) => runSpread > unsteady) ? [payload] : [],
    )
    if (again.length === 0) break
    measured.push(run(again))
    cells = cellsOf(measured, runs)
  }
  return cells
}

const cellsOf = (measured: readonly Measured[], runs: number): Cells => {
  const [first = {}] = measured
  return mapValues(first, (row, payload) =>
    mapValues(row, (_, name) => {
      const cells = measured.flatMap((each) => each[payload]?.[name] ?? [])
      const best = closest(
        cells.map(({ p10 }) => p10),
        runs,
      )
      return {
        nanoseconds: median(best),
        runSpread: spread(best),
        sliceSpread: median(cells.map(({ p10, p90 }) => p90 / p10)) - 1,
      }
    }),
  )
}

/** The same keys with other values. */
export const mapValues = <A, B>(
  record: Readonly<Record<string, A>>,
  change: (value: A, key: string) => B,
): Record<string, B> => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))

/** The work of a process of this regime: it has seen all payloads, and measures these alone, where some are named. */
export const measureRegime = async (regime: Regime, effort: Effort, only: readonly string[]): Promise<Measured> => {
  const all = [...payloads, ...(await widePayloads())].filter(({ mixedOnly }) => regime === 'mixed' || !mixedOnly)
  const prepared = prepare(all)
  if (regime === 'mixed') for (const payload of all) pollute(prepared(payload), payload)
  const measured: Record<string, Record<string, Summary>> = {}
  for (const payload of all) {
    if (only.length > 0 && !only.includes(payload.name)) continue
    const contenders = prepared(payload).filter((contender) => agrees(contender, payload))
    measured[payload.name] = Object.fromEntries(measure(contenders, payload.values, effort))
  }
  return measured
}

/** The candidates and floors of a payload; each is made ready once for each subject, so that all have seen the same. */
const prepare = (all: readonly Payload[]): ((payload: Payload) => readonly Contender[]) => {
  const checksOf = new Map<Subject, readonly { readonly name: string; readonly check: Check }[]>()
  const floorsOf = new Map<Subject, readonly Contender[]>()
  for (const { subject } of all) {
    if (checksOf.has(subject)) continue
    const able = candidates.filter((candidate) => takes(candidate, subject))
    checksOf.set(
      subject,
      able.map((candidate) => ({ name: candidate.name, check: candidate.prepare(subject) })),
    )
    floorsOf.set(subject, floors(subject))
  }
  return ({ subject, good, read }) => [
    ...(checksOf.get(subject) ?? []).map(({ name, check: { accepts, messages } }) => ({
      name,
      accepts: read ? (value: unknown) => messages(value).length === 0 : accepts,
    })),
    ...((good && floorsOf.get(subject)) || []),
  ]
}

/** Shows every check many hidden classes of its shapes, the good and the bad. */
const pollute = (contenders: readonly Contender[], { subject, values }: Payload): void => {
  const { operation, side } = subject
  const codec = side === 'request' ? operation.request : operation.response
  const seen = variants(codec, fresh(values[0]), 32)
  for (const { accepts } of contenders) for (const value of seen) accepts(value)
}

/** Nobody is timed on a payload that it judges otherwise. */
const agrees = ({ accepts }: Contender, { values, good }: Payload): boolean =>
  values.every((value) => accepts(value) === good)

if (isScript(import.meta.url)) {
  const [regime, effort, ...only] = process.argv.slice(2) as [Regime, keyof typeof efforts, ...string[]]
  process.stdout.write(JSON.stringify(await measureRegime(regime, efforts[effort], only)))
}
