import { MyDossierDocument } from '../generated/graphql.ts';
import { ask, withToken } from '../providers/api.ts';
import { ApiError, errorFrom } from '../providers/errors.ts';
import { download } from '../shared/download.ts';

/** The whole dossier as JSON, as the server writes it. @throws ApiError */
export async function takeJson(name: string): Promise<void> {
  const { myDossier } = await ask(MyDossierDocument, {});
  download(`${name}.json`, myDossier, 'application/json');
}

/** The same to be read; it is fetched with the token, which a plain link could not carry. @throws ApiError */
export async function takePdf(name: string): Promise<void> {
  const content = await withToken(async (bearer) => {
    const response = await fetch('/dossier.pdf', { headers: { Authorization: `Bearer ${bearer}` } }).catch(() => {
      throw new ApiError('SERVER_AWAY');
    });
    if (!response.ok) throw errorFrom(await response.json().catch(() => null));
    return response.blob();
  });
  download(`${name}.pdf`, content, 'application/pdf');
}
