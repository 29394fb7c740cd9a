import { efforts, measure } from './measure.js'

it('measures each contender, and takes all values in turn', () => {
  const seen = new Set<unknown>()
  const measured = measure(
    [
      { name: 'one', accepts: (value) => seen.add(value).size > 0 },
      { name: 'other', accepts: () => false },
    ],
    [1, 2, 3],
    efforts.short,
  )
  expect([...measured.keys()]).toEqual(['one', 'other'])
  expect([...seen]).toEqual([1, 2, 3])
  for (const { p10, median, p90 } of measured.values()) {
    expect(p10).toBeLessThanOrEqual(median)
    expect(median).toBeLessThanOrEqual(p90)
  }
})

it('does not measure what changes its mind', () => {
  const fickle = { name: 'fickle', accepts: (value: unknown) => value === 1 }
  expect(() => measure([fickle], [1, 2], efforts.short)).toThrow('A verdict has changed')
})
