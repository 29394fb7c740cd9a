import { mutations } from '../support/mutations.js'
import type { Candidate, Check, Subject } from './candidate.js'
import type { Payload } from './payloads.js'

/** A candidate made ready, with what it turned out to accept that ours refuses, and the other way round. */
export interface Proven {
  readonly candidate: Candidate
  readonly check: (subject: Subject) => Check
  readonly checked: number
  /** The ways of being wrong that it lets pass. */
  readonly accepts: readonly string[]
  /** The payloads that it judges otherwise: it is not timed on them. */
  readonly misjudges: readonly string[]
  /** Whether it hands out all issues of a value that has ten. */
  readonly allIssues: boolean
}

/** Each candidate once for each subject: compiling is slow for some. */
const remembered = ({ prepare }: Candidate): ((subject: Subject) => Check) => {
  const checks = new Map<string, Check>()
  return (subject) => {
    const key = `${subject.operation.name} ${subject.side}`
    const check = checks.get(key) ?? prepare(subject)
    checks.set(key, check)
    return check
  }
}

/**
 * Holds a candidate's verdicts against ours, on every payload and on every way of making a good one wrong in one place.
 * Its gaps are found, not claimed.
 */
export const prove = (candidate: Candidate, ours: Candidate, payloads: readonly Payload[]): Proven => {
  const check = remembered(candidate)
  const reference = remembered(ours)
  const accepts = new Set<string>()
  const misjudges = new Set<string>()
  let checked = 0
  let fewest = Infinity
  const same = (subject: Subject, value: unknown): boolean => {
    checked++
    return check(subject).accepts(value) === reference(subject).accepts(value)
  }
  for (const { name, subject, values, good } of payloads) {
    if (!takes(candidate, subject)) continue
    const { operation, side } = subject
    for (const value of values) {
      if (reference(subject).accepts(value) !== good) throw new Error(`${name} should be ${good ? 'good' : 'bad'}`)
      if (!same(subject, value)) misjudges.add(name)
    }
    const [first] = values
    if (good) {
      const codec = side === 'request' ? operation.request : operation.response
      for (const { what, value } of mutations(codec, shortened(first), side === 'request' ? 'request' : 'strict'))
        if (!same(subject, value)) accepts.add(what)
    } else if (reference(subject).messages(first).length > 1) {
      fewest = Math.min(fewest, check(subject).messages(first).length)
    }
  }
  return { candidate, check, checked, accepts: [...accepts].sort(), misjudges: [...misjudges], allIssues: fewest > 1 }
}

/** The fault of a proof: a candidate that lacks something else than it says, as a sentence. */
export const disagreement = ({ candidate, accepts, misjudges }: Proven): string | undefined => {
  const lacks = [...(candidate.lacks ?? [])].sort()
  if (accepts.join() !== lacks.join())
    return `${candidate.name} should let pass: ${lacks.join(', ') || 'nothing'}; it does: ${accepts.join(', ') || 'nothing'}`
  if (misjudges.length > 0 && lacks.length === 0) return `${candidate.name} misjudges ${misjudges.join(', ')}`
  return undefined
}

/** Whether a candidate has anything to say of this side. */
export const takes = ({ sides }: Candidate, { side }: Subject): boolean => sides?.includes(side) ?? true

/** A list of a hundred is proven by its first two. */
const shortened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, 2).map(shortened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, shortened(held)]))
}
