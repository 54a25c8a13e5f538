using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Validates documents of the type system language before a schema is built from them, or extended with them.</summary>
/// <remarks>Section 3 Type System, as far as it speaks of documents; what a schema itself has to be is checked by the type system.</remarks>
public static class SchemaDocumentValidator
{
    /// <summary>Validates a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="extended">The schema that the document extends, or null if it defines a whole schema.</param>
    /// <returns>The errors, none if a schema can be built from the document.</returns>
    public static IReadOnlyList<GraphQLError> Validate(DocumentNode document, GraphQLSchema? extended = null) =>
        DocumentValidator.Validate(extended, document, ValidationOptions.Trusted, ValidationRules.ForSchemaDocuments);
}
