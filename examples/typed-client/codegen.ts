import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';

/** The types of an operation and its document, as TypeScript that needs no package at run time. */
export async function generateTypes(schemaText: string, operationText: string): Promise<string> {
  const schemaAst = buildSchema(schemaText);
  const scalars = {
    DateTime: './scalars#DateTime',
    JSON: './scalars#Json',
    LanguageTag: './scalars#LanguageTag',
    PartialDate: './scalars#PartialDate',
  };
  return codegen({
    schema: parse(schemaText),
    schemaAst,
    documents: [{ location: 'agreements.graphql', document: parse(operationText) }],
    filename: 'agreements.generated.ts',
    // An unknown scalar is an error, not `any`; a document is a string that knows its types.
    config: {
      scalars,
      strictScalars: true,
      useTypeImports: true,
      documentMode: 'string',
      enumType: 'string-literal',
      skipTypename: true,
      mergeFragmentTypes: true,
    },
    plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescriptOperations, typedDocumentNode },
  });
}
