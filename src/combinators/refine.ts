import type { Any, TypeOf } from 'io-ts'
import { Codec, Literals, Response, Structure } from './codec-type.js'
import { Exception } from './exception.js'
import { isConstraint } from '../issue/finding.js'
import { refinedGuard } from './make-guard.js'
import { definitionKey, type WalkOf } from '../schema/definition.js'
import { holds, type Refinable, type Refinement } from '../schema/refinement.js'
import type { WalkState } from '../walk/walk-state.js'

/** The common part of all codecs of ours. */
type Own = Any & Pick<Codec<unknown>, 'guard' | 'rules' | typeof definitionKey>

/** The members of a structure; no other codec has any. */
type MemberOf<C> = C extends { readonly props: infer P } ? keyof P & string : never

/**
 * The same codec with a check of your own. It is asked of values that have the type of the codec, in their documented
 * form; where it does not return `true`, or throws, there is an issue `custom` with your message at the value's place, or
 * at the member that `at` names. It binds requests and responses, in every mode and under every option. Throws a
 * `TypeError` for an exception, which is only read.
 */
export const refine = <C extends Own>(
  codec: C,
  check: (value: TypeOf<C>) => boolean,
  message: string,
  at?: MemberOf<C>,
): C => refinedBy({ check, message, at }, codec) as unknown as C

const refinedBy = (refinement: Refinement, codec: Own): Any => {
  const { name, rules } = codec
  const definition = codec[definitionKey]
  if (definition.kind === 'foreign' || codec instanceof Exception)
    throw new TypeError(`The codec ${name} takes no check: refine a codec of a value, a request or a response.`)
  // The walk of a codec that is refined already makes all checks.
  const walk = definition.refined === undefined ? walkRefined(definition.walk) : (definition.walk as WalkOf<Refinable>)
  const traits = { walk, refined: [...(definition.refined ?? []), refinement] }
  if (definition.kind === 'literals') return new Literals(name, [...definition.values], traits)
  if (definition.kind !== 'structure') return new Codec(name, { ...definition, ...traits }, { rules })
  const { union, open } = definition
  const guard = refinedGuard(codec.guard, { refined: [refinement] })
  const props = (): object => (codec as unknown as Structure<unknown, object>).props
  return rules.response
    ? new Response<unknown>(name, props, { ...traits, guard })
    : new Structure(name, props, { ...traits, guard, union, open })
}

/** A walk that makes the checks of a definition, too, where a value has its type. */
const walkRefined =
  (walk: WalkOf<never>): WalkOf<Refinable> =>
  (state: WalkState, definition, value, place) => {
    const before = state.issues.length
    const result = (walk as WalkOf<Refinable>)(state as never, definition, value, place)
    if (!state.issues.slice(before).every(({ code }) => isConstraint(code))) return result
    for (const refinement of definition.refined ?? []) {
      const isHeld = holds(refinement, result)
      if (isHeld === true) continue
      const { message: expected, at } = refinement
      const details = { expected, detail: isHeld === undefined ? 'the check threw' : undefined }
      if (at === undefined) state.report('custom', result, details)
      else state.reportAt(at, 'custom', state.peek(result as object, at), details)
    }
    return result
  }
