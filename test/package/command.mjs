// The command, as users have it: packed, in an empty folder, with its declared dependencies and nothing else.
// Run by `npm run check:package`, which builds first.
import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'package-'))
const installed = join(folder, 'node_modules/aws-preflight')

try {
  mkdirSync(installed, { recursive: true })
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: root,
  })
  execFileSync('tar', ['-xzf', packed.toString().trim(), '-C', installed, '--strip-components=1'], { cwd: folder })
  const needed = { ...manifest.dependencies, ...manifest.peerDependencies }
  const link = (name) => {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  }
  Object.keys(needed)
    .filter((one) => manifest.peerDependenciesMeta?.[one]?.optional !== true)
    .forEach(link)
  const bin = join(installed, manifest.bin)
  // What another build of this version has kept is no matter of this one.
  const cache = join(folder, '.kept')
  const env = { ...process.env, HOME: cache, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache }
  const run = (args, input = '') => {
    const { status, stdout, stderr } = spawnSync(bin, args, { cwd: folder, env, input, encoding: 'utf8' })
    return { status, stdout, stderr }
  }

  assert.deepEqual(run(['--version']), { status: 0, stdout: `${manifest.version}\n`, stderr: '' })
  writeFileSync(join(folder, 'amplifybackend.create-token.json'), '{ "Appid": "a" }')
  const { status, stdout, stderr } = run(['lint', '-f', 'stylish'])
  assert.deepEqual({ status, stderr }, { status: 1, stderr: '' })
  assert.match(stdout, /^amplifybackend\.create-token\.json\n +1:3 +error +Appid: there is no such member/)
  assert.deepEqual(run(['lint', '-', '-o', 'amplifybackend.CreateToken', '-f', 'github'], '{ "AppId": "a" }'), {
    status: 0,
    stdout: '',
    stderr: '',
  })
  assert.equal(run(['lint', '--nope']).status, 2)
  assert.equal(run(['skeleton', 'amplifybackend.create-token']).stdout, '{\n  "AppId": ""\n}\n')

  // A reader that goes away at once: the status is still that of the files, and nothing is said.
  const child = spawn(bin, ['lint'], { cwd: folder })
  child.stdout.destroy()
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  assert.equal(await new Promise((resolve) => child.on('close', resolve)), 1)
  assert.equal(said, '')

  // A full disk: one sentence, and no fault of ours. An earlier report stays.
  if (existsSync('/dev/full')) {
    const full = spawnSync(bin, ['lint'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    })
    const sentence = 'aws-preflight: The output could not be written: there is no space left for it.\n'
    assert.deepEqual({ status: full.status, stderr: full.stderr }, { status: 2, stderr: sentence })
    const report = run(['lint', '-f', 'json=/dev/full'])
    assert.equal(
      report.stderr,
      'aws-preflight: The report /dev/full could not be written: there is no space left for it.\n',
    )
    assert.equal(report.status, 2)
  } else console.warn('skipped: a full disk, as there is no /dev/full')

  // Constraints of the user's own are read without the packages of the generator.
  writeFileSync(join(folder, 'own.json'), '{ "CreateQueueRequest.QueueName": { "max": 3 } }')
  writeFileSync(join(folder, 'own.config.json'), '{ "constraints": { "sqs": "own.json" } }')
  const constrained = run(
    ['lint', '-', '--config', 'own.config.json', '--service', 'sqs', '-o', 'CreateQueue', '-f', 'github'],
    '{ "QueueName": "orders" }',
  )
  assert.deepEqual({ status: constrained.status, stderr: constrained.stderr }, { status: 1, stderr: '' })
  assert.match(constrained.stdout, /title=invalid_length/)

  // A service of the user's own: generated, compiled under strict, and checked with.
  link('@aws-sdk/client-dynamodb')
  const generate = ['generate', '@aws-sdk/client-dynamodb', '--out', 'src/dynamodb', '--operations', 'GetItem']
  const inMemory = ['lint', '-', '--service', '@aws-sdk/client-dynamodb', '-o', 'GetItem', '-f', 'stylish']
  for (const needing of [generate, inMemory]) {
    assert.deepEqual(run(needing), {
      status: 2,
      stdout: '',
      stderr:
        'aws-preflight: Packages and pages are read with ts-morph, which is not installed here: npm install --save-dev ' +
        'ts-morph@28.\n',
    })
  }
  link('ts-morph')
  const checked = run(inMemory, '{ "TableName": "loaves", "Key": { "id": { "S": 7 } } }')
  assert.deepEqual({ status: checked.status, stderr: checked.stderr }, { status: 1, stderr: '' })
  assert.match(checked.stdout, /^stdin\n +1:48 +error +Key\.id\.S: expected a string, found a number/)
  assert.equal(run(generate).status, 0)
  assert.match(run(generate).stdout, /^src\/dynamodb is up to date$/m)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    join(folder, 'src/main.ts'),
    `import { validateRequest } from './dynamodb/index.js'
const wrong = validateRequest('GetItem', { TableName: 'loaves', Kee: {} })
const right = validateRequest('GetItem', { TableName: 'loaves', Key: { id: { S: 'rye' } } })
const table: string | undefined = right._tag === 'Right' ? right.right.TableName : undefined
console.log(wrong._tag === 'Left' ? wrong.left.map(({ code, suggestion }) => [code, suggestion]) : wrong, table)
`,
  )
  const compiler = ['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes', '--noUnusedLocals']
  const settings = ['--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom', '--outDir', 'built']
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const compiled = spawnSync(process.execPath, [tsc, ...compiler, ...settings, 'src/main.ts'], {
    cwd: folder,
    encoding: 'utf8',
  })
  assert.deepEqual({ status: compiled.status, stdout: compiled.stdout }, { status: 0, stdout: '' })
  assert.equal(
    execFileSync(process.execPath, ['built/main.js'], { cwd: folder, encoding: 'utf8' }),
    "[ [ 'unknown_member', 'Key' ], [ 'missing_member', 'Kee' ] ] loaves\n",
  )
  console.log('the packed command works')
} finally {
  rmSync(folder, { recursive: true })
}
