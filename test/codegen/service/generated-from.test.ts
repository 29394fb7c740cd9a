import { generatedFrom, versionedName } from '../../../codegen/service/generated-from.js'

it('names pages without where they lie, packages with their version, and pages with their date', () => {
  const pages = ['/home/me/pages/b.md', 'a.md'].map((name) => ({ name, text: '' }))
  const { pages: read } = generatedFrom([
    ...pages,
    { name: 'x/c.md', text: '', date: '2020-12-01' },
    { name: '@aws-sdk/client-bakery', text: '{ "version": "3.4.5" }', files: [] },
    { name: '@aws-sdk/client-broken', text: '{ "vers', files: [] },
  ])
  expect(read.map(versionedName)).toEqual([
    'b.md',
    'a.md',
    'c.md 2020-12-01',
    '@aws-sdk/client-bakery 3.4.5',
    '@aws-sdk/client-broken',
  ])
})
