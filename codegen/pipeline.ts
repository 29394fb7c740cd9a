import { emitService } from './emitter.js'
import { merge } from './merge/merge.js'
import type { GeneratedFile, Page, Problem, Reading, Service } from './model.js'
import { onlyOperations } from './only-operations.js'
import { readPage } from './reader.js'
import { resolve } from './resolve.js'

/** What the pages of one service come to. */
export interface Generated {
  readonly service: Service
  readonly files: readonly GeneratedFile[]
  readonly problems: readonly Problem[]
  readonly readings: readonly Reading[]
}

/** What is generated: the service's name and, where not all of it is wanted, its operations; see `Service` for `origin`. */
export interface GenerateOptions {
  readonly service: string
  readonly operations?: readonly string[] | undefined
  readonly origin?: string | undefined
}

/**
 * The whole flow: pages (oldest first), readings, one service, files. Touches no disk. Throws a `CommandError` for an
 * operation that the service does not have.
 */
export const generate = (pages: readonly Page[], { service: name, operations, origin }: GenerateOptions): Generated => {
  const readings = pages.map(readPage)
  const merged = merge(name, readings)
  const resolved = resolve(merged.service)
  const wanted = operations === undefined ? resolved.service : onlyOperations(resolved.service, operations)
  const service = origin === undefined ? wanted : { ...wanted, origin }
  return {
    service,
    files: emitService(service),
    problems: [...readings.flatMap((reading) => reading.problems), ...merged.problems, ...resolved.problems],
    readings,
  }
}
