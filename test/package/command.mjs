// The command, as users have it: packed, in an empty folder, with its declared dependencies and nothing else.
// Run by `npm run check:package`, which builds first.
import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
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
  for (const name of Object.keys(needed).filter((one) => manifest.peerDependenciesMeta?.[one]?.optional !== true)) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  }
  const bin = join(installed, manifest.bin)
  const run = (args, input = '') => {
    const { status, stdout, stderr } = spawnSync(bin, args, { cwd: folder, input, encoding: 'utf8' })
    return { status, stdout, stderr }
  }

  assert.deepEqual(run(['--version']), { status: 0, stdout: `${manifest.version}\n`, stderr: '' })
  writeFileSync(join(folder, 'create-token.json'), '{ "Appid": "a" }')
  const { status, stdout, stderr } = run(['lint', '-f', 'stylish'])
  assert.deepEqual({ status, stderr }, { status: 1, stderr: '' })
  assert.match(stdout, /^create-token\.json\n +1:1 +error +AppId: is required and missing/)
  assert.deepEqual(run(['lint', '-', '-o', 'CreateToken', '-f', 'github'], '{ "AppId": "a" }'), {
    status: 0,
    stdout: '',
    stderr: '',
  })
  assert.equal(run(['lint', '--nope']).status, 2)
  assert.equal(run(['skeleton', 'create-token']).stdout, '{\n  "AppId": ""\n}\n')

  // A reader that goes away at once: the status is still that of the files, and nothing is said.
  const child = spawn(bin, ['lint'], { cwd: folder })
  child.stdout.destroy()
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  assert.equal(await new Promise((resolve) => child.on('close', resolve)), 1)
  assert.equal(said, '')
  console.log('the packed command works')
} finally {
  rmSync(folder, { recursive: true })
}
