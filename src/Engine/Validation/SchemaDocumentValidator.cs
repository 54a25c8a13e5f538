using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Validates documents of the type system definition language before they are used to build or extend a schema.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Type-System">Section 3 Type System</see>. Covers the rules for documents; the resulting schema is
/// validated by <c>SchemaValidator</c>.
/// </remarks>
public static class SchemaDocumentValidator
{
    /// <summary>Validates a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="extended">The schema that the document extends; null if it defines a whole schema.</param>
    /// <returns>The errors; empty if a schema can be built from the document.</returns>
    public static IReadOnlyList<GraphQLError> Validate(DocumentNode document, GraphQLSchema? extended = null) =>
        DocumentValidator.Validate(extended, document, ValidationOptions.Trusted, ValidationRules.ForSchemaDocuments);
}
