import type { Candidate } from './candidate.js'
import { ajvFirst } from './candidates/ajv-first.js'
import { ajvStandalone } from './candidates/ajv-standalone.js'
import { ajv } from './candidates/ajv.js'
import { ioTs } from './candidates/io-ts.js'
import { oursTolerant } from './candidates/ours-tolerant.js'
import { ours } from './candidates/ours.js'
import { paramValidator } from './candidates/param-validator.js'
import { smithyTypecheck } from './candidates/smithy-typecheck.js'
import { typebox } from './candidates/typebox.js'
import { typia } from './candidates/typia.js'
import { valibot } from './candidates/valibot.js'
import { zod } from './candidates/zod.js'

/** Everybody, ours first: what the others are held against. */
export const candidates: readonly [Candidate, ...Candidate[]] = [
  ours,
  oursTolerant,
  ajv,
  ajvFirst,
  ajvStandalone,
  typia,
  typebox,
  zod,
  valibot,
  ioTs,
  paramValidator,
  smithyTypecheck,
]
