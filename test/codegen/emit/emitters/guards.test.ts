import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { guardsEmitter, unchecked } from '../../../../codegen/emit/emitters/guards.js'
import { shapesEmitter } from '../../../../codegen/emit/emitters/shapes.js'
import { merge } from '../../../../codegen/merge/merge.js'
import { compile } from '../../../support/compile.js'
import { readingOf, reference, string } from '../../../support/readings.js'

test('a guard of a shape that is called as a kind of value is not taken for that of the kind', () => {
  const structures = { DocumentTypeDef: { Text: string }, HolderTypeDef: { Document: reference('DocumentTypeDef') } }
  const { service } = merge('bakery', [readingOf('page', { structures })])
  const text = guardsEmitter.emit(service)
  expect(text).toContain('export function findDocument(value: unknown): Found')
  expect(text).toContain('(found = findDocument(member))')
  expect(shapesEmitter.emit(service)).toContain('}), guards.findDocument)')
})

test('guards that do the same are one function, those too that do the same only since others are one', () => {
  const structures = {
    AppleTypeDef: { Name: string, Kind: string, Note: string },
    PearTypeDef: { Name: string, Kind: string, Note: string },
    BagTypeDef: { Fruit: reference('AppleTypeDef'), Name: string, Note: string },
    BoxTypeDef: { Fruit: reference('PearTypeDef'), Name: string, Note: string },
    findPear: { Bag: reference('BagTypeDef'), findPear: string, Box: reference('BoxTypeDef') },
  }
  const text = guardsEmitter.emit(merge('bakery', [readingOf('page', { structures })]).service)
  expect([...text.matchAll(/^export (?:function (\w+)|\{ .* \})/gm)].map(([all, name]) => name ?? all)).toEqual([
    'findApple',
    'findBag',
    'findfindPear',
    'export { findApple as findPear }',
    'export { findBag as findBox }',
  ])
  expect(text).toContain("case 'findPear':")
  expect(text).not.toContain('findBox(')
})

describe('what stands in guards, which the compiler of a user passes over, compiled under strict', () => {
  const folders = ['test/golden/bakery', 'test/golden/cellar', 'test/golden/pantry', 'generated/sqs']
  const guards = folders.map((folder) => join(process.cwd(), folder, 'guards.ts'))

  it('is marked in the second line', () => {
    for (const path of guards) expect(readFileSync(path, 'utf8').split('\n')[1]).toBe(unchecked)
  })

  it('has no mistake, and would not hide one', () => {
    const texts = guards.map((path) => [path, readFileSync(path, 'utf8').replace(unchecked, '//')] as const)
    const [[path, text] = ['', '']] = texts
    const wrong = [path.replace('guards.ts', 'wrong-guards.ts'), `${text}\nexport const wrong: Found = 5\n`] as const
    expect(compile(new Map([...texts, wrong]))).toEqual([expect.stringMatching(/\/wrong-guards\.ts:\d+: /)])
  })
})
