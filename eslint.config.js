import importX from 'eslint-plugin-import-x'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import tseslint from 'typescript-eslint'

/** The forbidden arrows: build time never reaches run time, and generated code enters by one door. */
const arrows = [
  { target: './src/*.ts', from: './codegen', message: 'The runtime knows nothing of the generator.' },
  { target: './src/!(cli|playground)/**', from: './codegen', message: 'The runtime knows nothing of the generator.' },
  { target: './src/cli/*.ts', from: './codegen', message: 'Only the command that generates knows the generator.' },
  { target: './src/cli', from: './codegen', except: ['./door.ts'], message: 'The generator enters by its door.' },
  { target: './src/*.ts', from: './generated', message: 'The runtime knows no service.' },
  { target: './src/!(cli|playground)/**', from: './generated', message: 'The runtime knows no service.' },
  { target: './src/!(bin).ts', from: './src/cli', message: 'The runtime knows nothing of the command.' },
  { target: './src/!(cli|playground)/**', from: './src/cli', message: 'The runtime knows nothing of the command.' },
  { target: './src/!(bin).ts', from: './src/lint', message: 'The runtime lints no texts.' },
  { target: './src/!(cli|lint|playground)/**', from: './src/lint', message: 'The runtime lints no texts.' },
  { target: './src', from: './test' },
  { target: './codegen', from: './src', message: 'The generator only writes the name of the door.' },
  { target: './codegen', from: './generated' },
  { target: './codegen', from: './test' },
  { target: './generated', from: './codegen' },
  {
    target: './generated',
    from: './src',
    except: ['./codec.ts'],
    message: 'Generated code enters by aws-preflight/codec.',
  },
  { target: './codegen/readers', from: './codegen/emit' },
  { target: './codegen/emit', from: './codegen/readers' },
]

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      '.scratch/',
      '.cache/',
      'test/bench/.generated/',
      'generated/',
      'test/golden/',
      'test/fixtures/',
      'test/types/*.ts',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones: arrows }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Code points are what AWS counts.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/bin.ts', 'src/cli/**', 'src/playground/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*', 'ts-morph'], message: 'The runtime runs everywhere.' }] },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', '__dirname'],
    },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  { files: ['*.config.*', 'test/package/*', 'test/apps/*.js'], ...tseslint.configs.disableTypeChecked },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
