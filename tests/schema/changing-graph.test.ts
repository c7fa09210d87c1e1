import { describeOnBothEngines } from '../support/engines';
import { serviceWith, type GraphService } from '../support/graph-service';
import { oddNameCases } from './cases/odd-names';
import { pagingUnderWritesCases } from './cases/paging-under-writes';
import { randomQueryCases } from './cases/random-queries';
import { randomWriteCases } from './cases/random-writes';
import { recordCases } from './cases/records';

jest.setTimeout(120_000);

describeOnBothEngines(
  'A graph that changes',
  (engine, name) => {
    let service: GraphService;
    beforeAll(async () => {
      service = await serviceWith(engine(), {}, { timeoutMs: 60_000 });
    });

    // A statement costs about four times as much on Neo4j, across a socket.
    const times =
      name === 'embedded' ? { graphs: 15, queries: 15, walks: 10, sequences: 20 } : { graphs: 2, queries: 5, walks: 2, sequences: 2 };

    describe('under random queries', () => randomQueryCases(() => service, times));
    describe('paged while it is written', () => pagingUnderWritesCases(() => service, times));
    describe('by records', () => recordCases(() => service));
    describe('with odd names, whose lists by name', () => oddNameCases(() => service));
    describe('by random writes', () => randomWriteCases(() => service, times));
  },
  { timeoutMs: 60_000 },
);
