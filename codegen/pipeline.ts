import { emitService } from './emitter.js'
import { merge } from './merge/merge.js'
import type { GeneratedFile, Page, Problem, Reading, Service } from './model.js'
import { readPage } from './reader.js'
import { resolve } from './resolve.js'

/** What the pages of one service come to. */
export interface Generated {
  readonly service: Service
  readonly files: readonly GeneratedFile[]
  readonly problems: readonly Problem[]
  readonly readings: readonly Reading[]
}

/** The whole flow: pages (oldest first), readings, one service, files. Touches no disk. */
export const generate = (pages: readonly Page[], options: { readonly service: string }): Generated => {
  const readings = pages.map(readPage)
  const merged = merge(options.service, readings)
  const resolved = resolve(merged.service)
  return {
    service: resolved.service,
    files: emitService(resolved.service),
    problems: [...readings.flatMap((reading) => reading.problems), ...merged.problems, ...resolved.problems],
    readings,
  }
}
