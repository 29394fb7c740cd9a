/** A service as `generate` writes it: from pages to modules that run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as door from '../../codegen/door.js'
import { generate } from '../../codegen/pipeline.js'
import type { Page } from '../../codegen/service/model.js'
import type { AnyOperation } from '../../src/codec.js'
import type { RequestOptions } from '../../src/walk/rules.js'
import type { Result } from '../../src/walk/result.js'

/** The index of a generated service, for names that no compiler knows. */
export interface GeneratedService {
  readonly operations: Readonly<Record<string, AnyOperation>>
  readonly validateRequest: (operation: string, payload: unknown, options?: RequestOptions) => Result<unknown>
}

/** Generates a service and loads what was written. Throws where a page has a problem. */
export const generatedService = (service: string, ...pages: readonly Page[]): GeneratedService => {
  const { files, problems } = generate(pages, { service })
  if (problems.length > 0) throw new Error(problems.map(door.printProblem).join('\n'))
  const folder = mkdtempSync(join(tmpdir(), 'preflight-'))
  try {
    for (const { path, text } of files) writeFileSync(join(folder, path), text)
    return jest.requireActual<GeneratedService>(join(folder, 'index.ts'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
