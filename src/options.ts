import { failure, success, Type } from 'io-ts'
import { constrained, float, list, literals, optional, required, string, structure } from './combinators.js'
import { type Codec, type Result, resultOf } from './codec-type.js'
import { isRecord, says } from './guard.js'
import { type Options, requestRules } from './rules.js'
import { walk } from './walk.js'

/** What is wrong with options that were misspelt: they would check something else than was asked for. */
export const misusedOptions = (options: Options): Result<never> | undefined => {
  if (says(areOptions, options)) return undefined
  const walked = walk({ name: Call.name, codec: Call }, { options }, { ...requestRules, nonFinite: true })
  return walked.issues.length > 0 ? resultOf(walked) : undefined
}

/** Says yes, at full speed, to options as they should be. */
const areOptions = (value: unknown): boolean => {
  if (!isRecord(value)) return false
  for (const name in value) {
    const option = value[name]
    if (option !== undefined && !isOption(name, option)) return false
  }
  return true
}

const isOption = (name: string, option: unknown): boolean => {
  switch (name) {
    case 'mode':
      return option === 'tolerant' || option === 'strict' || option === 'typedef'
    case 'require':
      return Array.isArray(option) && option.every((item) => typeof item === 'string')
    case 'onDrift':
      return typeof option === 'function'
    case 'unknownMembers':
    case 'unknownLiterals':
      return option === 'reject' || option === 'allow'
    case 'values':
      return option === 'sdk' || option === 'json'
    default:
      return false
  }
}

const callback = /*#__PURE__*/ new Type<NonNullable<Options['onDrift']>>(
  'function',
  (value): value is NonNullable<Options['onDrift']> => typeof value === 'function',
  (value, context) => (typeof value === 'function' ? success(value as () => void) : failure(value, context)),
  (value) => value,
)

const OptionsCodec = /*#__PURE__*/ structure<Options>('Options', {
  maxIssues: optional(/*#__PURE__*/ constrained(float, { min: 1 })),
  maxDepth: optional(/*#__PURE__*/ constrained(float, { min: 1 })),
  values: optional(/*#__PURE__*/ literals('values', ['sdk', 'json'])),
  unknownMembers: optional(/*#__PURE__*/ literals('unknownMembers', ['reject', 'allow'])),
  unknownLiterals: optional(/*#__PURE__*/ literals('unknownLiterals', ['reject', 'allow'])),
  mode: optional(/*#__PURE__*/ literals('mode', ['tolerant', 'strict', 'typedef'])),
  require: optional(/*#__PURE__*/ list(string) as Codec<unknown> as Codec<readonly PropertyKey[]>),
  missing: optional(/*#__PURE__*/ literals('missing', ['drift'])),
  onDrift: optional(callback),
})

/** The options under their own name, so that an issue's path says that it is about them. */
const Call = /*#__PURE__*/ structure<{ options: Options }>('the call', { options: required(OptionsCodec) })
