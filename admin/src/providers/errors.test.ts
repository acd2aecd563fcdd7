import { describe, expect, test } from 'vitest';
import { ApiError, errorFrom } from './errors.ts';

describe('whatever the server refuses arrives in one shape', () => {
  test('a refusal of GraphQL carries its code and parameters', () => {
    const error = errorFrom({ errors: [{ message: 'x', extensions: { code: 'CONFLICT', expected: 2, actual: 3 } }] });
    expect(error).toMatchObject({ code: 'CONFLICT', params: { expected: 2, actual: 3 }, status: 409 });
  });

  test('bad input carries its issues', () => {
    const issues = [{ path: 'input.username', code: 'TAKEN' }];
    expect(errorFrom({ errors: [{ extensions: { code: 'INVALID', issues } }] }).issues).toEqual(issues);
    expect(errorFrom({ code: 'INVALID', params: { issues } }).issues).toEqual(issues);
  });

  test('a refusal of the sign-in is read the same way', () => {
    expect(errorFrom({ code: 'TOO_MANY_ATTEMPTS', params: { retryAfter: 30 } })).toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      params: { retryAfter: 30 },
    });
  });

  test('an answer that cannot be read is no reason to believe anything', () => {
    for (const body of [null, {}, { errors: [{}] }, { errors: [] }]) expect(errorFrom(body).code).toBe('UNREADABLE');
  });

  test('its message is the key of its sentence', () => {
    expect(new ApiError('NOT_FOUND').message).toBe('errors.NOT_FOUND');
  });
});
