export { checkDocument, checkScorable } from './checks/index.ts';
export { contentOf, type VersionContent } from './export/export.store.ts';
export { documentOf, type ExportOptions, exportDocument } from './export/export.ts';
export type { DocumentSystem } from './export/system.ts';
export { type Figures, figuresOf } from './figures.ts';
export type { PlanDocument } from './format/plan-document.ts';
export { type Imported, type ImportOptions, importDocument, importInto } from './import/import.ts';
export { bodyCode, rootUnit } from './import/organisation-rows.ts';
export { MAX_DOCUMENT_BYTES, parseDocument, readDocument } from './parse.ts';
