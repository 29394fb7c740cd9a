/** A request of Smithy's protocol tests, as facts: its texts in each place of the message, and what is wrong with it. */
export interface ProtocolCase {
  /** The name that Smithy has for it, with a number where one name has several values. */
  readonly id: string
  readonly operation: string
  /** Texts by their names in the message. */
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly header?: Readonly<Record<string, string>>
  /** The text of the body. */
  readonly body?: string
  readonly fault: Fault
}

/** The code and the pointer of each issue, `'invalid_type /flag'`; or why the message is not for a check of values. */
export type Fault = readonly string[] | NotOurs

/** Why nothing is said of a message: what is wrong with it is none of its values. */
export type NotOurs = 'no JSON' | 'Content-Type' | 'Accept'

/** Values, each alone or with its own code. */
export type Values = readonly (string | readonly [value: string, code: string])[]
type Parts = Omit<ProtocolCase, 'id' | 'fault'>

/**
 * A case for each value. `$` in a text of the message stands for it. The fault is that of all, or stands beside each value:
 * a code for the issue at `pointer`, or a fault that is not ours.
 */
export const casesOf = (
  id: string,
  parts: Parts,
  pointer: string,
  values: Values,
  code = 'invalid_type',
): readonly ProtocolCase[] => {
  return values.map((each, index) => {
    const [value, fault] = typeof each === 'string' ? [each, code] : each
    return {
      id: values.length === 1 ? id : `${id}_case${index}`,
      ...filled(parts, value),
      fault: isNotOurs(fault) ? fault : [`${fault} ${pointer}`],
    }
  })
}

/** The values with these codes, and all others with another one. */
export const coded = (values: readonly string[], code: string, codes: Readonly<Record<string, string>> = {}): Values =>
  values.map((value) => [value, codes[value] ?? code])

/** One case, of one or several issues. */
export const caseOf = (id: string, parts: Parts, ...issues: readonly string[]): ProtocolCase => ({
  id,
  ...parts,
  fault: issues.length === 1 && isNotOurs(issues[0]) ? issues[0] : issues,
})

const isNotOurs = (fault: string | undefined): fault is NotOurs =>
  fault === 'no JSON' || fault === 'Content-Type' || fault === 'Accept'

const filled = (parts: Parts, value: string): Parts =>
  JSON.parse(JSON.stringify(parts), (_, text: unknown) =>
    typeof text === 'string' ? text.replace('$', () => value) : text,
  ) as Parts
