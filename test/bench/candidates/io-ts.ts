import * as t from 'io-ts'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import type { Candidate } from '../candidate.js'
import { type Algebra, byName, derive, type DerivedMember } from '../derive.js'

/** io-ts as it comes, with the usual refinement against unknown members, which `t.exact` strips without a word. */
export const ioTs: Candidate = {
  name: 'io-ts, plain',
  package: 'io-ts',
  prepare: (subject) => {
    const codec = derive(subject, algebra)
    return {
      accepts: (value) => codec.decode(value)._tag === 'Right',
      messages: (value) => {
        const result = codec.decode(value)
        return result._tag === 'Left' ? PathReporter.report(result) : []
      },
    }
  },
}

const strict = (name: string, members: readonly DerivedMember<t.Mixed>[]): t.Mixed => {
  const props = (required: boolean): t.Props =>
    byName(
      members.filter((member) => member.required === required),
      ({ type }) => type,
    )
  const inner = t.intersection([t.type(props(true)), t.partial(props(false))], name)
  const known = new Set(members.map((member) => member.name))
  return new t.Type<object, unknown>(
    name,
    inner.is,
    (value, context) => {
      const result = inner.validate(value, context)
      if (result._tag === 'Left') return result
      const unknown = Object.keys(result.right).filter((key) => !known.has(key))
      return unknown.length === 0
        ? result
        : t.failures(unknown.map((key) => ({ value, context: t.appendContext(context, key, t.never) })))
    },
    (value) => value,
  )
}

const finite = new t.Type<number>(
  'finite',
  (value): value is number => Number.isFinite(value),
  (value, context) =>
    typeof value === 'number' && Number.isFinite(value) ? t.success(value) : t.failure(value, context),
  (value) => value,
)

const safe = new t.Type<number>(
  'integer',
  (value): value is number => Number.isSafeInteger(value),
  (value, context) =>
    typeof value === 'number' && Number.isSafeInteger(value) ? t.success(value) : t.failure(value, context),
  (value) => value,
)

const algebra: Algebra<t.Mixed> = {
  string: t.string,
  integer: safe,
  float: finite,
  boolean: t.boolean,
  document: t.unknown,
  literals: (name, values) => t.keyof(Object.fromEntries(values.map((value) => [value, null])), name),
  list: (item) => t.array(item),
  map: (value) => t.record(t.string, value),
  structure: strict,
}
