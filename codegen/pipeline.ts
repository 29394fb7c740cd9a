import { withDocs } from './readers/docs.js'
import { emitService } from './emit/emitters.js'
import { merge } from './merge/merge.js'
import type { Page } from './service/model.js'
import { ownConstraints } from './service/own-constraints.js'
import type { Generated, Read } from './service/outcome.js'
import { onlyOperations, problemsOf } from './ask/only-operations.js'
import { whyNothing } from './ask/summary.js'
import { readPage } from './readers/readers.js'
import { resolve } from './emit/resolve.js'

/** The service to generate: its name and, where not all of it is wanted, its operations. */
export interface GenerateOptions {
  readonly service: string
  readonly operations?: readonly string[] | undefined
  /** With what the pages say in words. */
  readonly docs?: boolean | undefined
}

/**
 * The first half of the flow: pages (oldest first), readings, one service. Touches no disk. Throws a `UsageError` for
 * an operation that the service does not have.
 */
export const readService = (pages: readonly Page[], options: GenerateOptions): Read => {
  const read = readBare(pages, options)
  return options.docs === true ? { ...read, service: withDocs(read.service, read.readings) } : read
}

const readBare = (pages: readonly Page[], { service: name, operations }: GenerateOptions): Read => {
  const readings = [...ownConstraints(name), ...pages].map(readPage)
  const merged = merge(name, readings)
  const resolved = resolve(merged.service)
  const problems = [...readings.flatMap((reading) => reading.problems), ...merged.problems, ...resolved.problems]
  const whole = resolved.service
  const read = { service: whole, problems, readings }
  // Of pages that cannot be read nobody can pick an operation: that they cannot is what is to be told.
  if (operations === undefined || whyNothing(read) !== undefined) return read
  const service = onlyOperations(whole, operations)
  return { service, problems: problemsOf(service, whole, problems), readings }
}

/** The whole flow: what the pages say, and the files. Touches no disk, and throws what `readService` does. */
export const generate = (pages: readonly Page[], options: GenerateOptions): Generated => {
  const read = readService(pages, options)
  return { ...read, files: emitService(read.service) }
}
