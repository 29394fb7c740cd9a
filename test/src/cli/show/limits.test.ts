import { definitionOf } from '../../../../src/schema/definition.js'
import { constrained, int, integer, list, map, string, structure } from '../../../../src/codec.js'
import { limitsOf } from '../../../../src/cli/show/limits.js'

const short = constrained(string, { min: 1, max: 64 })

test.each([
  { codec: short, limits: ['1–64'] },
  { codec: constrained(string, { max: 50 }), limits: ['≤ 50'] },
  { codec: constrained(integer, { min: 0 }), limits: ['≥ 0'] },
  { codec: constrained(string, { min: 12, max: 12 }), limits: ['exactly 12'] },
  { codec: constrained(list(short), { max: 5, unique: true }), limits: ['≤ 5', 'unique', 'each 1–64'] },
  { codec: map(constrained(string, { max: 9 }), short), limits: ['keys 1–64', 'values ≤ 9'] },
  { codec: list(list(short)), limits: ['each each 1–64'] },
  { codec: int, limits: [] },
  { codec: string, limits: [] },
  { codec: list(structure('Tag', () => ({}))), limits: [] },
])('$limits', ({ codec, limits }) => expect(limitsOf(definitionOf(codec))).toEqual(limits))
