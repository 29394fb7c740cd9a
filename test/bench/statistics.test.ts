import { closest, exponent, median, quantile, spread, summarize } from './statistics.js'

it.each([
  { given: [3], share: 0.1, want: 3 },
  { given: [4, 1, 3, 2], share: 0, want: 1 },
  { given: [4, 1, 3, 2], share: 1, want: 4 },
  { given: [4, 1, 3, 2], share: 0.5, want: 2.5 },
  { given: [10, 20, 30, 40, 50], share: 0.1, want: 14 },
])('the $share quantile of $given is $want', ({ given, share, want }) => {
  expect(quantile(given, share)).toBeCloseTo(want)
})

it('has no quantile of nothing', () => expect(() => quantile([], 0.5)).toThrow('no numbers'))

it('does not sort the numbers that it was given', () => {
  const given = [2, 10, 1]
  expect(median(given)).toBe(2)
  expect(given).toEqual([2, 10, 1])
})

it('summarizes', () => expect(summarize([1, 2, 3])).toEqual({ p10: 1.2, median: 2, p90: 2.8 }))

it('measures how far runs are apart', () => expect(spread([100, 110, 105])).toBeCloseTo(0.1))

it.each([
  { name: 'linear', power: 1 },
  { name: 'quadratic', power: 2 },
  { name: 'constant', power: 0 },
])('finds $name growth', ({ power }) => {
  const points = [1, 10, 40, 1000].map((size) => ({ size, time: 7 * size ** power }))
  expect(exponent(points)).toBeCloseTo(power)
})

it('takes the runs that are closest together', () => {
  expect(closest([100, 250, 104, 102], 3)).toEqual([100, 102, 104])
  expect(closest([7, 5], 3)).toEqual([5, 7])
})
