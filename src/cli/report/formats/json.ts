import type { Format } from '../format.js'
import { separated } from '../separated.js'

/** For programs: `{ "problems": LintIssue[], "summary": Summary }`, a problem on each line. */
export const json: Format = () => {
  const lines = separated()
  return {
    begin: () => '{"problems":[',
    file: ({ issues }) => lines(issues),
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  }
}
