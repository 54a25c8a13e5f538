namespace Qplet.GraphQL.AspNetCore;

/// <summary>The supported ways of sending several operations in one request.</summary>
[Flags]
public enum AllowedBatching
{
    /// <summary>Batching is disabled.</summary>
    None = 0,

    /// <summary>One operation, executed for each object of the list <c>variables</c>.</summary>
    VariableBatching = 1,

    /// <summary>A list of requests as the body.</summary>
    RequestBatching = 2,

    /// <summary>Several operations of one document, by <c>?batchOperations=[A,B]</c>.</summary>
    OperationBatching = 4,

    /// <summary>All kinds of batching.</summary>
    All = VariableBatching | RequestBatching | OperationBatching,
}
