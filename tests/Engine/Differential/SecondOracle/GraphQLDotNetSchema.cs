using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Resolvers;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Qplet.GraphQL.TypeSystem;
using Schema = GraphQL.Types.Schema;

namespace Qplet.GraphQL.Differential.SecondOracle;

/// <summary>A schema in graphql-dotnet, whose fields are resolved as <see cref="WiredSchema" /> resolves them.</summary>
internal sealed class GraphQLDotNetSchema
{
    private static readonly GraphQLDocumentBuilder s_documents = new() { MaxDepth = 1000 };
    private static readonly DocumentValidator s_validator = new();
    private static readonly DocumentExecuter s_executer = new(s_documents, s_validator);
    private static readonly GraphQLSerializer s_serializer = new();

    private readonly Schema _schema;

    private GraphQLDotNetSchema(Schema schema) => _schema = schema;

    /// <summary>Builds a schema from its printed text, in which extensions are part of the types: graphql-dotnet does not read all kinds of them.</summary>
    /// <param name="printed">The text.</param>
    /// <param name="own">The engine's schema.</param>
    public static GraphQLDotNetSchema Build(string printed, GraphQLSchema own)
    {
        var schema = Schema.For(Readable(printed));
        schema.Features.DeprecationOfInputValues = true;
        schema.Features.RepeatableDirectives = true;
        foreach (var name in own.Types.Keys.Where(static name => name.StartsWith("Scalar", StringComparison.Ordinal)))
        {
            schema.RegisterType(new AnyScalar(name));
        }
        foreach (var type in schema.AdditionalTypeInstances.OfType<IAbstractGraphType>())
        {
            type.ResolveType = value => (IObjectGraphType)schema.AllTypes[((TypedValue)value).Name]!;
        }
        foreach (var field in schema.Subscription?.Fields ?? [])
        {
            field.StreamResolver = new SourceStreamResolver<object?>(
                static IObservable<object?> (IResolveFieldContext _) => throw new NotSupportedException("Subscriptions are not run.")
            );
        }
        schema.Initialize();
        var objects = schema.AllTypes.OfType<IObjectGraphType>().Where(static type => !type.Name.StartsWith("__", StringComparison.Ordinal));
        foreach (var field in objects.SelectMany(static type => type.Fields))
        {
            field.Resolver = new FuncFieldResolver<object?>(GraphQLDotNetResolver.Resolve);
        }
        return new(schema);
    }

    /// <summary>Returns the messages of a document's errors; null if it has no operation, without which graphql-dotnet does not validate.</summary>
    public async Task<IReadOnlyList<string>?> ValidateAsync(string text)
    {
        GraphQLDocument document;
        try
        {
            document = s_documents.Build(Readable(text));
        }
        catch (SyntaxError error)
        {
            return [error.Message];
        }

        List<string>? errors = null;
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            errors ??= [];
            var result = await s_validator.ValidateAsync(
                new ValidationOptions
                {
                    Schema = _schema,
                    Document = document,
                    Operation = operation,
                    Variables = Inputs.Empty,
                }
            );
            // The values of variables belong to the execution.
            errors.AddRange(result.Errors.Where(static error => error is not InvalidVariableError).Select(static error => error.Message));
        }
        return errors;
    }

    /// <summary>Returns the response to the operation of a case.</summary>
    public async Task<JsonElement> ExecuteAsync(JsonElement @case)
    {
        var result = await s_executer.ExecuteAsync(
            new ExecutionOptions
            {
                Schema = _schema,
                Query = Readable(@case.GetProperty("document").GetString()!),
                OperationName = @case.TryGetProperty("operationName", out var name) ? name.GetString() : null,
                Variables = s_serializer.Deserialize<Inputs>(@case.GetProperty("variables").GetRawText()),
                UserContext = @case
                    .GetProperty("faults")
                    .EnumerateObject()
                    .ToDictionary(static fault => fault.Name, static fault => (object?)fault.Value.GetString()),
            }
        );
        return JsonDocument.Parse(s_serializer.Serialize(result), new JsonDocumentOptions { MaxDepth = 512 }).RootElement;
    }

    /// <summary>A text whose escapes beyond the basic plane are replaced by the characters, since graphql-dotnet does not know <c>\u{…}</c>.</summary>
    private static string Readable(string text) => text.Replace(@"\u{1F600}", "😀", StringComparison.Ordinal);
}
