/** The parts of the generator that the command `aws-preflight` uses. It enters by this one door, when it needs them. */
export { explain, printProblem } from './ask/explain.js'
export type { Limits, Page, Problem, Service, ServiceMember, Structure, Type } from './service/model.js'
export { compareFolder, type Difference, optionsOf, replaceFolder } from './emit/output.js'
export { isWritten, readWritten } from './emit/read-written.js'
export { generate, readService } from './pipeline.js'
export type { Generated, Read } from './service/outcome.js'
export { type LimitedType, makeCodec, type ScalarName } from './service/types.js'
export { constraintsPage, readSource, serviceNameOf } from './pages/sources.js'
export { judgeOverride, type Overridable } from './merge/judge-limits.js'
export { readPage } from './readers/readers.js'
export { type Change, diffReadings, diffServices } from './ask/diff.js'
export { nextVersion, printDiff, summaryOfDiff } from './ask/diff-texts.js'
export { lostTypes, summaryOf, unfitConstraints, whyNothing } from './ask/summary.js'
export {
  codecName,
  constructorOf,
  exceptionTraits,
  memberTraits,
  operationTraitsOf,
  requirednessOf,
  serviceTraits,
} from './emit/traits.js'
export { type WireRule, wireRuleOf } from './service/wire-rule.js'
