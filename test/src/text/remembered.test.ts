import { remembered } from '../../../src/text/remembered.js'

test('what came of a short text is remembered, whatever it is', () => {
  const asked: string[] = []
  const isLong = remembered((text) => asked.push(text) < 0)
  expect([isLong('a'), isLong('b'), isLong('a')]).toEqual([false, false, false])
  expect(asked).toEqual(['a', 'b'])
})

test('a long text is asked for each time, and many are forgotten in the end', () => {
  const asked: string[] = []
  const count = remembered((text) => asked.push(text))
  const long = 'x'.repeat(65)
  count(long)
  count(long)
  expect(asked).toEqual([long, long])
  for (let name = 0; name < 5000; name++) count(`name ${name}`)
  count('name 0')
  expect(asked.length).toBe(5003)
})
