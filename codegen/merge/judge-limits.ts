import { suggest, meantText } from '../../src/text/suggest.js'
import { contradiction, translate } from '../patterns/translate.js'
import { constraintsFor, type LimitableKind } from '../service/limits.js'
import type { Limits, LimitsOverride, Problem } from '../service/model.js'
import { quotePiece } from '../service/page.js'

/** Limits with their pattern as JavaScript runs it; without what cannot be meant, of which a note is reported. */
export const judgeLimits = (limits: Limits, report: (problem: Problem) => void): Limits | undefined => {
  const { pattern, ...bounds } = limits
  if (pattern === undefined) return limits
  const leaveOut = (what: string, why: string): void =>
    report({
      place: limits.place,
      message: `The ${what} ${quotePiece(pattern.text)} was left out: ${why}.`,
      severity: 'note',
    })
  const translated = translate(pattern.text, pattern.whole === true, limits.max)
  const kept = Object.keys(bounds).length > 1 ? bounds : undefined
  if (translated.code === undefined) {
    if (translated.leftOut !== undefined) leaveOut('pattern', translated.leftOut)
    return kept
  }
  const wrong = contradiction(limits, translated)
  if (wrong === undefined) return { ...limits, pattern: { ...pattern, code: translated.code } }
  leaveOut(wrong.both ? 'length beside the pattern' : 'pattern', wrong.why)
  return wrong.both ? undefined : kept
}

/** All that can be overridden: the members of each structure that is sent, and the named scalars, each with its kind. */
export interface Overridable {
  readonly members: ReadonlyMap<string, ReadonlyMap<string, LimitableKind>>
  readonly scalars: ReadonlyMap<string, LimitableKind>
}

/** The limits that are believed from now on, none where `limits` are absent; or why an override cannot be meant. */
export type JudgedOverride = { readonly limits: Limits | undefined } | { readonly fault: string }

/** Holds an override to what there is. Somebody means it: what of it cannot be is a fault, and nothing is left out. */
export const judgeOverride = ({ name, limits }: LimitsOverride, there: Overridable): JudgedOverride => {
  const kind = kindOf(name, there)
  if ('fault' in kind) return kind
  if (limits === undefined) return { limits }
  const able = constraintsFor(kind.found)
  const wrong = (['min', 'max', 'pattern', 'unique'] as const).find(
    (each) => limits[each] !== undefined && !able.includes(each),
  )
  if (wrong !== undefined) {
    const takes = able.length === 0 ? 'it can be held to nothing' : `it takes ${able.join(', ')}`
    return { fault: `${name} is of the kind ${kind.found}, which has no "${wrong}": ${takes}.` }
  }
  const { pattern, ...bounds } = limits
  if (pattern === undefined) return { limits }
  const translated = translate(pattern.text, pattern.whole === true, limits.max)
  if (translated.code === undefined) {
    if (translated.leftOut === undefined) return { limits: Object.keys(bounds).length > 1 ? bounds : undefined }
    return { fault: `The pattern ${quotePiece(pattern.text)} of ${name} cannot be used: ${translated.leftOut}.` }
  }
  const both = contradiction(limits, translated)
  return both?.both === true
    ? { fault: `The pattern ${quotePiece(pattern.text)} and the length of ${name} exclude each other: ${both.why}.` }
    : { limits: { ...limits, pattern: { ...pattern, code: translated.code } } }
}

const kindOf = (
  name: string,
  { members, scalars }: Overridable,
): { readonly found: LimitableKind } | { readonly fault: string } => {
  const [shape = '', member] = name.split('.', 2)
  const own = members.get(shape)
  if (member === undefined) {
    const found = scalars.get(name)
    if (found !== undefined) return { found }
    if (own !== undefined) {
      const [first = 'Member'] = own.keys()
      return { fault: `${name} is a structure: write which member is meant, as in "${name}.${first}".` }
    }
    return { fault: `No request holds a scalar called ${name}${meantText(suggest(name, [...scalars.keys()]))}.` }
  }
  if (own === undefined)
    return { fault: `No request holds a structure called ${shape}${meantText(suggest(shape, [...members.keys()]))}.` }
  const found = own.get(member)
  return found === undefined
    ? { fault: `${shape} has no member ${member}${meantText(suggest(member, [...own.keys()]))}.` }
    : { found }
}
