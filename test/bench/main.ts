import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { candidates } from './all-candidates.js'
import { measureBodies } from './bodies.js'
import { bundles, bundleSizes } from './bundle.js'
import { coldStarts } from './cold-start.js'
import { compileTimes } from './compile-time.js'
import { growths } from './growth.js'
import { ec2, installEc2 } from './large/ec2.js'
import { type LargeExtent, measureLarge } from './large/measure.js'
import { largePlot } from './large/plot.js'
import type { LargeResults } from './large/results.js'
import { largeText, withLarge } from './large/section.js'
import { lintGrowths } from './lint.js'
import { widePayloads } from './made-up.js'
import { memory } from './memory.js'
import { payloads } from './payloads.js'
import { plot } from './plot.js'
import { measurePluginOverhead } from './plugin.js'
import { disagreement, prove } from './proof.js'
import { withSpeed } from './section.js'
import { runRegime } from './regime.js'
import { machine, proofResult, type Results } from './results.js'
import { report } from './table.js'

/** How much is done: `runs` processes for each regime, and for everything else that is done more than once. */
interface Extent {
  readonly effort: 'full' | 'short'
  readonly runs: number
  readonly starts: number
  readonly compiles: number
  readonly checks: number
  readonly calls: number
  /** The numbers of files that are linted. */
  readonly files: readonly number[]
  readonly large: LargeExtent
}

const full: Extent = {
  effort: 'full',
  runs: 3,
  starts: 15,
  compiles: 3,
  checks: 300,
  calls: 2000,
  files: [100, 320, 1000, 3200, 10_000],
  large: { shapes: [100, 320, 1000], imports: 5 },
}
const short: Extent = {
  effort: 'short',
  runs: 1,
  starts: 1,
  compiles: 1,
  checks: 5,
  calls: 5,
  files: [10, 20],
  large: { shapes: [], imports: 1 },
}

/** Proves every candidate, then measures everything but the large service. */
const bench = async ({
  effort,
  runs,
  starts,
  compiles,
  checks,
  calls,
  files,
}: Omit<Extent, 'large'>): Promise<Results> => {
  const all = [...payloads, ...(await widePayloads())]
  tell('proving that all check the same')
  const proven = candidates.map((candidate) => prove(candidate, candidates[0], all))
  const wrong = proven.flatMap((each) => disagreement(each) ?? [])
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  tell('bundling')
  const bundled = await bundles()
  tell('measuring, many hidden classes')
  const mixed = runRegime('mixed', runs, effort)
  tell('measuring, one hidden class')
  const mono = runRegime('mono', runs, effort)
  tell('raw bodies')
  const bodies = measureBodies(runs, effort)
  tell('growth')
  const grown = growths(effort)
  tell('memory')
  const bytes = memory(checks)
  tell('calls with the plugin')
  const plugin = await measurePluginOverhead(calls)
  tell('lint')
  const lint = lintGrowths(files)
  tell('cold starts')
  const started = coldStarts(bundled, starts)
  tell('compile times')
  const compiled = compileTimes(compiles, effort === 'short')
  return {
    machine: machine(),
    proof: proven.map(proofResult),
    payloads: Object.fromEntries(all.map(({ name, what }) => [name, what])),
    regimes: { mixed, mono },
    bodies,
    bundles: bundleSizes(bundled),
    coldStarts: started,
    compileTimes: compiled,
    memory: bytes,
    growths: grown,
    plugin,
    lint,
    seconds: performance.now() / 1000,
  }
}

const tell = (doing: string): void =>
  void process.stderr.write(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${doing}\n`)

/** The bench of a large service; says so where its package can't be had. */
const benchLarge = (extent: LargeExtent): LargeResults | undefined => {
  tell(`the largest service, ${ec2.name}`)
  const fault = installEc2()
  if (fault === undefined) return measureLarge(extent)
  tell(`left out, for it could not be installed, and its last results stay: ${fault}`)
  return undefined
}

/** How long a full run will take, by the last one that was kept. */
const tellHowLong = (): void => {
  const seconds = ['results', 'large'].map((name) => {
    const kept = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { readonly seconds?: number }
    return kept.seconds ?? NaN
  })
  const [all = NaN, ofLarge = NaN] = seconds
  tell(
    Number.isNaN(all + ofLarge)
      ? 'a full run: nobody has timed one yet'
      : `a full run: ${minutes(all + ofLarge)} when it was timed last, ${minutes(ofLarge)} of it for the largest service`,
  )
}

const minutes = (seconds: number): string => `${(seconds / 60).toFixed(1)} min`

const folder = join(process.cwd(), 'test/bench/results')

/** Keeps the results of a full run, their picture, and what the page says of them. */
const keep = async <R>(name: string, results: R, draw: (read: R) => string, tellOf: TellOf<R>): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  const written = `${JSON.stringify(results, rounded, 1)}\n`
  writeFileSync(join(folder, `${name}.json`), written)
  const read = JSON.parse(written) as R
  writeFileSync(join(folder, `${name}.svg`), draw(read))
  const page = join(process.cwd(), 'test/bench/README.md')
  const { format, resolveConfig } = await import('prettier')
  const text = tellOf(readFileSync(page, 'utf8'), read)
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }))
}

type TellOf<R> = (page: string, read: R) => string

/** Four significant digits: more would be noise, and a diff. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value
}

const argv = process.argv.slice(2)
const wanted = argv.includes('--short') ? short : full
const runs = Number(argv.find((argument) => argument.startsWith('--runs='))?.slice('--runs='.length) ?? wanted.runs)
if (wanted === full) tellHowLong()
// `npm run bench -- large` is for the large service alone.
if (!argv.includes('large')) {
  const results = await bench({ ...wanted, runs })
  process.stdout.write(`\n${report(results)}\n`)
  if (wanted === full) await keep('results', results, plot, withSpeed)
}
const before = performance.now()
const measured = benchLarge(wanted.large)
if (measured !== undefined) {
  const large = { ...measured, seconds: (performance.now() - before) / 1000 }
  process.stdout.write(`\n${largeText(large)}\n`)
  if (wanted === full) await keep('large', large, largePlot, withLarge)
}
tell(`done, after ${minutes(performance.now() / 1000)}`)
