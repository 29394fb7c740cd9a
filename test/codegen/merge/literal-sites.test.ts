import { merge } from '../../../codegen/merge/merge.js'
import { list, literals, readingOf, reference } from '../../support/readings.js'

/** An older page has one name for two positions, and knows no more than the values of one. */
const older = readingOf('older', {
  structures: {
    BakeRequestTypeDef: { 'Flour!': reference('FlourType'), 'Flours?': list(reference('FlourType')) },
    SliceRequestTypeDef: { 'Flour!': reference('FlourType') },
  },
  literals: { FlourType: ['RYE'] },
})
const newer = (...flours: readonly string[]) =>
  readingOf('newer', {
    structures: {
      BakeRequestTypeDef: { 'Flour!': literals('RYE', 'WHEAT'), 'Flours?': list(literals(...flours)) },
      SliceRequestTypeDef: { 'Flour!': literals('WHEAT', 'RYE') },
    },
  })

const outcome = (...readings: Parameters<typeof merge>[1]) => {
  const { service, problems } = merge('bakery', readings)
  return {
    literals: Object.fromEntries(service.literals.map(({ name, values }) => [name, values])),
    types: service.structures.flatMap(({ members }) => members.map(({ type }) => type)),
    sentences: problems.map(({ message, severity }) => `${severity}: ${message.replace(/:\d+/, '')}`),
  }
}

test('where the believed page prints two sets under one name of an older page, both are kept', () => {
  expect(outcome(older, newer('RYE', 'WHEAT', 'ANY'))).toEqual({
    literals: { FlourType: ['RYE', 'WHEAT'], FloursElementType: ['RYE', 'WHEAT', 'ANY'] },
    types: [reference('FlourType'), list(reference('FloursElementType')), reference('FlourType')],
    sentences: [
      'note: FlourType has other values here than in newer: here it goes by another name.',
      'note: FlourType lacks WHEAT here, unlike in newer.',
    ],
  })
})

test('one set, in whatever order, keeps the name everywhere', () => {
  const { types, sentences } = outcome(older, newer('WHEAT', 'RYE'))
  expect(types).toEqual([reference('FlourType'), list(reference('FlourType')), reference('FlourType')])
  expect(sentences).toEqual(['note: FlourType lacks WHEAT here, unlike in newer.'])
})

test("a page's own name for what it prints stands, and an older page's values do not split it", () => {
  const { types } = outcome(newer('ANY'), older)
  expect(types).toEqual([reference('FlourType'), list(reference('FlourType')), reference('FlourType')])
})
