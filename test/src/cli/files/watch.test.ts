import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findFiles } from '../../../../src/cli/files/find-files.js'
import { lintFiles, type RememberedFile } from '../../../../src/cli/files/lint-files.js'
import { settingsOf } from '../../../../src/cli/files/lint-settings.js'
import { Services } from '../../../../src/cli/target/services.js'
import { loadConfig } from '../../../../src/cli/target/load-config.js'
import { folderWith, type Folder, silentWorld } from '../../../support/cli.js'

jest.setTimeout(60_000)

const good = '{ "QueueUrl": "q", "MessageBody": "b" }'
const bad = '{ "QueueUrl": "q", "MessageBdy": "b" }'

let folder: Folder
beforeEach(() => {
  folder = folderWith({ 'sqs.send-message.json': good, 'b/sqs.send-message.json': bad })
})
afterEach(() => folder.remove())

/** Waits, but not for ever: what did not happen then is told by what is expected. */
const until = async (happened: () => boolean): Promise<void> => {
  for (let tries = 0; !happened() && tries < 500; tries++) await setTimeout(20)
}

/** How often all files have been checked. */
const runs = (said: string): number => said.split('; Ctrl-C ends it').length - 1

it('checks again what changes, what comes and what goes; the status is that of the last check', async () => {
  const steps = [
    () => folder.write('b/sqs.send-message.json', good),
    () => folder.write('sqs.send-message.json', bad),
    () => folder.write('new/sqs.delete-message.json', '{ "QueueUrl": "q" }'),
    () => rmSync(join(folder.folder, 'sqs.send-message.json')),
  ]
  const { status, stdout } = await folder.run(['lint', '--watch', '-f', 'stylish', '-f', 'json=out.json'], {
    interrupted: async (said) => {
      for (const [index, step] of steps.entries()) {
        await until(() => runs(said()) > index)
        step()
      }
      await until(() => runs(said()) > steps.length)
    },
  })
  expect(status).toBe(1)
  expect(stdout.split('\n').filter((line) => /^[✓✗]/.test(line))).toEqual([
    '✗ 1 problem (1 error, 0 warnings) in 1 of 2 files',
    '✓ no problems in 2 files',
    '✗ 1 problem (1 error, 0 warnings) in 1 of 2 files',
    '✗ 2 problems (2 errors, 0 warnings) in 2 of 3 files',
    '✗ 1 problem (1 error, 0 warnings) in 1 of 2 files',
  ])
})

it('reads a config that changes, and goes on where it is wrong', async () => {
  folder.write('aws-preflight.config.json', '{ "rules": { "unknown_member": "warning" } }')
  const { status, stderr } = await folder.run(['lint', 'b', '--watch'], {
    isTTY: true,
    interrupted: async (said) => {
      await until(() => runs(said()) === 1)
      folder.write('aws-preflight.config.json', '{ "rulez": 1 }')
      await until(() => runs(said()) === 2)
    },
  })
  expect(status).toBe(2)
  expect(stderr).toContain('did you mean "rules"')
})

it.each([
  ['an SDK package', '@aws-sdk/client-bakery', 'node_modules/@aws-sdk/client-bakery'],
  ['a folder', './client-bakery', 'client-bakery'],
])('reads %s again that changes', async (_, service, at) => {
  cpSync('test/fixtures/client-bakery', join(folder.folder, at), { recursive: true })
  folder.write('bread.json', '{ "OvenId": "north", "Recipe": { "Flour": "RYE", "WaterGrams": 300 } }')
  const enums = `${at}/dist-types/models/enums.d.ts`
  const text = readFileSync(join(folder.folder, enums), 'utf8')
  const { status, stdout } = await folder.run(
    ['lint', 'bread.json', '--watch', '--operation', 'bakery.BakeBread', '--service', service, '-f', 'stylish'],
    {
      cache: 'kept',
      interrupted: async (said) => {
        await until(() => runs(said()) === 1)
        folder.write(enums, text.replaceAll('RYE', 'OATS'))
        folder.write(`${at}/package.json`, '{ "name": "@aws-sdk/client-bakery", "version": "3.8.0" }')
        await until(() => runs(said()) === 2)
      },
    },
  )
  expect(stdout.split('\n').filter((line) => /^[✓✗]/.test(line))).toEqual([
    '✓ no problems in 1 file',
    '✗ 1 problem (1 error, 0 warnings) in 1 of 1 file',
  ])
  expect(status).toBe(1)
})

it('checks a remembered file no more', async () => {
  const world = { ...silentWorld(), cwd: folder.folder }
  const { files } = findFiles(['b/sqs.send-message.json'], world.cwd)
  const flags = { format: [], stdinFilename: 'stdin', errorsOnUnmatched: true }
  const loaded = await loadConfig(world.cwd, false)
  const settings = await settingsOf(flags, loaded, files, world, new Services(world, loaded))
  const remembered = new Map<string, RememberedFile>()
  const check = () =>
    lintFiles(
      files,
      settings,
      world,
      { report: () => Promise.resolve(), record: () => undefined, leave: () => undefined, missing: () => undefined },
      remembered,
    )
  const first = await check()
  expect(first.errors).toBe(1)
  folder.write('b/sqs.send-message.json', good)
  expect(await check()).toEqual(first)
  remembered.clear()
  expect((await check()).errors).toBe(0)
})

it('watches files only', async () => {
  const { status, stderr } = await folder.run(['lint', '-', '--watch'], { interrupted: () => Promise.resolve() })
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'aws-preflight: --watch looks at files: give the names of files or folders.\n',
  })
})
