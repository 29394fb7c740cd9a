/**
 * The parts of the generator that need no compiler: they find pages without reading them, and say what generated code has of
 * a service. They enter by a door of their own, as most runs of aws-preflight have read the pages before.
 */
export type { Page, Problem, Service, ServiceMember, Type } from './service/model.js'
export { filesOf, type FoundPage, footprintOf } from './pages/found-page.js'
export { findSource } from './pages/sources.js'
export { makeCodec, type ScalarName, type LimitedType } from './service/types.js'
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
