/*
 * Every mutation with an input carries a command id: the server carries out the same command once, however often it
 * arrives. One action of a person has one id, also when it is sent again after the token was renewed or the network
 * failed; and as long as nobody answered, pressing the button again with the same text is still the same action.
 */
export interface Command<Variables> {
  readonly variables: Variables;
  /** Carried in the input: it may be sent again without doing anything twice. */
  readonly isRepeatable: boolean;
  /** An answer came, whatever it says: the next one like it is a new action. */
  readonly answered: () => void;
}

const unanswered = new Map<string, unknown>();

/** The variables of an operation as they are sent. Queries, and mutations without an input, go as they are. */
export function commandOf<Variables>(document: string, variables: Variables): Command<Variables> {
  if (!isMutation(document) || !hasInput(variables))
    return { variables, isRepeatable: false, answered: () => undefined };
  const key = JSON.stringify([document, variables]);
  const known = (unanswered.get(key) as Variables | undefined) ?? withIds(variables);
  unanswered.set(key, known);
  return { variables: known, isRepeatable: true, answered: () => unanswered.delete(key) };
}

const isMutation = (document: string): boolean => /^\s*mutation\b/m.test(document);

interface Given {
  readonly input?: object;
  readonly inputs?: readonly object[];
}
const hasInput = (variables: unknown): variables is Given =>
  typeof variables === 'object' && variables !== null && ('input' in variables || 'inputs' in variables);

/** Of several steps at once, each has its own. */
const withIds = <Variables extends Given>(variables: Variables): Variables => ({
  ...variables,
  ...(variables.input ? { input: withId(variables.input) } : {}),
  ...(variables.inputs ? { inputs: variables.inputs.map(withId) } : {}),
});

const withId = (input: object): object => ({ ...input, commandId: newId() });

/** `crypto.randomUUID` is there on https and localhost only; the plain http of an inner network makes its own. */
function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
