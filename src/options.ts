import { type Any, failure, success, Type } from 'io-ts'
import { constrained, float, list, literals, optional, required, string, structure } from './combinators.js'
import { type Codec, type Result, resultOf } from './codec-type.js'
import { isRecord, says } from './guard.js'
import { type Options, type RequestOptions, requestRules, type ResponseOptions } from './rules.js'
import { walk } from './walk.js'

/** Which of the two functions was called: each has options of its own. */
export type Side = 'request' | 'response'

/** What is wrong with options that were misspelt, or are the other function's: they would check something else. */
export const misusedOptions = (options: Options, side: Side): Result<never> | undefined => {
  if (says((given) => areOptions(given, side), options)) return undefined
  const codec = calls[side]
  const walked = walk({ name: codec.name, codec }, { options }, { ...requestRules, nonFinite: true })
  return walked.issues.length > 0 ? resultOf(walked) : undefined
}

/** Says yes, at full speed, to options as they should be. */
const areOptions = (value: unknown, side: Side): boolean => {
  if (!isRecord(value)) return false
  for (const name in value) {
    const option = value[name]
    if (option !== undefined && !(side === 'request' ? isRequestOption : isResponseOption)(name, option)) return false
  }
  return true
}

const isRequestOption = (name: string, option: unknown): boolean => {
  switch (name) {
    case 'unknownMembers':
    case 'unknownLiterals':
      return option === 'reject' || option === 'allow'
    case 'values':
      return option === 'sdk' || option === 'json'
    case 'names':
      return areNames(option)
    default:
      return false
  }
}

const isResponseOption = (name: string, option: unknown): boolean => {
  switch (name) {
    case 'mode':
      return option === 'tolerant' || option === 'strict' || option === 'typedef'
    case 'names':
      return option === 'auto' || areNames(option)
    case 'require':
      return Array.isArray(option) && option.every((item) => typeof item === 'string')
    case 'onDrift':
      return typeof option === 'function'
    default:
      return false
  }
}

const areNames = (option: unknown): boolean => option === 'documented' || option === 'wire' || option === 'cloudtrail'

const callback = /*#__PURE__*/ new Type<NonNullable<Options['onDrift']>>(
  'function',
  (value): value is NonNullable<Options['onDrift']> => typeof value === 'function',
  (value, context) => (typeof value === 'function' ? success(value as () => void) : failure(value, context)),
  (value) => value,
)

const limits = {
  maxIssues: /*#__PURE__*/ optional(/*#__PURE__*/ constrained(float, { min: 1 })),
  maxDepth: /*#__PURE__*/ optional(/*#__PURE__*/ constrained(float, { min: 1 })),
}

const RequestOptionsCodec = /*#__PURE__*/ structure<RequestOptions>('RequestOptions', () => ({
  ...limits,
  values: optional(literals('values', ['sdk', 'json'])),
  names: optional(literals('names', ['documented', 'wire', 'cloudtrail'])),
  unknownMembers: optional(literals('unknownMembers', ['reject', 'allow'])),
  unknownLiterals: optional(literals('unknownLiterals', ['reject', 'allow'])),
}))

const ResponseOptionsCodec = /*#__PURE__*/ structure<ResponseOptions>('ResponseOptions', () => ({
  ...limits,
  mode: optional(literals('mode', ['tolerant', 'strict', 'typedef'])),
  names: optional(literals('names', ['auto', 'documented', 'wire', 'cloudtrail'])),
  require: optional(list(string) as Codec<unknown> as Codec<readonly PropertyKey[]>),
  missing: optional(literals('missing', ['drift'])),
  onDrift: optional(callback),
}))

/** The options under their own name, so that an issue's path says that it is about them. */
const calls: Readonly<Record<Side, Any>> = {
  request: structure<{ options: RequestOptions }>('the call', { options: required(RequestOptionsCodec) }),
  response: structure<{ options: ResponseOptions }>('the call', { options: required(ResponseOptionsCodec) }),
}
