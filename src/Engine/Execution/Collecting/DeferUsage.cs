using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>One <c>@defer</c> of the document on one object. The fields inside it may be delivered later than those around it.</summary>
/// <param name="directive">The directive.</param>
/// <param name="parent">The <c>@defer</c> around it, which must be delivered first.</param>
internal sealed class DeferUsage(DirectiveNode directive, DeferUsage? parent)
{
    public DirectiveNode Directive { get; } = directive;

    /// <summary>The label that the client chose for it.</summary>
    public string? Label { get; } = (directive.FindArgument("label") as StringValueNode)?.Value;

    public DeferUsage? Parent { get; } = parent;

    /// <summary>Returns whether two lists contain the same uses, regardless of order.</summary>
    public static bool AreSame(IReadOnlyList<DeferUsage> left, IReadOnlyList<DeferUsage> right) => left.Count == right.Count && left.All(right.Contains);

    /// <summary>Returns whether one of the uses encloses this one.</summary>
    public bool IsWithin(IReadOnlyList<DeferUsage> usages)
    {
        for (var around = Parent; around is not null; around = around.Parent)
        {
            if (usages.Contains(around))
            {
                return true;
            }
        }

        return false;
    }
}
