using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>
/// Builds schemas from SDL (sections <see href="https://spec.graphql.org/September2025/#sec-Schema">3.3</see> to
/// <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">3.13</see>, including type and schema extensions).
/// </summary>
/// <remarks>
/// Only errors that prevent a schema from being built, such as an unknown type or a name that is defined twice, are reported here;
/// <see cref="SchemaValidator" /> checks the rest.
/// </remarks>
public static class SchemaBuilder
{
    /// <summary>Builds a schema from SDL.</summary>
    /// <exception cref="GraphQLSyntaxException">The text has a syntax error.</exception>
    /// <exception cref="SchemaException">Definitions refer to unknown names or define a name twice; all such errors are included.</exception>
    public static GraphQLSchema FromSdl(string sdl, SdlOptions? options = null) => FromDocument(Parser.ParseDocument(sdl, ParserOptions.Trusted), options);

    /// <summary>Builds a schema from a document of type system definitions; operations and fragments in it are ignored.</summary>
    /// <exception cref="SchemaException">Definitions refer to unknown names or define a name twice; all such errors are included.</exception>
    public static GraphQLSchema FromDocument(DocumentNode document, SdlOptions? options = null) => Compose(null, document, options);

    /// <summary>
    /// Builds a schema from an existing one and a document of further definitions and extensions. The existing schema is not changed; its resolvers and other
    /// data attached to fields are carried over.
    /// </summary>
    /// <exception cref="SchemaException">Definitions refer to unknown names or define a name twice; all such errors are included.</exception>
    public static GraphQLSchema Extend(GraphQLSchema schema, DocumentNode document, SdlOptions? options = null) => Compose(schema, document, options);

    private static GraphQLSchema Compose(GraphQLSchema? schema, DocumentNode document, SdlOptions? options)
    {
        var definitions = new SdlDefinitions(document);
        options ??= new SdlOptions();
        var errors = SdlChecker.Check(schema, definitions, options.AssumeValid);
        return errors.Count == 0 ? new SchemaComposer(schema, definitions, options).Compose() : throw new SchemaException(errors);
    }
}
