/** A start that cannot go on: one clear sentence, exit status 1. */
export class StartError extends Error {}
