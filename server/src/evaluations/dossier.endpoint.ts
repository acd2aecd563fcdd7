import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from '../graphql/context.ts';
import { sendRefusal } from '../http/answer.ts';
import { dossierPdf } from './dossier.pdf.ts';
import type { DossierService } from './dossier.service.ts';

export interface DossierParts {
  readonly dossiers: DossierService;
  /** null: nobody is signed in. */
  readonly contextOf: (req: IncomingMessage) => Promise<Context | null>;
}

/** Answers GET /dossier.pdf with a Bearer token: the own dossier of who asks. @returns false for other paths */
export type DossierEndpoint = (req: IncomingMessage, res: ServerResponse, path: string) => Promise<boolean>;

export const dossierEndpoint =
  ({ dossiers, contextOf }: DossierParts): DossierEndpoint =>
  async (req, res, path) => {
    if (path !== '/dossier.pdf') return false;
    const context = await contextOf(req);
    if (!context?.viewer) sendRefusal(res, 401, 'UNAUTHENTICATED');
    else if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('allow', 'GET, HEAD');
      sendRefusal(res, 405, 'INVALID', { issues: [{ path: '', code: 'METHOD' }] });
    } else send(req, res, await dossierPdf(await dossiers.of({ ...context, viewer: context.viewer })));
    return true;
  };

function send({ method }: IncomingMessage, res: ServerResponse, document: Buffer): void {
  res.statusCode = 200;
  res.setHeader('content-type', 'application/pdf');
  res.setHeader('content-length', document.length);
  res.setHeader('content-disposition', 'attachment; filename="fascicolo-valutazioni.pdf"');
  res.setHeader('cache-control', 'no-store');
  res.end(method === 'HEAD' ? undefined : document);
}
