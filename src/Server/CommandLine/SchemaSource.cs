using Qplet.GraphQL.Language;
using Qplet.GraphQL.Server.Hosting;
using Qplet.GraphQL.TypeSystem;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>Where commands get a schema from: the server itself, or a file in the schema definition language.</summary>
internal static class SchemaSource
{
    /// <summary>Returns the schema of the file, or of the server where there is none.</summary>
    /// <exception cref="InputException">The file cannot be read or is no valid schema.</exception>
    public static Task<GraphQLSchema> ReadAsync(string? path, CancellationToken cancellationToken) =>
        path is null ? OfServerAsync() : OfFileAsync(path, cancellationToken);

    /// <summary>Makes the server's schema. Nothing is listened on, and no database is opened.</summary>
    public static async Task<GraphQLSchema> OfServerAsync()
    {
        var builder = ServerBuilder.Create([]);
        builder.AddQplet();
        await using var app = builder.Build();
        return app.Services.GetRequiredService<GraphQLSchema>();
    }

    private static async Task<GraphQLSchema> OfFileAsync(string path, CancellationToken cancellationToken)
    {
        var file = await InputFile.ReadAsync(path, cancellationToken);
        try
        {
            var document = Parser.ParseDocument(file.Text.Span, ParserOptions.Trusted);
            Refuse(file, SchemaDocumentValidator.Validate(document));
            var schema = SchemaBuilder.FromDocument(document);
            Refuse(file, SchemaValidator.Validate(schema));
            return schema;
        }
        catch (GraphQLSyntaxException exception)
        {
            throw new InputException(CommandErrors.SyntaxError(file.Path, exception));
        }
        catch (SchemaException exception)
        {
            throw Invalid(file, exception.Errors);
        }
    }

    private static void Refuse(InputFile file, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            throw Invalid(file, errors);
        }
    }

    private static InputException Invalid(InputFile file, IReadOnlyList<GraphQLError> errors) =>
        new([.. errors.Select(error => CommandErrors.SchemaError(file.Path, error))]);
}
