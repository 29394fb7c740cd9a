import { list, literals, required, string, structure } from '../../codec.js'
import type { LintIssue, LintRule } from '../../lint/lint-issue.js'
import { ruleNames } from '../../lint/rules.js'
import { type Identity, identityKey } from './fingerprint.js'

/** Problems that are known and not reported. */
export interface Baseline {
  readonly problems: Identity[]
}

const IdentityCodec = structure<Identity>('Problem', {
  file: required(string),
  rule: required(literals<LintRule>('rule', ruleNames)),
  pointer: required(string),
})

/** The content of a baseline's file. */
export const Baseline = structure<Baseline>('Baseline', { problems: required(list(IdentityCodec)) })

/** Takes the problems of a baseline off what is found, each once. */
export class Known {
  readonly #left = new Map<string, number>()

  constructor({ problems }: Baseline) {
    for (const problem of problems) {
      const key = identityKey(problem)
      this.#left.set(key, (this.#left.get(key) ?? 0) + 1)
    }
  }

  /** Whether the baseline has this issue, or has it once more than it was asked about. */
  takes(issue: LintIssue): boolean {
    const key = identityKey(issue)
    const left = this.#left.get(key) ?? 0
    if (left > 0) this.#left.set(key, left - 1)
    return left > 0
  }
}

/** A baseline's file: a problem on each line, sorted, so that its changes are easy to read. */
export const baselineText = (problems: readonly Identity[]): string => {
  const lines = problems.map(({ file, rule, pointer }) => JSON.stringify({ file, rule, pointer })).sort()
  return lines.length === 0 ? '{ "problems": [] }\n' : `{\n  "problems": [\n    ${lines.join(',\n    ')}\n  ]\n}\n`
}
