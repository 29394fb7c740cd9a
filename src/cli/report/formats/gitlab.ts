import type { Format } from '../format.js'
import { fingerprints } from '../fingerprint.js'
import { separated } from '../separated.js'

/** GitLab's Code Quality report: an array of findings, each with a fingerprint that stays when lines move. */
export const gitlab: Format = ({ digest }) => {
  const lines = separated()
  return {
    begin: () => '[',
    file: ({ file, issues }) => {
      const fingerprintOf = fingerprints(digest)
      return lines(
        issues.map((issue) => ({
          description: issue.message,
          check_name: issue.rule,
          fingerprint: fingerprintOf(issue),
          severity: issue.severity === 'error' ? 'major' : 'minor',
          location: { path: file, lines: { begin: issue.start.line } },
        })),
      )
    },
    end: () => '\n]\n',
  }
}
