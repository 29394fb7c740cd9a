import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { Config } from '../../../../src/cli/target/config.js'
import { type Folder, folderWith } from '../../../support/cli.js'

const manifest = JSON.stringify({
  dependencies: { '@aws-sdk/client-sqs': '3', '@aws-sdk/client-not-installed': '3', lodash: '4' },
  devDependencies: { '@aws-sdk/client-lambda': '3' },
})
const folders: Folder[] = []
const made = (files: Readonly<Record<string, string>>): Folder => {
  const folder = folderWith(files)
  folders.push(folder)
  return folder
}
afterAll(() => folders.forEach((folder) => folder.remove()))

const configIn = ({ folder }: Folder): unknown => {
  const text = readFileSync(join(folder, 'aws-preflight.config.yaml'), 'utf8')
  const config: unknown = parse(text)
  expect(Config.is(config)).toBe(true)
  return config
}

test('the clients of package.json and the files that say an operation become a config, which lint then uses', async () => {
  const folder = made({
    'package.json': manifest,
    'requests/send-message.json': '{ "QueueUrl": "https://example.com/q", "MesageBody": "m" }',
    'sqs.delete-queue.json': '{ "QueueUrl": "https://example.com/q" }',
    'notes.json': '{}',
  })
  const { status, stdout } = await folder.run(['init'])
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: [
      'Wrote aws-preflight.config.yaml.',
      '  services: lambda, sqs',
      '  files: 1 placed in the config, 1 by their own names',
      'Next: npx aws-preflight lint .',
      '',
    ].join('\n'),
  })
  expect(configIn(folder)).toEqual({
    services: ['lambda', 'sqs'],
    files: { 'requests/send-message.json': { operation: 'sqs.SendMessage' } },
  })
  const linted = await folder.run(['lint', '.'])
  expect(linted.status).toBe(1)
  expect(linted.stdout).toContain('did you mean "MessageBody"')
})

test('a name that operations of two services share is left to the user', async () => {
  const folder = made({
    'package.json': manifest,
    'list-tags.json': '{}',
    'tag-resource.json': '{}',
    'tag-queue.json': '{}',
  })
  await folder.run(['init'])
  expect(configIn(folder)).toMatchObject({
    files: { 'list-tags.json': { operation: 'lambda.ListTags' }, 'tag-queue.json': { operation: 'sqs.TagQueue' } },
  })
})

test('a folder with nothing to find gets a config to fill in', async () => {
  const folder = made({})
  expect((await folder.run(['init'])).status).toBe(0)
  expect(configIn(folder)).toEqual({})
})

test('a config that is there stays, unless --force', async () => {
  const folder = made({ 'aws-preflight.config.yaml': 'services: [sts]\n' })
  const { status, stderr } = await folder.run(['init'])
  expect(status).toBe(2)
  expect(stderr).toBe(
    'aws-preflight: aws-preflight.config.yaml is there already: edit it, or give --force to replace it.\n',
  )
  expect((await folder.run(['init', '--force'])).status).toBe(0)
  expect(configIn(folder)).toEqual({})
})

test('a broken package.json is told, and nothing is written', async () => {
  const folder = made({ 'package.json': '{ "dependencies": ' })
  const { status, stderr } = await folder.run(['init'])
  expect(status).toBe(2)
  expect(stderr).toBe('aws-preflight: package.json could not be read (it is no JSON): mend it, and try again.\n')
  expect(() => configIn(folder)).toThrow('ENOENT')
})
