/** The most rows that one page of a list holds. */
export const LARGEST_PAGE = 200;
