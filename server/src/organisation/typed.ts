import { ValidateBy } from 'class-validator';

/** As it is typed when signing in: small letters, digits, and . _ - inside. */
const USERNAME = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;

export const Username = (): PropertyDecorator =>
  ValidateBy({
    name: 'username',
    validator: { validate: (value) => typeof value === 'string' && USERNAME.test(value) },
  });
