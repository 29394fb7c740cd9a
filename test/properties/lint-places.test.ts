/** However a JSON text is laid out, each issue stands at the key or the value that it is about. */
import * as fc from 'fast-check'
import { validateRequest } from '../../generated/amplifybackend/index.js'
import { almostRequests } from '../support/almost-requests.js'
import { mistakes, toldBy } from '../../src/issue/format.js'
import { isObject } from '../../src/schema/kind.js'
import { lint, requestOf } from '../support/lint.js'
import { blanks, printJson } from '../support/printed-json.js'

test('each issue is at its key or its value, and the check says the same of the value itself', () => {
  fc.assert(
    fc.property(
      almostRequests,
      blanks,
      fc.constantFrom('a.json', 'a.jsonc', 'a.yaml'),
      ({ operation, payload }, between, file) => {
        const { text, places } = printJson(payload, file === 'a.yaml' ? [' '] : between)
        const { issues, payloads } = lint(text, file, { target: requestOf(operation), severity })
        const requests = requestsIn(payload)
        const expected = requests.flatMap(([at, request]) => {
          const result = validateRequest(operation, request, { values: 'json' })
          // A misspelt required member is one mistake in a report.
          const told = result._tag === 'Left' ? mistakes(result.left, toldBy) : []
          return told.map(({ pointer, code }) => `${at}${pointer} ${code}`)
        })
        expect(payloads).toEqual([payload])
        expect(issues.map(({ pointer, rule }) => `${pointer} ${rule}`).sort()).toEqual(expected.sort())
        for (const { pointer, rule, start, end } of issues) {
          const found = { start: start.offset, end: end.offset }
          const place = places.get(rule === 'missing_member' ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer)
          const isBig = place !== undefined && /[[{]/.test(text.charAt(place.start))
          const value = place && { start: place.start, end: isBig ? place.start + 1 : place.end }
          const isKey = rule === 'unknown_member' || (rule === 'missing_member' && place?.key !== undefined)
          expect(found).toEqual(isKey ? place?.key : value)
          expect(text.slice(0, start.offset).split(/\r\n|\n/).length).toBe(start.line)
        }
      },
    ),
    { numRuns: 300 },
  )
})

/** The requests in a file, each with its place: a list of objects is a request each. */
const requestsIn = (payload: unknown): readonly (readonly [string, unknown])[] =>
  Array.isArray(payload) && payload.length > 0 && payload.every(isObject)
    ? payload.map((request: unknown, index) => [`/${index}`, request])
    : [['', payload]]

/** Issues of the text alone are for other tests. */
const severity = (rule: string): 'error' | 'off' => (rule === 'left_over_placeholder' ? 'off' : 'error')
