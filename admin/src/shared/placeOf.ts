/**
 * The place that a fault of a plan names, as the plan prints it: `areas[09].objectives[09.25].indicators[0].weight` is
 * `09.25 › 1`. Paths of a form (`indicators[0].weight`) name no place: there the field itself shows it.
 */
export function placeOf(path: string): string {
  if (!path.startsWith('areas[')) return '';
  const [, code] = /\.objectives\[([^\]]*)\]/.exec(path) ?? /^areas\[([^\]]*)\]/.exec(path) ?? [];
  const [, index] = /\.indicators\[(\d+)\]/.exec(path) ?? [];
  return index === undefined ? (code ?? '') : `${code} › ${Number(index) + 1}`;
}
