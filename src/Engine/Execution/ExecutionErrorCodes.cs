namespace Qplet.GraphQL.Execution;

/// <summary>The codes of errors of requests, for hosts that treat them in a special way.</summary>
public static class ExecutionErrorCodes
{
    /// <summary>The server has no document with the ID of the request.</summary>
    public const string DocumentNotFound = "HC0020";
}
