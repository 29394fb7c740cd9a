import { rule } from '../rule.js'

/** Members of a described task definition in one to register. */
export const describedMember = rule({
  code: 'described_member',
  severity: 'warning',
  meaning: 'A task definition has members that only its description has, and its registration refuses.',
  mend: 'Take them out. The deploy action leaves them out as well; the AWS CLI does not.',
  wrong: '{ "family": "web", "revision": 3, "containerDefinitions": [{ "name": "web" }] }',
  right: '{ "family": "web", "containerDefinitions": [{ "name": "web" }] }',
})
