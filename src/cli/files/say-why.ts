import { resolve } from 'node:path'
import { visible } from '../../text/path.js'
import { decodeText } from '../../lint/text/encoding.js'
import { placementOf } from '../target/placement.js'
import { say, type Status, type World } from '../world/world.js'
import { type FoundFile, stdinPath } from './find-files.js'
import type { LintSettings } from './lint-files.js'
import { type PlacedFile, placeFile, type UnplacedFile } from './place-file.js'
import { readBytes, readStream } from '../world/read-bytes.js'

/** Says of each file what tells the operation that it is for, or why nothing does. */
export const sayWhy = async (files: readonly FoundFile[], settings: LintSettings, world: World): Promise<Status> => {
  for (const { file: path } of files) {
    const file = path === stdinPath ? settings.stdinFilename : path
    const absolute = resolve(world.cwd, file)
    const known = { ...settings, ...settings.scopeOf(absolute), installed: settings.carried.installed, file }
    const bytes =
      path === stdinPath
        ? await readStream(world.stdin, settings.maxFileSize)
        : readBytes(absolute, settings.maxFileSize)
    const placed =
      'reason' in bytes
        ? { because: bytes.reason }
        : await placeFile(decodeText(bytes.bytes), known, await placementOf(known, undefined), false, settings)
    await say(world.stdout, `${visible(file)}: ${visible(placed.because)}\n${foundIn(placed)}`)
  }
  return 0
}

const foundIn = (placed: PlacedFile | UnplacedFile): string => {
  if (!('targets' in placed)) return ''
  const operations = [...placed.targets.values()].flatMap((target) =>
    typeof target !== 'string' && 'operation' in target ? [`${target.operation.name} ${target.side}`] : [],
  )
  const requests = placed.requests.map(({ found }) => `${found.service}.${found.action} ${found.kind}`)
  return [...operations, ...requests].map((line) => `  ${visible(line)}\n`).join('')
}
