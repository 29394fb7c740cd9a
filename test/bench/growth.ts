import { type AnyOperation, decodeResponse } from 'aws-preflight'
import { candidates } from './all-candidates.js'
import { isScript, runChild } from './child.js'
import { deepService, deepValue, emitted, wideService, wideValue } from './made-up.js'
import { type Contender, type Effort, efforts, measure } from './measure.js'
import { jobs, jobsSubject } from './payloads.js'
import { exponent } from './statistics.js'
import { fresh } from './variants.js'

/** One line of a growth plot. */
export interface Line {
  readonly name: string
  readonly points: readonly { readonly size: number; readonly time: number }[]
  /** The power law's exponent over the upper half of the sizes, on a log scale: 1 is linear. */
  readonly exponent: number
}

/** One growth plot: nanoseconds over size. */
export interface Growth {
  readonly title: string
  readonly unit: string
  readonly note?: string
  readonly lines: readonly Line[]
}

const others = ['ajv', 'zod']

/** All four plots, measured in a process of its own. */
export const growths = (effort: keyof typeof efforts): readonly Growth[] =>
  runChild(import.meta.url, [effort]) as readonly Growth[]

interface Step {
  readonly size: number
  readonly value: unknown
  readonly contenders: readonly Contender[]
}

const named = (
  names: readonly string[],
  subject: Parameters<(typeof candidates)[0]['prepare']>[0],
): readonly Contender[] =>
  candidates
    .filter(({ name }) => names.includes(name))
    .map(({ name, prepare }) => ({ name, accepts: prepare(subject).accepts }))

const request = (operation: AnyOperation): readonly Contender[] => [
  ...named(['aws-preflight', ...others], { operation, side: 'request' }),
]

const jobsSteps = (sizes: readonly number[]): readonly Step[] => {
  const contenders = named(['aws-preflight', 'aws-preflight, tolerant', ...others], jobsSubject)
  return sizes.map((size) => ({ size, value: fresh(jobs(size)), contenders }))
}

const issueSteps = (sizes: readonly number[]): readonly Step[] => {
  const options = { mode: 'strict', maxIssues: 100_000 } as const
  const contenders = [
    {
      name: 'aws-preflight',
      accepts: (value: unknown) => decodeResponse(jobsSubject.operation, value, options)._tag === 'Right',
    },
    ...named(others, jobsSubject),
  ]
  const wrong = (size: number): unknown => ({ Jobs: jobs(size).Jobs.map((job) => ({ ...job, JobId: 7 })) })
  return sizes.map((size) => ({ size, value: fresh(wrong(size)), contenders }))
}

const memberSteps = (sizes: readonly number[]): Promise<readonly Step[]> =>
  Promise.all(
    sizes.map(async (size) => ({
      size,
      value: fresh(wideValue(size)),
      contenders: request(await emitted(wideService(size))),
    })),
  )

const depthSteps = (sizes: readonly number[]): Promise<readonly Step[]> =>
  Promise.all(
    sizes.map(async (size) => ({
      size,
      value: fresh(deepValue(size)),
      contenders: request(await emitted(deepService(size))),
    })),
  )

const growth = (title: string, unit: string, steps: readonly Step[], effort: Effort, good = true): Growth => {
  const names = steps[0]?.contenders.map(({ name }) => name) ?? []
  for (const { size, value, contenders } of steps)
    for (const { name, accepts } of contenders)
      if (accepts(value) !== good) throw new Error(`${name} is wrong about ${size} ${unit}`)
  const measured = steps.map(({ size, value, contenders }) => ({ size, times: measure(contenders, [value], effort) }))
  const lines = names.map((name) => {
    const points = measured.flatMap(({ size, times }) => {
      const time = times.get(name)?.p10
      return time === undefined ? [] : [{ size, time }]
    })
    const upper = points.filter(({ size }) => size >= Math.sqrt(points.at(-1)?.size ?? 1))
    return { name, points, exponent: exponent(upper.length > 2 ? upper : points) }
  })
  return { title, unit, lines }
}

if (isScript(import.meta.url)) {
  const short = process.argv[2] === 'short'
  const effort = short ? efforts.short : { ...efforts.full, rounds: 30 }
  const upTo = (...sizes: number[]): number[] => (short ? sizes.slice(0, 3) : sizes)
  const many = upTo(1, 10, 32, 100, 320, 1000, 3200, 10_000)
  // Each level is a function of its own, and each has to be compiled.
  const patient = short ? effort : { ...effort, warmUpMilliseconds: 1000 }
  const plots: readonly Growth[] = [
    growth('Jobs in a response', 'jobs', jobsSteps(many), effort),
    growth('Issues in a response', 'issues', issueSteps(many), effort, false),
    {
      ...growth('Members of a shape', 'members', await memberSteps(upTo(2, 5, 10, 20, 46, 100, 200, 300)), effort),
      note: 'over 128, V8 makes it a dictionary',
    },
    growth('Depth of nesting', 'levels', await depthSteps(upTo(1, 3, 10, 20, 40, 70, 100)), patient),
  ]
  process.stdout.write(JSON.stringify(plots))
}
