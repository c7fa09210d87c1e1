import { describeOnBothEngines } from '../support/engines';
import { serviceWith, type GraphService } from '../support/graph-service';
import { badInputCases } from './cases/bad-input';
import { entityCases } from './cases/entities';
import { instrumentCases } from './cases/instruments';
import { sourceCases } from './cases/sources';
import { smallGraph } from './small-graph';

jest.setTimeout(60_000);

describeOnBothEngines(
  'A small graph',
  (engine) => {
    let service: GraphService;
    beforeAll(async () => {
      service = await serviceWith(engine(), smallGraph, { timeoutMs: 60_000 });
    });

    describe('of entities', () => entityCases(() => service));
    describe('of instruments', () => instrumentCases(() => service));
    describe('of sources and gaps', () => sourceCases(() => service));
    describe('to bad input', () => badInputCases(() => service));
  },
  { timeoutMs: 60_000 },
);
