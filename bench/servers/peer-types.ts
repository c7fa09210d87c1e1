/**
 * Type definitions for @neo4j/graphql over the labels and properties that Accord stores: read-only, plain object types (its
 * interfaces and unions cost it more), no more fields than the workloads ask for, and both labels where one has the index of
 * identifiers and the other that of dates.
 */
export const peerTypes = /* GraphQL */ `
  type Instrument @node(labels: ["Entity", "Instrument"]) {
    id: ID!
    type: String!
    name: String!
    kind: String!
    date: String
    inForceOn: String
    dateKey: String!
    firstDay: String
    lastDay: String
    draft: Boolean!
    version: Int!
    parties: [Party!]! @relationship(type: "PARTY_TO", direction: IN)
    signatories: [Party!]! @relationship(type: "SIGNED", direction: IN)
    concerns: [Subject!]! @relationship(type: "CONCERNS", direction: OUT)
    concludedAt: [Subject!]! @relationship(type: "CONCLUDED_AT", direction: OUT)
    references: [Instrument!]! @relationship(type: "REFERENCES", direction: OUT)
  }

  type Party @node(labels: ["Entity"]) {
    id: ID!
    type: String!
    name: String!
    version: Int!
    nameKey: String!
    partyTo: [Instrument!]! @relationship(type: "PARTY_TO", direction: OUT)
  }

  type Subject @node(labels: ["Entity"]) {
    id: ID!
    type: String!
    name: String!
    version: Int!
    nameKey: String!
  }

  extend schema @query(read: true, aggregate: false) @mutation(operations: [])
`;
