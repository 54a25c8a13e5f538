import { Kind, visit } from 'graphql';

const directive = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'experimental_disableErrorPropagation' } };

/** Returns a document that the reference executes as `onError: "NULL"` demands. */
export function withoutPropagation(document) {
  return visit(document, { OperationDefinition: (node) => ({ ...node, directives: [...(node.directives ?? []), directive] }) });
}
