using System.Text.Json;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>One operation of a batch, or the error if it is not valid.</summary>
internal sealed class BatchItem
{
    /// <summary>Initializes an operation.</summary>
    public BatchItem(BatchIndex index, RequestParameters parameters, string? operationName, JsonElement variables)
    {
        Index = index;
        Parameters = parameters;
        OperationName = operationName;
        Variables = variables;
    }

    /// <summary>Initializes an item that is not a valid request.</summary>
    public BatchItem(BatchIndex index, GraphQLError error)
    {
        Index = index;
        Error = error;
    }

    /// <summary>The position of the operation in the batch.</summary>
    public BatchIndex Index { get; }

    /// <summary>
    /// The parameters of the request. Their operation name and variables are replaced by the next two properties. Null if there is an error.
    /// </summary>
    public RequestParameters? Parameters { get; }

    /// <summary>The operation to run.</summary>
    public string? OperationName { get; }

    /// <summary>The variables of the operation.</summary>
    public JsonElement Variables { get; }

    /// <summary>The error if the item is not a valid operation, or null.</summary>
    public GraphQLError? Error { get; }
}
