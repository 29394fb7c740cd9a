import { GuardPrinter } from '../../../codegen/emit/print-guard.js'
import { mostInOneSwitch } from '../../../codegen/emit/print-guard-parts.js'
import { merge } from '../../../codegen/merge/merge.js'
import { readingOf, string } from '../../support/readings.js'

/** The lines of the guard of a shape with so many members. */
const guardOf = (members: number): readonly string[] => {
  const shape = Object.fromEntries(Array.from({ length: members }, (_, index) => [`Member${index}`, string]))
  const { service } = merge('bakery', [readingOf('page', { structures: { LoafTypeDef: shape } })])
  const [structure] = service.structures
  if (structure === undefined) throw new Error('The reading has no shape')
  return new GuardPrinter(service).structure(structure).split('\n')
}

/** How many lines one text has, and the other has not. */
const changed = (one: readonly string[], other: readonly string[]): number => {
  const rest = [...other]
  return one.filter((line) => {
    const at = rest.indexOf(line)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  }).length
}

const counts = Array.from({ length: mostInOneSwitch - 1 }, (_, index) => index + 1)

test.each(counts)('one member more than %d changes the lines of that member in a guard, and few others', (count) => {
  const before = guardOf(count)
  const after = guardOf(count + 1)
  expect(after.join()).toContain(`case 'Member${count}':`)
  // From two members to three they are read by position: what reads each by its name goes.
  expect(changed(before, after)).toBeLessThanOrEqual(count === 2 ? 8 : 0)
  expect(changed(after, before)).toBeLessThanOrEqual(5)
})

test('what no reference knows is noted, but not in a shape that has lost members', () => {
  const { service } = merge('bakery', [readingOf('page', { structures: { LoafTypeDef: { Name: string } } })])
  const [loaf] = service.structures
  if (loaf === undefined) throw new Error('The reading has no shape')
  const printed = (incomplete: true | undefined): string =>
    new GuardPrinter(service).structure(incomplete ? { ...loaf, incomplete } : loaf)
  expect(printed(undefined)).toMatch(/default:\s+member = fields\[key\]\s+.*noteUnknown\(.*\s+continue/)
  expect(printed(true)).toMatch(/default:\s+continue/)
})
