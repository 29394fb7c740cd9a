import type { TextCheck } from './text-check.js'
import { ambiguousScalar } from './ambiguous-scalar.js'
import { duplicateKey } from './duplicate-key.js'
import { leftOverPlaceholder } from './left-over-placeholder.js'
import { lossyNumber } from './lossy-number.js'
import { schemaKey } from './schema-key.js'
import { templatePlaceholder } from './template-placeholder.js'

/** In the order in which they speak of one place. */
export const textChecks: readonly TextCheck[] = [
  schemaKey,
  duplicateKey,
  lossyNumber,
  templatePlaceholder,
  ambiguousScalar,
  leftOverPlaceholder,
]
