import { mkdtempSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client, RawAnswer } from '../kit/index.ts';

/** A folder of one's own for the files of a test file, and the settings that name it. */
export function ownFiles(settings: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'albero-files-'));
  return { folder, settings: { ALBERO_FILES: folder, ...settings } };
}

/** Every file that lies below a folder, by its path from there. */
export async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();
}

export interface Given {
  readonly measurementId?: string;
  readonly title?: string;
  readonly protocol?: string;
  readonly name?: string;
  readonly content?: string | Uint8Array<ArrayBuffer>;
  /** As a sender claims it: never believed. */
  readonly type?: string;
}

export async function upload(client: Client, given: Given): Promise<RawAnswer> {
  const { name = 'prova.pdf', content = PDF, type = 'application/octet-stream', ...words } = given;
  const form = new FormData();
  for (const [key, word] of Object.entries(words)) form.set(key, word);
  form.set('file', new File([content], name, { type }));
  return client.send('/files/evidence', { method: 'POST', body: form, headers: await client.authorization() });
}

/** The bytes of a file, with the headers that it comes with. */
export async function download(client: Client, url: string, id: string, init: RequestInit = {}) {
  const headers = await client.authorization();
  const answer = await fetch(`${url}/files/evidence/${id}`, { ...init, headers });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

const EVIDENCE = 'id measurementId kind title url mediaType size sha256 protocol addedByName addedAt mayChange';

export interface Piece {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly url: string | null;
  readonly mediaType: string | null;
  readonly sha256: string | null;
  readonly protocol: string | null;
  readonly addedByName: string;
  readonly mayChange: boolean;
}

export const evidenceOf = async (
  client: Client,
  id: string,
): Promise<{ evidence: Piece[]; evidenceRequired: boolean; version: number }> =>
  (
    await client.query(
      `query ($id: ID!) { measurement(id: $id) { version evidenceRequired evidence { ${EVIDENCE} } } }`,
      { id },
    )
  ).measurement;

export const addLink = async (client: Client, input: object): Promise<Piece> =>
  (
    await client.query(`mutation ($input: AddEvidenceLinkInput!) { addEvidenceLink(input: $input) { ${EVIDENCE} } }`, {
      input,
    })
  ).addEvidenceLink;

export const rename = async (client: Client, input: object): Promise<Piece> =>
  (
    await client.query(`mutation ($input: UpdateEvidenceInput!) { updateEvidence(input: $input) { ${EVIDENCE} } }`, {
      input,
    })
  ).updateEvidence;

export const remove = async (client: Client, id: string): Promise<boolean> =>
  (
    await client.query('mutation ($input: RemoveEvidenceInput!) { removeEvidence(input: $input) }', {
      input: { id },
    })
  ).removeEvidence;

/** What the history of a value says was attached, renamed and taken away. */
export const attachedActs = async (client: Client, id: string): Promise<{ changes: unknown; personName: string }[]> => {
  const { history } = await client.query(
    'query ($id: ID!) { history(resource: "measurements", id: $id) { action personName changesJson } }',
    { id },
  );
  return history
    .filter(({ action }: { action: string }) => action === 'attach')
    .map(({ changesJson, personName }: { changesJson: string; personName: string }) => ({
      changes: JSON.parse(changesJson).evidence,
      personName,
    }));
};

export const PDF = '%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n';
