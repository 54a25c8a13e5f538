namespace Qplet.GraphQL.Language;

/// <summary>Walks a syntax tree in the order of the text, entering every node before and leaving it after the nodes below it.</summary>
/// <remarks>The walk does not recurse, so no depth of the tree can exhaust the stack. An instance is for one visit at a time.</remarks>
public abstract class SyntaxVisitor
{
    private readonly List<SyntaxNode> _ancestors = [];

    /// <summary>The nodes around the current one, the outermost first.</summary>
    protected IReadOnlyList<SyntaxNode> Ancestors => _ancestors;

    /// <summary>The node around the current one, or null at the root of the visit.</summary>
    protected SyntaxNode? Parent => _ancestors.Count == 0 ? null : _ancestors[^1];

    /// <summary>Visits a node and all nodes below it.</summary>
    /// <param name="root">The node to begin with.</param>
    public void Visit(SyntaxNode root)
    {
        _ancestors.Clear();

        // A null stands for the end of the nodes below the innermost ancestor.
        var pending = new List<SyntaxNode>(64) { root };
        while (pending.Count > 0)
        {
            var node = pending[^1];
            pending.RemoveAt(pending.Count - 1);
            if (node is null)
            {
                var left = _ancestors[^1];
                _ancestors.RemoveAt(_ancestors.Count - 1);
                if (Leave(left) == VisitResult.Break)
                {
                    return;
                }

                continue;
            }

            switch (Enter(node))
            {
                case VisitResult.Break:
                    return;
                case VisitResult.Continue:
                    _ancestors.Add(node);
                    pending.Add(null!);
                    var first = pending.Count;
                    node.AddChildrenTo(pending);
                    pending.Reverse(first, pending.Count - first);
                    break;
            }
        }
    }

    /// <summary>Called before the nodes below the node.</summary>
    /// <param name="node">The node; a <c>switch</c> over its type or <see cref="SyntaxNode.Kind" /> picks those of interest.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitResult Enter(SyntaxNode node) => VisitResult.Continue;

    /// <summary>Called after the nodes below the node, unless <see cref="Enter" /> skipped them.</summary>
    /// <param name="node">The node.</param>
    /// <returns>How to go on; <see cref="VisitResult.Skip" /> means the same as <see cref="VisitResult.Continue" /> here.</returns>
    protected virtual VisitResult Leave(SyntaxNode node) => VisitResult.Continue;
}
