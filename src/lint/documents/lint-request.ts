import type { AnyOperation } from '../../combinators/operation.js'
import type { Path } from '../../text/path.js'
import { lintPayload } from '../lint-payload.js'
import type { LintRule } from '../lint-issue.js'
import { Locator } from '../locate.js'
import type { TextIssue } from '../text/parsed.js'
import type { FoundRequest } from './carrier.js'
import { rangeInFile } from './placed-text.js'
import { requestTree } from './request-tree.js'
import { inJava } from './respelt.js'

/** Everything that is wrong with a request in a document, at its places in the file. */
export const lintRequest = (
  { text, root, path, reading }: FoundRequest,
  operation: AnyOperation,
  isOff: (rule: LintRule) => boolean,
): readonly TextIssue[] => {
  const held = reading.spelling === 'java' ? inJava(operation) : operation
  const tree = requestTree(root, held, reading)
  const locator = new Locator(tree.root)
  const payload = { text: text.text, root: tree.root, placeholders: true, isMarked: true, isOff }
  // Nobody makes documents of skeletons: what is empty there is meant so.
  const checked = lintPayload(payload, { operation: held, side: 'request' })
    .filter(({ rule }) => rule !== 'left_over_placeholder')
    .map((issue) => ({
      ...issue,
      path: writtenPath(issue.path, locator),
    }))
  return [...tree.issues, ...checked].map((issue) => ({
    ...issue,
    at: rangeInFile(text, issue.at),
    path: [...path, ...issue.path],
  }))
}

/** The path with the keys that the file has. */
const writtenPath = (path: Path, locator: Locator): Path =>
  path.map((key, index) => locator.find(path.slice(0, index + 1))?.entry?.written ?? key)
