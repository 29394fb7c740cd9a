import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { BundleSize } from './bundle.js'
import { ours } from './candidates/ours.js'
import type { ColdStart } from './cold-start.js'
import type { CompileTime } from './compile-time.js'
import type { Growth } from './growth.js'
import type { LintGrowth } from './lint.js'
import type { Memory } from './memory.js'
import type { PluginOverhead } from './plugin.js'
import type { Proven } from './proof.js'
import type { Cells, Regime } from './regime.js'
import { median } from './statistics.js'

/** The sum of a candidate's verdicts, without the candidate itself. */
export type ProofResult = Pick<Proven, 'checked' | 'accepts' | 'misjudges' | 'allIssues'> & {
  readonly name: string
  readonly version: string
  readonly note?: string
}

/** Nanoseconds for a response of 100 jobs, by what is done with it. */
export type Bodies = Readonly<Record<string, number>>

/** The measure for all work with a raw body. */
export const parsing = 'JSON.parse of the text'
/** The measure for a response that differs from the reference. */
export const undrifted = 'decodeResponse, documented names'

/** Everything that one run of the bench found. */
export interface Results {
  readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string; readonly arch: string }
  readonly proof: readonly ProofResult[]
  /** The description of each payload. */
  readonly payloads: Readonly<Record<string, string>>
  readonly regimes: Readonly<Record<Regime, Cells>>
  /** The times of a raw body and of a response that differs from the reference. */
  readonly bodies?: Bodies
  readonly bundles: readonly BundleSize[]
  readonly coldStarts: readonly ColdStart[]
  readonly compileTimes: readonly CompileTime[]
  readonly memory: Memory
  readonly growths: readonly Growth[]
  /** The cost of a check on a call of a real client. */
  readonly plugin: readonly PluginOverhead[]
  readonly lint: readonly LintGrowth[]
  /** How many seconds all of it took. */
  readonly seconds?: number
}

/** Where this ran. */
export const machine = (): Results['machine'] => {
  const [first, ...others] = cpus()
  return {
    cpu: first?.model.trim() ?? 'unknown',
    cores: others.length + 1,
    node: process.version,
    arch: process.arch,
  }
}

/** The proof as it stands in the results. */
export const proofResult = ({ candidate, checked, accepts, misjudges, allIssues }: Proven): ProofResult => ({
  name: candidate.name,
  version: versionOf(candidate.package),
  ...(candidate.note !== undefined && { note: candidate.note }),
  checked,
  accepts,
  misjudges,
  allIssues,
})

const versionOf = (name: string): string => {
  const require = createRequire(join(process.cwd(), 'package.json'))
  const { version } = require(
    name === 'aws-preflight' ? './package.json' : join(process.cwd(), 'node_modules', name, 'package.json'),
  ) as { version: string }
  return version
}

/** How noisy the machine was: how far runs were apart, and how far the slices of one run, in the middle of all cells. */
export const noise = (cells: Cells): { readonly runs: number; readonly slices: number } => {
  const all = Object.values(cells).flatMap((row) => Object.values(row))
  return {
    runs: median(all.map(({ runSpread }) => runSpread)),
    slices: median(all.map(({ sliceSpread }) => sliceSpread)),
  }
}

/** How many times as long as ours it took; absent where it was not measured. */
export const ratio = (cells: Cells, payload: string, name: string): number | undefined => {
  const row = cells[payload]
  const own = row?.[ours.name]
  const other = row?.[name]
  return own && other && other.nanoseconds / own.nanoseconds
}
