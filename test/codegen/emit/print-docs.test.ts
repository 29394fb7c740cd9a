import * as fc from 'fast-check'
import { printDocs } from '../../../codegen/emit/print-docs.js'
import { lineWidth } from '../../../codegen/emit/print-statement.js'

test.each([
  { docs: undefined, want: '' },
  { docs: [], want: '' },
  { docs: ['Flour.'], want: '  /** Flour. */\n' },
  { docs: ['Flour.', 'Or rye.'], want: '  /**\n   * Flour.\n   *\n   * Or rye.\n   */\n' },
  { docs: ['a */ b'], want: '  /** a *\\/ b */\n' },
  { docs: ['@baker knows', 'ask @baker'], want: '  /**\n   * \\@baker knows\n   *\n   * ask @baker\n   */\n' },
  { docs: ['a\u2028b\u0000c'], want: '  /** a b c */\n' },
])('$docs', ({ docs, want }) => expect(printDocs(docs, '  ')).toBe(want))

it('fills lines', () => {
  const lines = printDocs(['flour '.repeat(60).trim()], '  ').split('\n')
  expect(lines).toHaveLength(7)
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(lineWidth)
})

it('is one comment, whatever is said', () => {
  const text = fc.string({ unit: fc.constantFrom('*', '/', '@', ' ', '\n', '\r', '\u2029', '`', '\\', 'a') })
  fc.assert(
    fc.property(fc.array(text), (docs) => {
      const printed = printDocs(docs)
      expect(printed === '' || (printed.startsWith('/**') && printed.indexOf('*/', 3) === printed.length - 3)).toBe(
        true,
      )
    }),
  )
})
