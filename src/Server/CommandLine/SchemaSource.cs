using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.Server.Hosting;
using Qplet.GraphQL.TypeSystem;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>Reads the schemas for commands: that of the server or a file in the schema definition language.</summary>
internal static class SchemaSource
{
    /// <summary>Returns the schema in the file, or that of the server if the path is null.</summary>
    /// <exception cref="InputException">The file cannot be read or does not contain a valid schema.</exception>
    public static Task<GraphQLSchema> ReadAsync(string? path, CancellationToken cancellationToken) =>
        path is null ? OfServerAsync() : OfFileAsync(path, cancellationToken);

    /// <summary>Creates the server's schema, without starting the server or opening a database.</summary>
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
