/** The same payload has the same issues in each syntax, however it is laid out. */
import * as fc from 'fast-check'
import { stringify } from 'yaml'
import { almostRequests } from '../support/almost-requests.js'
import { lint, outcome, requestOf } from '../support/lint.js'

const layout = fc.record({
  indent: fc.integer({ min: 1, max: 4 }),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom('any', 'flow'),
  defaultStringType: fc.constantFrom('QUOTE_DOUBLE', 'QUOTE_SINGLE'),
  defaultKeyType: fc.constant('QUOTE_DOUBLE'),
})

test('JSON, JSON with comments and YAML', () => {
  fc.assert(
    fc.property(almostRequests, layout, ({ operation, payload }, options) => {
      const of = (text: string, file: string): readonly string[] =>
        outcome(lint(text, file, { target: requestOf(operation) }))
      const json = of(JSON.stringify(payload), 'a.json')
      expect(of(`// a comment\n${JSON.stringify(payload, null, '\t')}`, 'a.jsonc')).toEqual(json)
      expect(of(stringify(payload, options), 'a.yaml')).toEqual(json)
    }),
    { numRuns: 300 },
  )
})
