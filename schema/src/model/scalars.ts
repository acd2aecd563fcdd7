import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';

const PLAIN = /^-?(0|[1-9]\d{0,17})(\.\d{1,10})?$/;

const asDecimal = (value: unknown): string => {
  if (typeof value === 'string' && PLAIN.test(value)) return value;
  throw new GraphQLError('Decimal: a string in plain decimal notation is expected, such as "8.37"', {
    extensions: { code: 'INVALID', issues: [{ path: '', code: 'DECIMAL' }] },
  });
};

/** An exact decimal in plain notation, always a string: what was written is what comes back (`"100.00"`). */
export const Decimal = new GraphQLScalarType({
  name: 'Decimal',
  description: 'An exact decimal number as a string in plain notation, for example "8.37"; never a float.',
  serialize: (value) => String(value),
  parseValue: asDecimal,
  parseLiteral: (node) => asDecimal(node.kind === Kind.STRING ? node.value : undefined),
});

/** A calendar day in Europe/Rome, `YYYY-MM-DD`; never an instant. What comes from our own columns is not checked again. */
export const Day = new GraphQLScalarType({ ...GraphQLLocalDate.toConfig(), serialize: String });
/** An instant, ISO 8601 in UTC. */
export const Instant = GraphQLDateTimeISO;
