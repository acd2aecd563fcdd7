/** Goes on with a value, at once when it is there: in a large answer a promise for each field costs more than its rows. */
export const now = <V, W>(value: V | Promise<V>, then: (value: V) => W | Promise<W>): W | Promise<W> =>
  value instanceof Promise ? value.then(then) : then(value);
