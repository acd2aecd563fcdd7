type Filled<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>;
};

/** Keys whose value is null are left out: what the document did not have is not written. */
export const dropEmpty = <T extends object>(given: T): Filled<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as Filled<T>;
