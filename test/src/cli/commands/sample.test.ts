import { CreateFunction } from '../../../../generated/lambda/index.js'
import { SendMessage } from '../../../../generated/sqs/index.js'
import { validateRequest } from '../../../../src/index.js'
import { folderWith, type Folder } from '../../../support/cli.js'
import { outcome } from '../../../support/outcome.js'

let folder: Folder
beforeEach(() => (folder = folderWith({})))
afterEach(() => folder.remove())

test('prints a good request, by its seed', async () => {
  const { status, stdout, stderr } = await folder.run(['sample', 'lambda.CreateFunction', '--seed', '3'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(outcome(validateRequest(CreateFunction, JSON.parse(stdout) as object, { values: 'json' }))).toBe('ok')
  expect((await folder.run(['sample', 'lambda.create-function', '--seed', '3'])).stdout).toBe(stdout)
  expect((await folder.run(['sample', 'lambda.CreateFunction', '--seed', '4'])).stdout).not.toBe(stdout)
})

test('--required leaves out what is optional', async () => {
  const { stdout } = await folder.run(['sample', 'sqs.SendMessage', '--required'])
  expect(Object.keys(JSON.parse(stdout) as object).sort()).toEqual(['MessageBody', 'QueueUrl'])
})

test('--invalid prints one mistake, and says which', async () => {
  for (const seed of ['1', '2', '3', '4', '5']) {
    const { stdout, stderr } = await folder.run(['sample', 'sqs.SendMessage', '--invalid', '--seed', seed])
    const result = outcome(validateRequest(SendMessage, JSON.parse(stdout) as object, { values: 'json' }))
    expect(result).toHaveLength(1)
    const [pointer, code] = String(result).split(' ')
    expect(stderr).toBe(`${pointer === '' ? 'the request itself' : String(pointer)}: ${String(code)}\n`)
  }
})

test('a response', async () => {
  const { status, stdout } = await folder.run(['sample', 'sqs.ReceiveMessage', '--side', 'response'])
  expect(status).toBe(0)
  folder.write('sqs.ReceiveMessage.response.json', stdout)
  expect((await folder.run(['lint'])).status).toBe(0)
})

test.each([
  [['sqs.SendMessage', '--seed', '1.5'], 'It is not a whole number of 32 bits.'],
  [['sqs.SendMessag'], 'did you mean "SendMessage"?'],
])('says what is wrong: %j', async (argv, sentence) => {
  const { status, stderr } = await folder.run(['sample', ...argv])
  expect(status).toBe(2)
  expect(stderr).toContain(sentence)
})
