import { readFileSync } from 'node:fs'
import importX from 'eslint-plugin-import-x'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import tseslint from 'typescript-eslint'

/** The wings and what each of them may import: test/architecture.test.ts reads the same list. */
const { wings } = JSON.parse(readFileSync(new URL('test/arrows.json', import.meta.url), 'utf8'))

/** The wings below these, as far as the next door. */
const below = (names) =>
  names.flatMap((name) => {
    const { on, isDoor } = wings.find(({ wing }) => wing === name)
    return [name, ...(isDoor ? [] : below(on))]
  })

/** The rule takes globs only, or none: one file is a glob with one choice. */
const glob = (files) => (/[*{]/.test(files) ? files : `{${files},}`)

const arrows = wings.map(({ wing, files, on }) => ({
  target: files,
  from: [
    'test/**',
    ...wings.filter((to) => to.wing !== wing && !below(on).includes(to.wing)).map((to) => glob(to.files)),
  ],
  message: `${wing} stands on ${on.length === 0 ? 'no other wing' : on.join(', ')}: see test/arrows.json.`,
}))

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'docs/',
      'playground/',
      'coverage/',
      '.scratch/',
      '.cache/',
      'test/bench/.generated/',
      'generated/',
      'test/golden/',
      'test/fixtures/',
      'test/types/*.ts',
      'test/package/types/',
      '**/*.yaml',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: arrows }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // What is taken out of an object is named, though nobody uses it.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Code points are what AWS counts.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    // A switch names every kind, or says in its default what holds for the others.
    files: ['src/**/*.ts', 'codegen/**/*.ts'],
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: wings.filter(({ node }) => !node).map(({ files }) => files),
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'This wing runs everywhere: see test/arrows.json.' }] },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', '__dirname'],
    },
  },
  {
    // What another package declares is added to as it stands there.
    files: ['src/{jest,jest-globals,vitest}.ts'],
    rules: { '@typescript-eslint/no-namespace': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Services deprecate members; that these are checked is tested, too.
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  {
    files: ['*.config.{js,ts}', 'test/package/*', 'test/support/shared/*', 'test/apps/*.js', '.github/**'],
    ...tseslint.configs.disableTypeChecked,
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
