import { describeOnBothEngines } from '../support/engines';
import { serviceWith, type GraphService } from '../support/graph-service';
import { pagingUnderWritesCases } from './cases/paging-under-writes';
import { randomQueryCases } from './cases/random-queries';

jest.setTimeout(120_000);

describeOnBothEngines(
  'A graph that changes',
  (engine, name) => {
    let service: GraphService;
    beforeAll(async () => {
      service = await serviceWith(engine(), {}, { timeoutMs: 60_000 });
    });

    // A statement costs about four times as much on Neo4j, across a socket.
    const times = name === 'embedded' ? { graphs: 15, queries: 15, walks: 10 } : { graphs: 8, queries: 6, walks: 4 };

    describe('under random queries', () => randomQueryCases(() => service, times));
    describe('paged while it is written', () => pagingUnderWritesCases(() => service, times));
  },
  { timeoutMs: 60_000 },
);
