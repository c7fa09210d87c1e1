/** The operations that GraphiQL opens with; each answers on the shipped corpus. */
export const examples = [
  {
    name: 'Which agreements involve Rosatom, and which words say so?',
    query: `query AgreementsOfRosatom {
  agreements(involving: "Rosatom") {
    totalCount
    edges {
      node {
        id
        name
        kind
        date
        parties { nodes { name } }
      }
      involvement {
        how
        relation { evidence { quote verified source { title } } }
      }
    }
  }
}
`,
  },
  {
    name: 'What refers to the treaty of 2001, and what prolongs it?',
    query: `query TreatyOf2001 {
  treaties(filter: { name: "睦邻友好" }) {
    nodes {
      id
      name(lang: ["en"])
      original: name(lang: ["zh"])
      date
      dateOf
      referencedBy { nodes { name date } }
      extendedBy {
        edges {
          node { name }
          relation { locator evidence { quote } }
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Who signed what at the visit, who was party, who witnessed?',
    query: `query Visit($id: ID!) {
  entity(id: $id) {
    name
    description
    ... on Event {
      kind
      startedOn
      endedOn
      concluded(first: 5) { totalCount nodes { name kind } }
      parts {
        nodes {
          name
          ... on Event {
            attendees(first: 10) { edges { node { name } relation { role evidence { quote } } } }
          }
        }
      }
    }
  }
}
`,
    variables: '{ "id": "event:cn-ru-2026-05-state-visit" }',
  },
  {
    name: 'What does the graph hold, by kind, year and party?',
    query: `query Overview {
  statistics { entities { type count } relations { type count } evidenced changedAt }
  instruments(first: 5) {
    totalCount
    facets {
      kinds { kind count }
      years { year count }
      parties(first: 5) { party { name } count }
    }
    nodes { name date }
  }
  undated: gaps(kind: UNDATED) { nodes { name } }
}
`,
  },
];
