/** Mistakes and good inputs from public reports, which lie beside the repository: one file for each. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How a case is run. */
export type How = 'validateRequest' | 'decodeResponse' | 'lint' | 'sdk' | 'generate'

/** A case: what somebody did, and what is right. */
export interface FieldCase {
  readonly id: string
  readonly how: How
  /** A service of ours, or an SDK package. */
  readonly service: string
  readonly operation: string
  readonly options?: { readonly names?: 'cloudtrail'; readonly args?: readonly string[] }
  readonly input?: unknown
  readonly file?: { readonly name: string; readonly text?: string; readonly base64?: string }
  readonly expect: {
    readonly verdict: 'right' | 'left' | 'n/a'
    readonly issues: readonly { readonly code: string; readonly pointer: string }[]
    /** Words that the messages must have. */
    readonly says?: readonly string[]
  }
}

const folder = join(process.cwd(), '../shared/cases/field')

/** All cases; none where the folder is absent. */
export const fieldCases: readonly FieldCase[] = existsSync(folder)
  ? readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as FieldCase)
  : []
