/** Each field case holds: its issues are found and no others, and what is said has the words that mend it. */
import { type FieldCase, fieldCases } from './field-case.js'
import { notYet, toldAs } from './not-yet.js'
import { type Outcome, outcomeOf } from './outcome.js'

/** The wishes of a case in words, beside its data. */
const alsoHolds: Readonly<Record<string, (outcome: Outcome) => void>> = {
  'bedrock-answer-with-unknown-block': ({ messages }) => {
    expect(messages.join('\n')).toContain('brandNew')
    expect(messages.join('\n')).not.toContain('$unknown')
  },
  'cognito-boolean-attribute': ({ messages }) => expect(messages.join('\n')).toContain('put it in brackets'),
  'ses-plain-texts': ({ messages }) => expect(messages[0]).toContain('put it in brackets'),
  'lambda-file-text-for-bytes': ({ messages }) => {
    expect(messages.join('\n')).toContain('base64 text')
    expect(messages.join('\n')).not.toContain('Uint8Array')
  },
  'yaml-policy-mapping': ({ lines }) => expect(lines).toEqual([2]),
  'generate-old-s3': ({ messages }) => {
    expect(messages.join('\n')).not.toContain('describe none')
    expect(messages.join('\n')).toContain('install that version or a newer one')
  },
}

const holds = async (given: FieldCase): Promise<void> => {
  const { expect: wanted, id } = given
  const outcome = await outcomeOf(given)
  const expected = wanted.issues.map(({ pointer, code }) => `${pointer} ${toldAs[id]?.[code] ?? code}`)
  // The cases are older than the constraints: a bound that is broken beside the mistake is true, and none of their matter.
  const found = outcome.issues.filter(
    (issue) => expected.includes(issue) || !/ (invalid_length|out_of_range|pattern_mismatch)$/.test(issue),
  )
  expect([...found].sort()).toEqual(expected.sort())
  for (const words of wanted.says ?? []) expect(outcome.messages.join('\n')).toContain(words)
  alsoHolds[id]?.(outcome)
}

const failureOf = (given: FieldCase): Promise<unknown> =>
  holds(given).then(
    () => undefined,
    (error: unknown) => error,
  )

const waiting = fieldCases.filter(({ id }) => id in notYet)

if (fieldCases.length === 0)
  test.skip('the field cases hold (skipped: ../shared/cases/field is absent)', () => undefined)
else {
  test('there are cases, and what is listed as not yet is one of them', () => {
    expect(fieldCases.length).toBeGreaterThanOrEqual(51)
    expect(waiting.map(({ id }) => id).sort()).toEqual(Object.keys(notYet).sort())
  })

  test.each(fieldCases.filter(({ id }) => !(id in notYet)))('$id', holds, 60_000)

  if (waiting.length > 0)
    test.each(waiting.map((given) => ({ given, id: given.id, why: notYet[given.id] })))(
      '$id does not hold yet: $why',
      async ({ given, id }) => {
        const failure = await failureOf(given)
        if (failure === undefined) throw new Error(`${id} holds: take it off the list in not-yet.ts`)
      },
      60_000,
    )
}
