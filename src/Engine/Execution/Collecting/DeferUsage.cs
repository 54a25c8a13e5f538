using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>One <c>@defer</c> of the document as it is met on an object: the fields in it may come later than those around it.</summary>
/// <param name="directive">The directive.</param>
/// <param name="parent">The <c>@defer</c> around it, which has to be delivered first.</param>
internal sealed class DeferUsage(DirectiveNode directive, DeferUsage? parent)
{
    public DirectiveNode Directive { get; } = directive;

    /// <summary>The client's name for it.</summary>
    public string? Label { get; } = (directive.FindArgument("label") as StringValueNode)?.Value;

    public DeferUsage? Parent { get; } = parent;

    /// <summary>Whether two lists hold the same uses, in whatever order.</summary>
    public static bool AreSame(IReadOnlyList<DeferUsage> left, IReadOnlyList<DeferUsage> right) => left.Count == right.Count && left.All(right.Contains);

    /// <summary>Whether one of the uses is around this one.</summary>
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
