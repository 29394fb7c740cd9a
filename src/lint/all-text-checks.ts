import type { TextCheck } from './text-check.js'
import { ambiguousScalar } from './text-checks/ambiguous-scalar.js'
import { duplicateKey } from './text-checks/duplicate-key.js'
import { leftOverPlaceholder } from './text-checks/left-over-placeholder.js'
import { lossyNumber } from './text-checks/lossy-number.js'
import { schemaKey } from './text-checks/schema-key.js'
import { templatePlaceholder } from './text-checks/template-placeholder.js'

/** In the order in which they speak of one place. */
export const textChecks: readonly TextCheck[] = [
  schemaKey,
  duplicateKey,
  lossyNumber,
  templatePlaceholder,
  ambiguousScalar,
  leftOverPlaceholder,
]
