using System.Globalization;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A <c>@stream</c>: the first items of a list come with the list, the rest later.</summary>
/// <param name="label">The client's name for it.</param>
/// <param name="initialCount">How many items come with the list: a literal or a variable; null for none.</param>
/// <param name="itemField">Plans the items that come later: for them, what was deferred around the list has come already.</param>
internal sealed class StreamPlan(string? label, ValueNode? initialCount, FieldPlan itemField)
{
    public string? Label { get; } = label;

    public FieldPlan ItemField { get; } = itemField;

    /// <summary>How many items come with the list.</summary>
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
