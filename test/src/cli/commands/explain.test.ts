import { ruleNames } from '../../../../src/lint/rules.js'
import { folderWith, type Folder } from '../../../support/cli.js'

let folder: Folder
beforeEach(() => (folder = folderWith({})))
afterEach(() => folder.remove())

it('explains one rule, with an example', async () => {
  const { status, stdout } = await folder.run(['explain', 'null_member'])
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: `null_member (error)

A member is null, which is no value in an AWS request.
Leave the member out.

wrong:
  { "OrderId": "o-1", "Size": null }
right:
  { "OrderId": "o-1" }
`,
  })
})

it('lists them all', async () => {
  const { stdout } = await folder.run(['explain'])
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(ruleNames)
})
