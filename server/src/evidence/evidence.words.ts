import type { Issue } from '@albero/schema/contract';
import { invalid } from '../domain/errors.ts';
import { cleanText, textFaults } from '../domain/text.ts';

/** What is said of a piece of evidence. */
export interface Named {
  readonly title: string;
  readonly protocol: string | null;
}
export interface TypedName {
  readonly title?: string | null | undefined;
  readonly protocol?: string | null | undefined;
}

const TITLE = { most: 255, required: true } as const;
const PROTOCOL = { most: 255, required: false } as const;
const URL_RULE = { most: 2_000, required: true } as const;

/** @throws DomainError INVALID with every fault of title and protocol number */
export function named(typed: TypedName): Named {
  const { issues, ...name } = readName(typed);
  if (issues.length > 0) throw invalid(...issues);
  return name;
}

/** @throws DomainError INVALID; ADDRESS for anything but an address of the web, without a name and a password in it */
export function linked(typed: TypedName & { readonly url: string }): Named & { readonly url: string } {
  const { issues, ...name } = readName(typed);
  const url = cleanText(typed.url);
  const faults = [...issues, ...textFaults('url', url, URL_RULE), ...(url && !isWebAddress(url) ? [NO_ADDRESS] : [])];
  if (faults.length > 0 || !url) throw invalid(...faults);
  return { ...name, url };
}

function readName(typed: TypedName): Named & { readonly issues: Issue[] } {
  const title = oneLine(typed.title);
  const protocol = oneLine(typed.protocol);
  const issues = [...textFaults('title', title, TITLE), ...textFaults('protocol', protocol, PROTOCOL)];
  return { title: title ?? '', protocol, issues };
}

/** @returns null for nothing but blanks */
const oneLine = (typed: string | null | undefined): string | null => cleanText(typed?.replaceAll(/\s+/g, ' ')) ?? null;

/** A link is clicked by others: nothing that runs (`javascript:`), nothing on their own machine (`file:`). */
function isWebAddress(url: string): boolean {
  const parsed = URL.parse(url);
  return (
    parsed !== null &&
    /^https?:$/.test(parsed.protocol) &&
    /^https?:\/\//i.test(url) &&
    !/\s/.test(url) &&
    parsed.username === '' &&
    parsed.password === ''
  );
}

const NO_ADDRESS: Issue = { path: 'url', code: 'LINK' };

/** The name of a file without the folders that some browsers send along, and without letters that no file has. */
export const bareName = (name: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what goes
  (name.split(/[/\\]/).at(-1) ?? '').replaceAll(/[\u0000-\u001f\u007f]/g, '').trim();

/**
 * The name under which a file is handed out: its title, ending as its content wants. `conti.exe` that holds text becomes
 * `conti.exe.txt`, so that nobody starts it by opening it.
 */
export function downloadName(title: string, extensions: readonly string[]): string {
  const name =
    bareName(title)
      .replaceAll(/[<>:"|?*]/g, '_')
      .replaceAll(/^\.+|[. ]+$/g, '') || 'file';
  const isNamedSo = extensions.some((each) => name.toLowerCase().endsWith(`.${each}`));
  return isNamedSo || extensions.length === 0 ? name : `${name}.${extensions[0]}`;
}

/** The header of a file to be saved, its name in both ways of writing it. RFC 6266, RFC 5987 */
export function attachmentHeader(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
