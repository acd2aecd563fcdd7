/** The database holds something else than the demonstration, or something beside it. */
export class NotDemo extends Error {}
