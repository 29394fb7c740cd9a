import { rule } from '../rule.js'

/** A request that is wrapped as in an answer. */
export const wrappedRequest = rule({
  code: 'wrapped_request',
  severity: 'error',
  meaning: 'A request stands inside another object, as an answer of the service has it.',
  mend: 'Take what is inside out of it.',
  wrong: '{ "taskDefinition": { "family": "web", "containerDefinitions": [{ "name": "web" }] } }',
  right: '{ "family": "web", "containerDefinitions": [{ "name": "web" }] }',
})
