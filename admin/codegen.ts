import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed operations from the .graphql files beside the views; run by vite before each build (vite.config.ts). */
const config: CodegenConfig = {
  schema: new URL('../schema/schema.graphql', import.meta.url).pathname,
  documents: new URL('src/**/*.graphql', import.meta.url).pathname,
  ignoreNoDocuments: true,
  silent: true,

  generates: {
    [new URL('src/generated/', import.meta.url).pathname]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { Decimal: 'string', LocalDate: 'string', DateTimeISO: 'string' },
      },
    },
  },
};

export default config;
