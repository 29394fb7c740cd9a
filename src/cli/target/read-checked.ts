import type { Structure } from '../../codec.js'
import type { LintRule, Severity } from '../../lint/lint-issue.js'
import { ruleOf } from '../../lint/rules.js'
import { lintText } from '../../lint/lint-text.js'
import type { AnyOperation } from '../../combinators/operation.js'
import { visible } from '../../text/path.js'
import { readBytes } from '../world/read-bytes.js'
import { UsageError } from '../../text/usage-error.js'

/** A file that the command itself reads. */
export interface OwnFile {
  readonly path: string
  /** How messages call it. */
  readonly file: string
  /** Where in the file what is wanted stands. */
  readonly pointer?: string | undefined
}

/** Far more than anybody writes by hand. */
const limit = 100_000_000

/** Reads what a file of our own holds, checked as every payload is; a `UsageError` has a line for each thing wrong. */
export const readChecked = <A>({ path, file, pointer }: OwnFile, codec: Structure<A>): A => {
  const read = readBytes(path, limit)
  if ('reason' in read) throw new UsageError(`${visible(file)} could not be read: ${read.reason}.`)
  const operation: AnyOperation = {
    name: codec.name,
    alias: codec.name,
    request: codec,
    response: codec,
    paginator: undefined,
  }
  const target = { operation, side: 'request' as const, ...(pointer === undefined ? {} : { pointer }) }
  const { issues, payloads } = lintText(read.bytes, { file, severity, target: () => target })
  const [value, ...others] = payloads.length === 0 && issues.length === 0 ? [{}] : payloads
  if (issues.length > 0) {
    const lines = issues.map(
      ({ start, message, rule }) => `${visible(file)}:${start.line}:${start.column}: ${message}  [${rule}]`,
    )
    throw new UsageError(lines.join('\n'))
  }
  if (others.length > 0) throw new UsageError(`${visible(file)} holds several documents: keep one of them.`)
  if (codec.is(value)) return value
  throw new UsageError(`${visible(file)} is no ${codec.name}: take out what has to be converted.`)
}

/** Mistakes that a person may well make in a config, though hardly in a payload. */
const severity = (rule: LintRule): Severity | 'off' =>
  rule === 'ambiguous_scalar' || rule === 'left_over_placeholder' || rule === 'template_placeholder'
    ? 'off'
    : ruleOf[rule].severity
