/**
 * Field cases that do not hold yet, each with the reason. The list only shrinks: whoever makes a case hold takes it
 * off, for a case in it that holds fails the test.
 */
export const notYet: Readonly<Record<string, string>> = {}

/**
 * The words of a user beside the case's own arguments, where the case cannot know the option: which member's value a
 * file is, for example.
 */
export const argumentsOf: Readonly<Record<string, readonly string[]>> = {
  'ddb-request-items-file': ['--member', 'RequestItems'],
  's3-cors-file-of-parameter': ['--member', 'CORSConfiguration'],
}

/**
 * Issues that lint tells of under a rule of its own: a task of Step Functions hands a number on to an SDK that makes a text
 * of it, so that the file works, and the number is a warning.
 */
export const toldAs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'sfn-task-parameters': { invalid_type: 'lenient_type' },
}
