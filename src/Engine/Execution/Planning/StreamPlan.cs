using System.Globalization;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A <c>@stream</c>: the first items of a list are delivered with the list, the rest later.</summary>
/// <param name="label">The label that the client chose for it.</param>
/// <param name="initialCount">The number of items that are delivered with the list, as a literal or variable. Null for 0.</param>
/// <param name="itemField">The plan of the items that are delivered later, when the <c>@defer</c> around the list has already been delivered.</param>
internal sealed class StreamPlan(string? label, ValueNode? initialCount, FieldPlan itemField)
{
    public string? Label { get; } = label;

    public FieldPlan ItemField { get; } = itemField;

    /// <summary>Returns the number of items that are delivered with the list.</summary>
    /// <exception cref="GraphQLException">The variable is negative or null.</exception>
    public int GetInitialCount(VariableValues variables)
    {
        var count = initialCount switch
        {
            null => 0,
            IntValueNode literal => int.Parse(literal.Value, CultureInfo.InvariantCulture),
            VariableNode variable => variables.TryGet(variable.Name.Value, out var value) ? value as int? : 0,
            _ => null,
        };
        return count >= 0 ? count.Value : throw new GraphQLException(ExecutionErrors.InvalidInitialCount());
    }
}
