using System.Text.Json;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>One operation of a batch, or why it is none.</summary>
internal sealed class BatchItem
{
    /// <summary>Makes an operation.</summary>
    public BatchItem(BatchIndex index, RequestParameters parameters, string? operationName, JsonElement variables)
    {
        Index = index;
        Parameters = parameters;
        OperationName = operationName;
        Variables = variables;
    }

    /// <summary>Makes the place of something that is no request.</summary>
    public BatchItem(BatchIndex index, GraphQLError error)
    {
        Index = index;
        Error = error;
    }

    /// <summary>Where the operation stands.</summary>
    public BatchIndex Index { get; }

    /// <summary>The parameters, of which the next two are used instead of their own; null where there is an error.</summary>
    public RequestParameters? Parameters { get; }

    /// <summary>The operation to run.</summary>
    public string? OperationName { get; }

    /// <summary>Its variables.</summary>
    public JsonElement Variables { get; }

    /// <summary>Why there is no operation; null where there is one.</summary>
    public GraphQLError? Error { get; }
}
