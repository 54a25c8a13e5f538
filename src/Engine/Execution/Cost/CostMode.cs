namespace Qplet.GraphQL.Execution;

/// <summary>Whether the response reports the cost of the operation, as <c>extensions.operationCost</c> with <c>fieldCost</c> and <c>typeCost</c>.</summary>
public enum CostMode
{
    /// <summary>The cost is not reported.</summary>
    None,

    /// <summary>The cost is reported in addition to the data or the error of the limit.</summary>
    Report,

    /// <summary>Only the cost is reported: the operation is not executed, even if its cost is within the limits.</summary>
    Validate,
}
