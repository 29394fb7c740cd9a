/**
 * The parts of the generator that need no compiler: they find pages without reading them, read those of constraints, and say
 * what generated code has of a service. They enter by a door of their own, as most runs of aws-preflight have read the pages
 * before.
 */
import { constraints } from './readers/constraints/constraints.js'
import { readWith } from './readers/read-with.js'
import type { Page, Reading } from './service/model.js'

export type { Page, Problem, Service, ServiceMember, Type } from './service/model.js'
export { filesOf, type FoundPage, footprintOf } from './pages/found-page.js'
export { constraintsPage, findSource } from './pages/sources.js'
export { printProblem } from './ask/explain.js'
export { judgeOverride, type Overridable } from './merge/judge-limits.js'
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

/** Reads a page of constraints. */
export const readConstraints = (page: Page): Reading => readWith([constraints], page)
