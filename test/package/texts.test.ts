/** The README and the guides in the package: every link leads somewhere, whether or not the repository has an address. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(__dirname, '..', '..')
const script = pathToFileURL(join(root, '.github/publish/texts.mjs')).href

/** The texts as Node makes them: jest reads no `.mjs`. */
const shipped = (
  address: string | null,
): { readonly readme: string; readonly guides: Readonly<Record<string, string>> } =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module'], {
      encoding: 'utf8',
      cwd: root,
      input: `
        import { readFileSync } from 'node:fs'
        import { guides, shippedText } from '${script}'
        const address = ${JSON.stringify(address)} ?? undefined
        const text = (file, isGuide) => shippedText(readFileSync(file, 'utf8'), { file, isGuide, address })
        console.log(JSON.stringify({
          readme: text('README.md', false),
          guides: Object.fromEntries(Object.entries(guides).map(([file, name]) => [name, text(file, true)])),
        }))`,
    }),
  ) as ReturnType<typeof shipped>

const linksIn = (text: string): readonly string[] =>
  [...text.replaceAll(/```[^]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)

test('without an address, the README has no relative link, and a guide links to guides beside it', () => {
  const { readme, guides } = shipped(null)
  expect(linksIn(readme).filter((link) => !/^(https:|#)/.test(link))).toEqual([])
  expect(readme).not.toMatch(/!\[/)
  expect(readme).toContain('`dist/guides/sdk.md`')
  for (const [name, text] of Object.entries(guides)) {
    const lost = linksIn(text).filter(
      (link) => !/^(https:|#)/.test(link) && !(link.replace(/^\.\//, '').split('#')[0] ?? '' in guides),
    )
    expect({ name, lost }).toEqual({ name, lost: [] })
  }
})

test('with an address, every link of the README is absolute and begins with it, to a file that is there', () => {
  const { readme } = shipped('https://example.com/them/aws-preflight')
  const ours = linksIn(readme).filter((link) => link.startsWith('https://example.com/'))
  expect(ours.length).toBeGreaterThan(5)
  for (const link of ours) {
    const [, path = ''] = /^https:\/\/example\.com\/them\/aws-preflight\/(?:blob|raw)\/main\/([^#]+)/.exec(link) ?? []
    expect(existsSync(join(root, path))).toBe(true)
  }
  expect(linksIn(readme).filter((link) => !/^(https:|#)/.test(link))).toEqual([])
})

test('package.json says only what is true: without a repository there is no homepage and no place for bugs', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>
  const { repository, homepage, bugs } = manifest
  if (repository === undefined) expect([homepage, bugs]).toEqual([undefined, undefined])
  else expect(JSON.stringify(repository)).toContain(String(homepage))
})
