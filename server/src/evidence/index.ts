import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { EvidenceFields } from './evidence.fields.ts';
import { EvidenceFiles } from './evidence.files.ts';
import { EvidenceResolver } from './evidence.resolver.ts';
import { EvidenceService } from './evidence.service.ts';
import { MEGABYTE } from './upload.ts';

export { type FilesEndpoint, filesEndpoint } from './endpoint.ts';
export { assertUsable } from './usable.ts';

export function makeEvidence(db: Database, { filesFolder, uploadMegabytes }: Config) {
  const files = new EvidenceFiles(filesFolder);
  const service = new EvidenceService(db, files);
  return {
    service,
    files,
    most: uploadMegabytes * MEGABYTE,
    resolvers: [new EvidenceResolver(service), new EvidenceFields()],
  };
}
