using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>Makes schemas of SDL text (sections 3.3 to 3.13, with the extensions of types and schemas).</summary>
/// <remarks>
/// Only what keeps the text from being a schema at all is an error here, such as an unknown type or a name that is defined twice;
/// <see cref="SchemaValidator" /> checks the rest.
/// </remarks>
public static class SchemaBuilder
{
    /// <summary>Makes a schema of SDL text.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not GraphQL.</exception>
    /// <exception cref="SchemaException">Definitions refer to what does not exist, or define something twice; all such errors are listed.</exception>
    public static GraphQLSchema FromSdl(string sdl, SdlOptions? options = null) => FromDocument(Parser.ParseDocument(sdl, ParserOptions.Trusted), options);

    /// <summary>Makes a schema of a document of type system definitions; operations and fragments beside them are left alone.</summary>
    /// <exception cref="SchemaException">Definitions refer to what does not exist, or define something twice; all such errors are listed.</exception>
    public static GraphQLSchema FromDocument(DocumentNode document, SdlOptions? options = null) => Compose(null, document, options);

    /// <summary>
    /// Makes a schema of another one and a document of further definitions and extensions. The other schema stays as it is; resolvers and all that is attached
    /// to its fields are carried over.
    /// </summary>
    /// <exception cref="SchemaException">Definitions refer to what does not exist, or define something twice; all such errors are listed.</exception>
    public static GraphQLSchema Extend(GraphQLSchema schema, DocumentNode document, SdlOptions? options = null) => Compose(schema, document, options);

    private static GraphQLSchema Compose(GraphQLSchema? schema, DocumentNode document, SdlOptions? options)
    {
        var definitions = new SdlDefinitions(document);
        options ??= new SdlOptions();
        var errors = SdlChecker.Check(schema, definitions, options.AssumeValid);
        return errors.Count == 0 ? new SchemaComposer(schema, definitions, options).Compose() : throw new SchemaException(errors);
    }
}
