import type { IssueCode } from '../../issue/finding.js'
import type { Rule, RuleText } from '../rule.js'

/** The issues of the check of values, explained. The check itself says each of them of a place. */
const texts: Readonly<Record<IssueCode, RuleText>> = {
  unknown_operation: {
    meaning: 'There is no operation of this name.',
    mend: '`aws-preflight operations` lists those that there are.',
    wrong: '# aws-preflight: CreateOder',
    right: '# aws-preflight: CreateOrder',
  },
  missing_member: {
    meaning: 'A member that the service requires is not there.',
    mend: 'Add the member. If one beside it is misspelt, the message names it: correct that one.',
    wrong: '{ "Size": "LARGE" }',
    right: '{ "OrderId": "o-1", "Size": "LARGE" }',
  },
  null_member: {
    meaning: 'A member is null, which is no value in an AWS request.',
    mend: 'Leave the member out.',
    wrong: '{ "OrderId": "o-1", "Size": null }',
    right: '{ "OrderId": "o-1" }',
  },
  unknown_member: {
    meaning: 'A key is no member of the structure that it stands in.',
    mend: 'Correct its spelling, capitals included, or move it to the structure that has it; else take it out.',
    wrong: '{ "OrderId": "o-1", "size": "LARGE" }',
    right: '{ "OrderId": "o-1", "Size": "LARGE" }',
  },
  invalid_type: {
    meaning: 'A value is of another type than the member has.',
    mend: 'Write a value of the type that the message names. Numbers and true or false in quotes are strings.',
    wrong: '{ "OrderId": 17 }',
    right: '{ "OrderId": "17" }',
  },
  not_an_integer: {
    meaning: 'A whole number is asked for, and this one has a fraction.',
    mend: 'Write a whole number.',
    wrong: '{ "OrderId": "o-1", "Count": 1.5 }',
    right: '{ "OrderId": "o-1", "Count": 2 }',
  },
  unsafe_integer: {
    meaning: 'A whole number is so large that programs lose its last digits.',
    mend: 'Use a number between -9007199254740991 and 9007199254740991.',
    wrong: '{ "OrderId": "o-1", "Weight": 9007199254740994 }',
    right: '{ "OrderId": "o-1", "Weight": 9007199254740991 }',
  },
  not_finite: {
    meaning: 'A number is infinite or no number, which a request cannot hold.',
    mend: 'Write a number.',
    wrong: 'OrderId: o-1\nPrice: .inf',
    right: 'OrderId: o-1\nPrice: 9.5',
  },
  invalid_literal: {
    meaning: 'A string is none of the few that this member may be.',
    mend: 'Write one of those that the message lists, with its capitals.',
    wrong: '{ "OrderId": "o-1", "Size": "LARG" }',
    right: '{ "OrderId": "o-1", "Size": "LARGE" }',
  },
  out_of_range: {
    meaning: 'A number is smaller or larger than the service takes.',
    mend: 'Write a number in the range that the message names.',
    wrong: '{ "OrderId": "o-1", "Count": 0 }',
    right: '{ "OrderId": "o-1", "Count": 1 }',
  },
  invalid_length: {
    meaning: 'A string, list or map is shorter or longer than the service takes.',
    mend: 'Bring it to a length that the message names.',
    wrong: '{ "OrderId": "o-1", "Greeting": "much too long for a cake" }',
    right: '{ "OrderId": "o-1", "Greeting": "for you" }',
  },
  pattern_mismatch: {
    meaning: 'A string is not written in the form that the service asks for.',
    mend: 'Compare it with the pattern that the message names.',
    wrong: '{ "OrderId": "o-1", "Postcode": "1O115" }',
    right: '{ "OrderId": "o-1", "Postcode": "10115" }',
  },
  duplicate_item: {
    meaning: 'An item stands twice in a list whose items must differ.',
    mend: 'Take one of the two out.',
    wrong: '{ "OrderId": "o-1", "Tags": ["fresh", "fresh"] }',
    right: '{ "OrderId": "o-1", "Tags": ["fresh"] }',
  },
  union_members: {
    meaning: 'Of a structure whose members exclude each other there is not exactly one.',
    mend: 'Keep one of the members.',
    wrong: '{ "OrderId": "o-1", "Filling": { "Jam": "plum", "Cream": "vanilla" } }',
    right: '{ "OrderId": "o-1", "Filling": { "Jam": "plum" } }',
  },
  custom: {
    meaning: 'A value breaks a rule of your own, which your codec adds to those of the service.',
    mend: 'Write what the message asks for.',
    wrong: '{ "OrderId": "O-17" }',
    right: '{ "OrderId": "o-17" }',
  },
  unrecognized_body: {
    meaning: "A response has none of the operation's members: it is another operation's, an error, or a raw HTTP body.",
    mend: 'Name the operation that gave this response, or the place of the response in the file with --pointer.',
    wrong: 'get-order.response.json: { "orders": [] }',
    right: 'list-orders.response.json: { "Orders": [] }',
  },
  too_many_issues: {
    meaning: 'There are more problems than were collected.',
    mend: 'Mend those that are listed, and check again.',
    wrong: 'thousands of problems in one file',
    right: 'fewer of them',
  },
  too_deep: {
    meaning: 'A value is nested deeper than is looked into, which no service asks for.',
    mend: 'Look for a structure that was put into itself by mistake.',
    wrong: '[[[[ … 100 levels … ]]]]',
    right: '[["a"]]',
  },
  cyclic: {
    meaning: 'A YAML alias stands inside the very value that it repeats.',
    mend: 'Write out what is meant in place of the alias.',
    wrong: 'Parts: &parts\n  - *parts',
    right: 'Parts:\n  - []',
  },
  unreadable: {
    meaning: 'A value could not be read: this happens to values of programs, not to files.',
    mend: 'Look at the getter or proxy that threw.',
    wrong: 'validateRequest(CreateOrder, proxyThatThrows)',
    right: 'validateRequest(CreateOrder, { OrderId: "o-1" })',
  },
}

/** No pattern is certain: services take more than they say. Every other code of the check is an error. */
export const issueRules: readonly Rule<IssueCode>[] = (Object.keys(texts) as IssueCode[]).map((code) => ({
  code,
  severity: code === 'pattern_mismatch' ? 'warning' : 'error',
  ...texts[code],
}))
