import type { Emitter } from '../emitter.js'
import { firstLineOf } from '../source-file.js'

/** Reviews on GitHub and GitLab fold the files of the folder. */
export const attributesEmitter: Emitter = {
  path: '.gitattributes',
  emit: (service) => `# ${firstLineOf(service)}\n* linguist-generated gitlab-generated\n`,
}
