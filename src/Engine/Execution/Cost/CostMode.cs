namespace Qplet.GraphQL.Execution;

/// <summary>Whether the response says what the operation costs, as <c>extensions.operationCost</c> with <c>fieldCost</c> and <c>typeCost</c>.</summary>
public enum CostMode
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It does, beside the data or the error of the limit.</summary>
    Report,

    /// <summary>It holds only that: the operation is not executed, whatever it costs.</summary>
    Validate,
}
