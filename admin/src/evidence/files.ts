import { withToken } from '../providers/api.ts';
import { ApiError, errorFrom } from '../providers/errors.ts';

const ADDRESS = '/files/evidence';

/** A file on its way to the server. */
export interface Sending {
  readonly measurementId: string;
  readonly file: File;
  readonly title: string;
  readonly protocol: string;
}

/**
 * Sends a file, telling how much of it has gone (0 to 1). Fetch cannot tell, so it is the older way of asking.
 * @throws ApiError
 */
export const sendFile = (sending: Sending, tell: (share: number) => void, signal: AbortSignal): Promise<void> =>
  withToken((bearer) => post(formOf(sending), { bearer, tell, signal }));

function formOf({ measurementId, file, title, protocol }: Sending): FormData {
  const form = new FormData();
  form.set('measurementId', measurementId);
  form.set('title', title);
  form.set('protocol', protocol);
  // Last: the server knows what it is about before it comes.
  form.set('file', file);
  return form;
}

interface Post {
  readonly bearer: string;
  readonly tell: (share: number) => void;
  readonly signal: AbortSignal;
}

const post = (form: FormData, { bearer, tell, signal }: Post): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', ADDRESS);
    request.setRequestHeader('Authorization', `Bearer ${bearer}`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0);
    request.onload = () => (request.status === 201 ? resolve() : reject(errorFrom(request.response)));
    request.onerror = () => reject(new ApiError('SERVER_AWAY'));
    request.onabort = () => reject(new ApiError('SERVER_AWAY', { isCancelled: true }));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });

/**
 * Fetches a file with the token, which a plain link could not carry, and hands it to the browser to be saved.
 * @throws ApiError
 */
export async function saveFile(id: string, title: string): Promise<void> {
  const { content, name } = await withToken((bearer) => fetchFile(id, bearer));
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name ?? title;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** A browser may begin to save a little later. */
const KEPT_MS = 60_000;

async function fetchFile(id: string, bearer: string): Promise<{ content: Blob; name: string | null }> {
  const response = await fetch(`${ADDRESS}/${id}`, { headers: { Authorization: `Bearer ${bearer}` } }).catch(() => {
    throw new ApiError('SERVER_AWAY');
  });
  if (!response.ok) throw errorFrom(await response.json().catch(() => null));
  return { content: await response.blob(), name: nameIn(response.headers.get('content-disposition')) };
}

/** The exact name that the server gives the file. RFC 5987 */
export function nameIn(header: string | null): string | null {
  const exact = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1];
  try {
    return exact ? decodeURIComponent(exact) : null;
  } catch {
    return null;
  }
}

const UNITS = ['byte', 'kB', 'MB', 'GB'];

/** `"1,4 MB"`: as file managers say it, in steps of 1024. */
export function showSize(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), UNITS.length - 1);
  const size = bytes / 1024 ** step;
  return `${size.toLocaleString('it-IT', { maximumFractionDigits: step === 0 || size >= 10 ? 0 : 1 })} ${UNITS[step]}`;
}
