import { capitalize, lowerFirst } from '../../../src/text/letters.js'

it('changes the first letter, and nothing where there is none', () => {
  expect([capitalize('flourBag'), lowerFirst('FlourBag')]).toEqual(['FlourBag', 'flourBag'])
  expect([capitalize(''), lowerFirst('')]).toEqual(['', ''])
})
