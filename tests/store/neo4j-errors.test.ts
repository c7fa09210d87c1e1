import { Neo4jError } from 'neo4j-driver';
import { isWorthRetrying, translateNeo4jError } from '../../src/store/neo4j-errors';

describe('An error of Neo4j', () => {
  const unavailable = [
    'ServiceUnavailable',
    'SessionExpired',
    'Neo.TransientError.General.DatabaseUnavailable',
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    'Neo.ClientError.Transaction.Terminated',
    'Neo.ClientError.Security.Unauthorized',
    'Neo.ClientError.Database.DatabaseNotFound',
  ];
  it.each(unavailable)('%s is UNAVAILABLE', (code) => {
    expect(translateNeo4jError(errorWith(code), 100)).toMatchObject({ code: 'UNAVAILABLE', cause: { code } });
  });

  it.each(['Neo.ClientError.Transaction.TransactionTimedOut', 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration'])(
    '%s is TIMEOUT',
    (code) => {
      expect(translateNeo4jError(errorWith(code), 100)).toMatchObject({ code: 'TIMEOUT', details: { limit: 100 } });
    },
  );

  it.each(['Neo.TransientError.Transaction.DeadlockDetected', 'Neo.TransientError.Transaction.LockAcquisitionTimeout'])(
    '%s is CONFLICT',
    (code) => {
      expect(translateNeo4jError(errorWith(code), 100)).toMatchObject({ code: 'CONFLICT' });
    },
  );

  const ours = [
    'Neo.ClientError.Statement.SyntaxError',
    'Neo.ClientError.Statement.AccessMode',
    'Neo.ClientError.Schema.ConstraintValidationFailed',
    'Neo.ClientError.Security.Forbidden',
  ];
  it.each(ours)('%s stays what it is, and is not tried again', (code) => {
    const error = errorWith(code);
    expect(translateNeo4jError(error, 100)).toBe(error);
    expect(isWorthRetrying(error)).toBe(false);
  });

  it('of a pool without a free connection is UNAVAILABLE, and is not tried again', () => {
    const error = errorWith(
      'N/A',
      'Connection acquisition timed out in 1800 ms. Pool status: Active conn count = 100, Idle conn count = 0.',
    );
    expect(translateNeo4jError(error, 100)).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('busy') });
    expect(isWorthRetrying(error)).toBe(false);
  });

  it('of an address that is a web server is UNAVAILABLE and says so', () => {
    expect(translateNeo4jError(errorWith('N/A', 'Server responded HTTP. Make sure …'), 100)).toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('7687'),
    });
  });

  it('that passes is tried again', () => {
    expect(isWorthRetrying(errorWith('ServiceUnavailable'))).toBe(true);
    expect(isWorthRetrying(errorWith('Neo.TransientError.Transaction.DeadlockDetected'))).toBe(true);
  });
});

function errorWith(code: string, message = 'no'): Neo4jError {
  return new Neo4jError(message, code, '50N42', '');
}
