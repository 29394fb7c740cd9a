import type { LintIssue } from '../../lint/lint-issue.js'
import type { ReportStyle } from './format.js'

/** The part of an issue that stays when lines move: its file, its rule and its place in the payload. */
export type Identity = Pick<LintIssue, 'file' | 'rule' | 'pointer'>

/** An identity as a key of maps and sets. */
export const identityKey = ({ file, rule, pointer }: Identity): string => JSON.stringify([file, rule, pointer])

/** Gives each issue of one file a fingerprint; issues of the same identity are told apart by their order. */
export const fingerprints = (digest: ReportStyle['digest']): ((issue: Identity) => string) => {
  const seen = new Map<string, number>()
  return (issue) => {
    const key = identityKey(issue)
    const earlier = seen.get(key) ?? 0
    seen.set(key, earlier + 1)
    return digest(`${key}${earlier}`)
  }
}
