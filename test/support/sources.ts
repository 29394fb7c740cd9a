import type { Problem } from '../../codegen/service/model.js'
import { parseSource, type ParsedFile } from '../../codegen/readers/aws-sdk/typescript.js'

/** One file of a made-up package, and what is reported of it. */
export const sourceOf = (text: string): { readonly source: ParsedFile; readonly problems: Problem[] } => {
  const problems: Problem[] = []
  const file = { path: 'file', text }
  return { source: parseSource({ name: 'package', text: '{}', files: [file] }, file, problems), problems }
}
