import { decades, element, logScale, text } from './svg.js'

it.each([
  { given: element('line', { x1: 1.23456, class: 'grid' }), want: '<line x1="1.23" class="grid"/>' },
  { given: element('g', {}, element('a', {}), 'b'), want: '<g><a/>b</g>' },
  { given: element('a', { title: '"<&>"' }), want: '<a title="&quot;&lt;&amp;&gt;&quot;"/>' },
  {
    given: text(1, 2, 'a < b & c', 'faint', 'end'),
    want: '<text x="1" y="2" class="faint" text-anchor="end">a &lt; b &amp; c</text>',
  },
])('$want', ({ given, want }) => expect(given).toBe(want))

it('puts equal factors at equal distances', () => {
  const at = logScale([1, 1000], [100, 400])
  expect([1, 10, 100, 1000].map(at).map(Math.round)).toEqual([100, 200, 300, 400])
})

it.each([
  { range: [1, 1000] as const, want: [1, 10, 100, 1000] },
  { range: [0.3, 40] as const, want: [1, 10] },
  { range: [2, 9] as const, want: [] },
])('the powers of ten in $range', ({ range, want }) => expect(decades(range)).toEqual(want))
