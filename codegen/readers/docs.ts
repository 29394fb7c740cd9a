import type { PageLine, Reading, Service } from '../service/model.js'
import { describerOf } from './readers.js'

/** The service with what its pages say, in words, of operations, shapes and members; of several the believed one. */
export const withDocs = (service: Service, readings: readonly Reading[]): Service => {
  const describers = readings.flatMap((reading) => describerOf(reading) ?? [])
  const docsOf = (places: readonly PageLine[]): { readonly docs?: readonly string[] } => {
    for (const place of places) {
      const docs = describers.map((describe) => describe(place)).find((paragraphs) => paragraphs.length > 0)
      if (docs !== undefined) return { docs }
    }
    return {}
  }
  return {
    ...service,
    generatedFrom: { ...service.generatedFrom, docs: true },
    operations: service.operations.map((operation) => ({ ...operation, ...docsOf(operation.places) })),
    structures: service.structures.map((structure) => ({
      ...structure,
      ...docsOf(structure.places),
      members: structure.members.map((member) => ({ ...member, ...docsOf(member.claims.map(({ place }) => place)) })),
    })),
  }
}
