import { describeOnBothEngines } from '../support/engines';
import { serviceWith, type GraphService } from '../support/graph-service';
import { badInputCases } from './cases/bad-input';
import { entityCases } from './cases/entities';
import { instrumentCases } from './cases/instruments';
import { sourceCases } from './cases/sources';
import { smallGraph } from './small-graph';

jest.setTimeout(60_000);

// Bad input of many kinds is asked for at once, and the machine may have other things to do.
const limits = { rootFields: 100, aliases: 100, cost: 100_000_000, timeoutMs: 60_000 };

describeOnBothEngines(
  'A small graph',
  (engine) => {
    let service: GraphService;
    beforeAll(async () => {
      service = await serviceWith(engine(), smallGraph, limits);
    });

    describe('of entities', () => entityCases(() => service));
    describe('of instruments', () => instrumentCases(() => service));
    describe('of sources and gaps', () => sourceCases(() => service));
    describe('to bad input', () => badInputCases(() => service));
  },
  { timeoutMs: 60_000 },
);
