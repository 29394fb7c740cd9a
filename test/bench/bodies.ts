import { decodeHttpResponse, decodeResponse } from 'aws-preflight'
import { isScript, runChild } from './child.js'
import { type Contender, efforts, measure } from './measure.js'
import { jobs, jobsSubject } from './payloads.js'
import { type Bodies, parsing, undrifted } from './results.js'
import { median } from './statistics.js'
import { fresh } from './variants.js'

/** Each run in a process of its own; the median of the runs' p10. */
export const measureBodies = (runs: number, effort: keyof typeof efforts): Bodies => {
  const measured = Array.from({ length: runs }, () => runChild(import.meta.url, [effort]) as Bodies)
  const names = Object.keys(measured[0] ?? {})
  return Object.fromEntries(names.map((name) => [name, median(measured.map((run) => run[name] ?? NaN))]))
}

const { operation } = jobsSubject
const all = jobs(100).Jobs

const byWireNames = (job: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(job).map(([name, held]) => [name.charAt(0).toLowerCase() + name.slice(1), held]))

const drifting = (count: number): unknown =>
  fresh({ Jobs: all.map((job, index) => (index >= 100 - count ? { ...job, Newer: 'x' } : job)) })

const contenders = (): readonly Contender[] => {
  const text = JSON.stringify({ jobs: all.map(byWireNames) })
  const wire = JSON.parse(text) as unknown
  const newer = (count: number): unknown =>
    JSON.parse(
      JSON.stringify({ jobs: all.map((job, index) => byWireNames(index < count ? { ...job, Newer: 'x' } : job)) }),
    )
  const decodes = (name: string, body: unknown): Contender => ({
    name,
    accepts: () => decodeResponse(operation, body)._tag === 'Right',
  })
  return [
    { name: parsing, accepts: () => JSON.parse(text) !== null },
    decodes('decodeResponse of what it gives', wire),
    decodes('the same with 1 unknown key', newer(1)),
    decodes('the same with 100 unknown keys', newer(100)),
    {
      name: 'decodeHttpResponse of the text',
      accepts: () => decodeHttpResponse(operation, { status: 200, headers: {}, body: text })._tag === 'Right',
    },
    decodes(undrifted, drifting(0)),
    decodes('the same with 1 drift', drifting(1)),
    decodes('the same with 100 drifts', drifting(100)),
  ]
}

if (isScript(import.meta.url)) {
  const measured = measure(contenders(), [undefined], efforts[process.argv[2] as keyof typeof efforts])
  process.stdout.write(JSON.stringify(Object.fromEntries([...measured].map(([name, { p10 }]) => [name, p10]))))
}
