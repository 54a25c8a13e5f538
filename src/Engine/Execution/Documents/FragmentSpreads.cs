using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>Collects the names of the fragments that a part of a document spreads.</summary>
internal sealed class FragmentSpreads : SyntaxVisitor
{
    private readonly List<string> _names = [];

    private FragmentSpreads() { }

    /// <summary>Returns the names in document order, repeated as often as they occur.</summary>
    public static IReadOnlyList<string> Of(SyntaxNode node)
    {
        var spreads = new FragmentSpreads();
        spreads.Visit(node);
        return spreads._names;
    }

    /// <inheritdoc/>
    protected override VisitResult Enter(SyntaxNode node)
    {
        if (node is FragmentSpreadNode spread)
        {
            _names.Add(spread.Name.Value);
        }
        return VisitResult.Continue;
    }
}
