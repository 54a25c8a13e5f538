using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Rest;

/// <summary>A route with what is known before requests: the types of its variables, and the connection that it pages.</summary>
internal sealed class RestRoute(GraphQLSchema schema, PublishedDocument document)
{
    /// <summary>The document that the route executes.</summary>
    public PublishedDocument Document { get; } = document;

    /// <summary>The method, path and parameters.</summary>
    public HttpRoute Http { get; } = document.Http!;

    /// <summary>The parameters of the path, in order.</summary>
    public IReadOnlyList<HttpParameter> PathParameters { get; } = [.. document.Http!.PathParameters];

    /// <summary>The variables of the operation.</summary>
    public VariableDefinitions Variables { get; } = new(schema, document.Variables);

    /// <summary>The connection whose pages the answer links. Null if the operation has none.</summary>
    public PagedConnection? Connection { get; } = PagedConnection.Find(document);

    /// <summary>Whether the operation only reads.</summary>
    public bool IsQuery => Document.Operation.Operation == OperationType.Query;

    /// <summary>
    /// Whether a form of another site could change something by a request without a body: of the methods that change something, forms can send only POST.
    /// </summary>
    public bool CanBeForged => !IsQuery && HttpMethods.IsPost(Http.Method);

    /// <summary>Returns whether a variable must have a value.</summary>
    public bool IsRequired(string variable) =>
        Document.Variables.First(definition => definition.Variable.Name.Value == variable) is { Type: NonNullTypeNode, DefaultValue: null };
}
