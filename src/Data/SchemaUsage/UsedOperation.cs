namespace Qplet.GraphQL.Data.SchemaUsage;

/// <summary>The use of an operation by a client within a period.</summary>
/// <param name="Client">The client.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Count">The number of executions.</param>
/// <param name="Errors">The number of executions whose response had errors.</param>
/// <param name="LastDay">The last day of the period with an execution, in UTC.</param>
public sealed record UsedOperation(UsageClient Client, CountedOperation Operation, long Count, long Errors, DateOnly LastDay);
