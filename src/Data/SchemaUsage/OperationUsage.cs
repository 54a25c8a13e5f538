namespace Qplet.GraphQL.Data.SchemaUsage;

/// <summary>The number of times that a client has executed an operation on one day.</summary>
public sealed class OperationUsage
{
    /// <summary>The day, in UTC.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The name of the client.</summary>
    public string ClientName { get; set; } = null!;

    /// <summary>The version of the client.</summary>
    public string ClientVersion { get; set; } = null!;

    /// <summary>The SHA-256 of the document's text in lower-case hexadecimal digits. Empty for operations that are not counted separately.</summary>
    public string DocumentHash { get; set; } = null!;

    /// <summary>The name of the operation. Empty if it has no name.</summary>
    public string OperationName { get; set; } = null!;

    /// <summary>The kind: <c>query</c>, <c>mutation</c> or <c>subscription</c>.</summary>
    public string Kind { get; set; } = null!;

    /// <summary>The number of executions; a subscription counts once when it starts.</summary>
    public long Count { get; set; }

    /// <summary>The number of executions whose response had errors.</summary>
    public long Errors { get; set; }
}
