import { chmodSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { character } from '../../../../src/draw/character.js'
import { findFiles } from '../../../../src/cli/files/find-files.js'
import { folderWith, type Folder } from '../../../support/cli.js'

let folder: Folder
beforeEach(
  () =>
    (folder = folderWith({
      'a.json': '',
      'b.txt': '',
      'sub/c.yaml': '',
      'sub/deep/d.yml': '',
      'sub/[id]/e.json5': '',
      'node_modules/f.json': '',
    })),
)
afterEach(() => folder.remove())

const names = (...paths: readonly string[]): readonly string[] =>
  findFiles(paths, folder.folder).files.map(({ file, walked }) => `${file}${walked ? ' (walked)' : ''}`)

test.each([
  {
    paths: ['.'],
    want: ['a.json (walked)', 'sub/[id]/e.json5 (walked)', 'sub/c.yaml (walked)', 'sub/deep/d.yml (walked)'],
  },
  { paths: ['b.txt'], want: ['b.txt'] },
  { paths: ['*'], want: ['a.json', 'b.txt'] },
  { paths: ['sub/*'], want: ['sub/c.yaml'] },
  { paths: ['./sub/**/*.{yml,yaml}'], want: ['sub/c.yaml', 'sub/deep/d.yml'] },
  { paths: ['sub/[id]'], want: ['sub/[id]/e.json5 (walked)'] },
  { paths: ['sub/[id]/e.json5'], want: ['sub/[id]/e.json5'] },
  { paths: ['node_modules/*.json'], want: ['node_modules/f.json'] },
  { paths: ['sub', 'sub/c.yaml'], want: ['sub/[id]/e.json5 (walked)', 'sub/c.yaml', 'sub/deep/d.yml (walked)'] },
  { paths: ['sub/../a.json', 'a.json'], want: ['a.json'] },
  { paths: ['-', '-'], want: ['stdin'] },
])('$paths leads to $want', ({ paths, want }) => expect(names(...paths)).toEqual(want))

it('takes absolute paths, and shows what lies outside as it is from here', () => {
  expect(names(join(folder.folder, 'a.json'))).toEqual(['a.json'])
  const { files } = findFiles(['../a.json', '../sub/d*/*'], join(folder.folder, 'sub'))
  expect(files.map(({ file }) => file)).toEqual(['../a.json', 'deep/d.yml'])
})

test.each(['gone.json', 'gone/*.json', '*.xml', 'a.json/b', 'x'.repeat(5000), '\0', ''])(
  '%j matches nothing',
  (path) => {
    const { files, unmatched, problems } = findFiles([path], join(folder.folder, 'node_modules'))
    expect({ unmatched: files.length === 0 ? unmatched : [], problems }).toEqual({
      unmatched: path === '' ? [] : [path],
      problems: [],
    })
  },
)

it('follows links to files, and none to a folder', () => {
  symlinkSync('.', join(folder.folder, 'loop'))
  symlinkSync('a.json', join(folder.folder, 'link.json'))
  symlinkSync('nowhere', join(folder.folder, 'broken.json'))
  expect(names('*')).toEqual(['a.json', 'b.txt', 'broken.json', 'link.json'])
})

it('tells of a folder that it may not look into', () => {
  const closed = join(folder.folder, 'closed')
  mkdirSync(closed)
  chmodSync(closed, 0)
  if (isOpen(closed)) {
    console.warn('skipped: this user may read everything')
    return
  }
  expect(findFiles(['.'], folder.folder).problems).toEqual([
    'closed could not be looked into (permission is denied): mend that, or name the files.',
  ])
  chmodSync(closed, 0o700)
})

const isOpen = (path: string): boolean => {
  try {
    readdirSync(path)
    return true
  } catch {
    return false
  }
}

it('never throws', () => {
  const path = fc.oneof(
    fc.string({ unit: character }),
    fc.array(fc.constantFrom(...'{}[]()*?!,/.\\a'), { maxLength: 12 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(path, (text) => {
      // Nothing above the folder is walked.
      fc.pre(!text.startsWith('/') && !text.includes('..') && !text.includes('\\'))
      const { files, unmatched } = findFiles([text], folder.folder)
      return files.length > 0 || unmatched.length === 1 || text === ''
    }),
  )
})
