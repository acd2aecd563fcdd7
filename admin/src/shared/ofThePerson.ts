/** Blocked because of who asks, not of where the record stands: somebody else may do it. */
export const isOfThePerson = (reason: string): boolean => reason === 'SAME_PERSON' || reason === 'CONFLICT_OF_INTEREST';
