import type { Outcome } from './outcome.js'
import { resultsPage } from './table.js'

const outcome: Outcome = {
  name: 'bakery',
  version: '3.7.0',
  protocol: 'restJson1',
  structures: 4,
  literals: 1,
  members: 9,
  operations: 2,
  notes: 0,
  problems: [],
  lost: [],
  errors: [],
  failures: [],
  comparisons: [
    {
      dialect: 'boto3-rst',
      operations: 2,
      errors: [],
      failures: [],
      differences: [
        { where: 'Bake.request.Oven', what: 'is newer', why: 'newer' },
        { where: 'Bake.request.Heat', what: 'is odd' },
      ],
    },
  ],
}

test('a row for each service, a count for each reason, and what is left', () => {
  const page = resultsPage([outcome])
  expect(page).toContain(
    '| bakery | 3.7.0 | restJson1 | 2 | 4 | 9 | 0 | 0 | 0 | 0 | boto3-rst (2 operations): 2 (1) |\n',
  )
  expect(page).toContain('| only the package has it: it is newer than the page | 1 |\n')
  expect(page).toContain('| **none of these** | **1** |\n')
  expect(page).toContain('## Left unexplained\n\n- bakery: `Bake.request.Heat` is odd (boto3-rst)\n')
  expect(page).toContain('## Wrong\n\nNothing.\n')
})

test('whatever is wrong is listed', () => {
  const wrong = {
    problems: ['a: problem'],
    lost: ['the operation Bake'],
    errors: ['an error\nand more'],
    failures: ['Bake: no'],
  }
  const page = resultsPage([{ ...outcome, comparisons: [], ...wrong }])
  expect(page).toContain('| 9 | 1 | 1 | 1 | 1 | – |\n')
  expect(page).toContain(
    '## Wrong\n\n- bakery: a: problem\n- bakery: the operation Bake is lost\n- bakery: an error\n- bakery: Bake: no\n',
  )
})

test('what is wrong with code from pages says from which', () => {
  const page = resultsPage([
    {
      ...outcome,
      comparisons: [{ dialect: 'boto3-rst', operations: 2, differences: [], errors: ['no'], failures: [] }],
    },
  ])
  expect(page).toContain('| 9 | 0 | 0 | 1 | 0 | boto3-rst (2 operations): 0 |\n')
  expect(page).toContain('## Wrong\n\n- bakery: boto3-rst: no\n')
})
