import type { openEmbeddedEngine as Open } from '../../src/store/embedded-engine';
import { describeOnEmbedded } from '../support/engines';
import { errorOf } from '../support/error-of';

const collision = (): Error => Object.assign(new Error('collided'), { gqlStatus: '40000' });

describeOnEmbedded('A write that collides', (engine) => {
  it('is done again from its beginning', async () => {
    let times = 0;
    const rows = await engine().write(async (transaction) => {
      await transaction.run('CREATE (n:Tried)', {});
      if (++times < 3) throw collision();
      return transaction.run('MATCH (n:Tried) RETURN count(n) AS count', {});
    });
    expect(rows).toEqual([{ count: 1 }]);
    expect(times).toBe(3);
  });

  it('each time is CONFLICT in the end', async () => {
    let times = 0;
    const work = engine().write(async () => {
      times++;
      throw collision();
    });
    expect(await errorOf(work)).toMatchObject({ code: 'CONFLICT', cause: { message: 'collided' } });
    expect(times).toBe(5);
  });
});

describe('On a platform without a build of the embedded engine', () => {
  it('opening it names Neo4j as the way', async () => {
    jest.doMock('@grafeo-db/js', () => {
      throw new Error('Cannot find native binding');
    });
    let open: typeof Open | undefined;
    jest.isolateModules(() => {
      open = (require('../../src/store/embedded-engine') as { openEmbeddedEngine: typeof Open }).openEmbeddedEngine;
    });
    const error = await errorOf(open!({ folder: undefined, limits: { runningStatements: 1, timeoutMs: 1 } }));
    expect(error).toMatchObject({
      name: 'StoreError',
      message: expect.stringContaining('NEO4J_URI'),
      cause: { message: 'Cannot find native binding' },
    });
    jest.dontMock('@grafeo-db/js');
  });
});
