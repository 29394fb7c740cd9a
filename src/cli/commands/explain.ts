import { Command } from 'commander'
import { visible } from '../../text/path.js'
import { isLintRule, ruleNames, ruleOf, rules } from '../../lint/rules.js'
import type { CliCommand } from '../command.js'
import { meant } from '../world/typed-words.js'
import { UsageError } from '../../text/usage-error.js'
import { say } from '../world/world.js'

/** `aws-preflight explain [rule]`: what a rule finds, and how to mend it; without a rule, all of them in a line each. */
export const explainCommand: CliCommand = {
  example: 'aws-preflight explain unknown_member',
  define: () =>
    new Command('explain')
      .summary('say what a rule means, and how to mend what it finds')
      .description('Says what a rule finds and how to mend it, with an example; without a rule, lists them all.')
      .argument('[rule]', 'invalid_literal'),
  run: async (world, command) => {
    const [rule] = command.args
    if (rule === undefined) {
      const width = Math.max(...ruleNames.map(({ length }) => length))
      const lines = rules.map(({ code, meaning }) => `${code.padEnd(width)}  ${meaning}\n`)
      await say(world.stdout, lines.join(''))
      return 0
    }
    if (!isLintRule(rule))
      throw new UsageError(
        `There is no rule "${visible(rule)}"${meant(rule, ruleNames)}: \`aws-preflight explain\` lists them.`,
      )
    const { severity, meaning, mend, wrong, right } = ruleOf[rule]
    const example = `wrong:\n${indented(wrong)}\nright:\n${indented(right)}\n`
    await say(world.stdout, `${rule} (${severity})\n\n${meaning}\n${mend}\n\n${example}`)
    return 0
  },
}

const indented = (text: string): string => text.replace(/^/gm, '  ')
