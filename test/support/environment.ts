/**
 * Node, where all test files of a worker share one copy of the compiler: Jest gives each test file modules of its own, and
 * the compiler takes half a second to load. The files in shared/ stand for its packages, and ask here.
 */
import { TestEnvironment } from 'jest-environment-node'

export default class SharedCompiler extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given)
    this.global['requireShared'] = require
  }
}
