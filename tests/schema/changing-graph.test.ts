import { describeOnBothEngines } from '../support/engines';
import { serviceWith, type GraphService } from '../support/graph-service';
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
    const times = name === 'embedded' ? { graphs: 200, queries: 20 } : { graphs: 25, queries: 10 };

    describe('under random queries', () => randomQueryCases(() => service, times));
  },
  { timeoutMs: 60_000 },
);
