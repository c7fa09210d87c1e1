import { describeOnBothEngines } from '../support/engines';
import { serviceWith, type GraphService } from '../support/graph-service';
import { pagingUnderWritesCases } from './cases/paging-under-writes';
import { randomQueryCases } from './cases/random-queries';
import { randomWriteCases } from './cases/random-writes';
import { recordCases } from './cases/records';

jest.setTimeout(600_000);

describeOnBothEngines(
  'A graph that changes',
  (engine, name) => {
    let service: GraphService;
    beforeAll(async () => {
      service = await serviceWith(engine(), {}, { timeoutMs: 60_000 });
    });

    // A statement costs about four times as much on Neo4j, across a socket.
    const times = name === 'embedded' ? { graphs: 400, queries: 20, walks: 80, sequences: 300 } : { graphs: 60, queries: 12, walks: 25, sequences: 60 };

    describe('under random queries', () => randomQueryCases(() => service, times));
    describe('paged while it is written', () => pagingUnderWritesCases(() => service, times));
    describe('by records', () => recordCases(() => service));
    describe('by random writes', () => randomWriteCases(() => service, times));
  },
  { timeoutMs: 60_000 },
);
