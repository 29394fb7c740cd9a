import { sample } from 'fast-check'
import * as iam from '../../../../generated/iam/patterns.js'
import * as kms from '../../../../generated/kms/patterns.js'
import * as lambda from '../../../../generated/lambda/patterns.js'
import { constrained, string } from '../../../../src/codec.js'
import { drawPattern } from '../../../../src/draw/draw-pattern.js'
import type { Pattern } from '../../../../src/schema/definition.js'

const messageOf = (pattern: Pattern, text: string): string | undefined => {
  const result = constrained(string, { pattern }).decode(text)
  return result._tag === 'Left' ? result.left[0].sentence : undefined
}

describe('a character that no part of a pattern takes is named', () => {
  test.each([
    [/^[a-c]+$/su, 'ab d', '" " at 3'],
    [/^(?:arn:(?:aws|cn):)?[\w-]{1,9}(?:\$LATEST)?$/su, 'arn:aws:my fn', '" " at 11'],
    [/^(?:a|b)\/\d+$/su, 'a/1👍', '"👍" at 4'],
    [/^\p{L}+$/su, 'é!', '"!" at 2'],
    [/^(?:a\$|[$b])$/su, 'a^', '"^" at 2'],
    [/^(?<year>\d{4})\k<year>$/su, '2026!', '"!" at 5'],
  ])('%s: %s', (pattern, text, said) =>
    expect(messageOf(pattern, text)).toContain(`has a character that is not allowed, ${said}: expected `),
  )

  test.each([
    ['in another order', /^a+b+$/su, 'ba'],
    ['where any is taken somewhere', /^.x$/su, 'a!'],
    ['where another class takes it', /^[^a]b$/su, 'b!'],
    ['where the pattern is searched for', /[a-c]/su, 'x'],
    ['where one of two ways is searched for', /^a|b$/su, 'x'],
    ['where the end is a dollar sign', /^a\$/su, 'x'],
    ['where the pattern counts no code points', /^[a-c]+$/, '👍'],
  ])('but not %s', (_, pattern, text) => expect(messageOf(pattern, text)).toMatch(/^does not match the pattern: /))
})

const patterns = Object.entries({ ...iam, ...kms, ...lambda }) as readonly (readonly [string, Pattern])[]

test('the services have patterns', () => expect(patterns.length).toBeGreaterThan(50))

test.each(patterns)('%s: no character of a good text is told, and a control character is', (_, pattern) => {
  for (const good of sample(drawPattern(pattern, { max: 256 }), { numRuns: 5, seed: 1 })) {
    expect(messageOf(pattern, good)).toBeUndefined()
    const said = messageOf(pattern, `${good}\u0007`)
    if (said === undefined || said.startsWith('does not match')) continue
    expect(said).toContain(`has a character that is not allowed, "\\u0007" at ${[...good].length + 1}: expected `)
  }
})
