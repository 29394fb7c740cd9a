import { visible } from '../../text/path.js'
import { decodeText } from '../../lint/text/encoding.js'
import { placementOf } from '../target/placement.js'
import { say, type Status, type World } from '../world/world.js'
import { bytesOf, type FoundFile } from './find-files.js'
import type { LintSettings } from './lint-files.js'
import { type PlacedFile, placeFile, type UnplacedFile } from './place-file.js'

/** Says of each file what tells the operation that it is for, or why nothing does. */
export const sayWhy = async (files: readonly FoundFile[], settings: LintSettings, world: World): Promise<Status> => {
  for (const found of files) {
    const { file, path } = found
    const bytes = await bytesOf(found, settings.maxFileSize, world)
    const known = settings.knownOf(path)
    const named = { file, known, byName: await placementOf(file, known), isMeant: false }
    const placed =
      'reason' in bytes
        ? { because: () => bytes.reason }
        : await placeFile(decodeText(bytes.bytes), named, settings, () => undefined)
    await say(world.stdout, `${visible(file)}: ${visible(placed.because())}\n${foundIn(placed)}`)
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
