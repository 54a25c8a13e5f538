namespace Qplet.GraphQL.Language;

/// <summary>Traverses a syntax tree in document order. Each node is entered before its descendants and left after them.</summary>
/// <remarks>The traversal does not recurse, so a deep tree cannot overflow the stack. An instance supports one visit at a time.</remarks>
public abstract class SyntaxVisitor
{
    private readonly List<SyntaxNode> _ancestors = [];

    /// <summary>The ancestors of the current node, outermost first.</summary>
    protected IReadOnlyList<SyntaxNode> Ancestors => _ancestors;

    /// <summary>The parent of the current node; null at the root of the visit.</summary>
    protected SyntaxNode? Parent => _ancestors.Count == 0 ? null : _ancestors[^1];

    /// <summary>Visits a node and its descendants.</summary>
    /// <param name="root">The node at which the visit starts.</param>
    public void Visit(SyntaxNode root)
    {
        _ancestors.Clear();

        // A null marks the end of the innermost ancestor's children.
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

    /// <summary>Called before the descendants of a node are visited.</summary>
    /// <param name="node">The node; use a <c>switch</c> on its type or <see cref="SyntaxNode.Kind" /> to select nodes of interest.</param>
    /// <returns>How to continue.</returns>
    protected virtual VisitResult Enter(SyntaxNode node) => VisitResult.Continue;

    /// <summary>Called after the descendants of a node were visited, unless <see cref="Enter" /> skipped them.</summary>
    /// <param name="node">The node.</param>
    /// <returns>How to continue; <see cref="VisitResult.Skip" /> has the same effect as <see cref="VisitResult.Continue" /> here.</returns>
    protected virtual VisitResult Leave(SyntaxNode node) => VisitResult.Continue;
}
