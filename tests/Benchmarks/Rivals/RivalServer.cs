using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Qplet.GraphQL.Rivals;

/// <summary>
/// graphql-dotnet behind Kestrel, without middleware. Documents are parsed and validated once, as graphql-dotnet's package MemoryCache does.
/// </summary>
internal static class RivalServer
{
    public static async Task<int> RunAsync(IReader reader, string url)
    {
        var schema = RivalSchema.Create(reader);
        schema.Initialize();
        var executer = new DocumentExecuter();
        var serializer = new GraphQLSerializer(static options => options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        var documents = new ConcurrentDictionary<string, GraphQLDocument>(StringComparer.Ordinal);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        await using var app = builder.Build();
        app.Run(async context =>
        {
            var request =
                await serializer.ReadAsync<GraphQLRequest>(context.Request.Body, context.RequestAborted)
                ?? throw new BadHttpRequestException("The body is empty.");
            var result = await executer.ExecuteAsync(Options(schema, documents, request, new RivalRequest(reader), context.RequestAborted));
            if (result.Errors is null && result.Document is { } document)
            {
                documents.TryAdd(request.Query!, document);
            }
            context.Response.ContentType = "application/json; charset=utf-8";
            await serializer.WriteAsync(context.Response.Body, result, context.RequestAborted);
        });
        await app.RunAsync();
        return 0;
    }

    private static ExecutionOptions Options(
        Schema schema,
        ConcurrentDictionary<string, GraphQLDocument> documents,
        GraphQLRequest request,
        RivalRequest userContext,
        CancellationToken cancellationToken
    )
    {
        var options = new ExecutionOptions
        {
            Schema = schema,
            Query = request.Query,
            OperationName = request.OperationName,
            Variables = request.Variables,
            UserContext = userContext,
            CancellationToken = cancellationToken,
        };
        if (documents.TryGetValue(request.Query!, out var document))
        {
            options.Document = document;
            options.ValidationRules = options.CachedDocumentValidationRules ?? [];
        }
        return options;
    }
}
