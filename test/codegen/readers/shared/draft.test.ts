import { draftOf } from '../../../../codegen/readers/shared/draft.js'
import { linesOf } from '../../../../codegen/readers/shared/lines.js'
import { problemsOf } from '../../../support/pages.js'

test('a line that is neither fact, aside nor Problem becomes a Problem, in the order of lines', () => {
  const page = { name: 'loaf', text: 'fact\n\naside\nnobody\nproblem\n  nobody either\n' }
  const draft = draftOf(page, 'bread')
  const [fact, aside, , problem] = linesOf(page.text)
  if (fact === undefined || aside === undefined || problem === undefined) throw new Error('lines are missing')
  draft.report(problem, 'It is burnt.')
  draft.aside(aside)
  draft.keep(fact)
  const reading = draft.finish()
  expect(problemsOf(reading)).toEqual([
    '4: "nobody" is not understood here and was left out.',
    '5: It is burnt.',
    '6: "nobody either" is not understood here and was left out.',
  ])
  expect(reading).toMatchObject({ page, dialect: 'bread', factLines: [1], structures: [], literals: [] })
  expect(reading.problems[1]?.place).toEqual({ page: 'loaf', line: 5 })
})
