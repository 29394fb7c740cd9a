import { duration, figure, table } from './table.js'

it.each([
  { given: 4.123, want: '4.1 ns' },
  { given: 999, want: '999 ns' },
  { given: 1234, want: '1.2 µs' },
  { given: 45_678_901, want: '46 ms' },
])('$given ns reads $want', ({ given, want }) => expect(duration(given)).toBe(want))

it.each([
  { given: 0.254, want: '0.25' },
  { given: 0.9999, want: '1.0' },
  { given: 9.96, want: '10' },
  { given: 289.6, want: '290' },
])('$given reads $want', ({ given, want }) => expect(figure(given)).toBe(want))

it('puts names on the left and figures on the right', () => {
  expect(
    table([
      ['', 'auth', 'api'],
      ['ours', '1', '10'],
    ]),
  ).toBe(['      auth  api', 'ours     1   10'].join('\n'))
})
