namespace Qplet.GraphQL.Language;

/// <summary>A node of an immutable syntax tree. The hierarchy is closed: all node types are defined in this assembly.</summary>
/// <param name="location">The location in the source text; null for a node built in code.</param>
public abstract class SyntaxNode(Location? location) : ISyntaxNode
{
    /// <inheritdoc/>
    public abstract SyntaxKind Kind { get; }

    /// <inheritdoc/>
    public Location? Location { get; } = location;

    /// <summary>Returns the node as formatted text; see <see cref="SyntaxPrinter" />.</summary>
    public sealed override string ToString() => SyntaxPrinter.Print(this);

    /// <summary>Returns the child nodes, in document order.</summary>
    public IReadOnlyList<SyntaxNode> GetChildren()
    {
        var children = new List<SyntaxNode>();
        AddChildrenTo(children);
        return children;
    }

    /// <summary>Appends the child nodes, in document order. Allocates only if the list has to grow.</summary>
    internal virtual void AddChildrenTo(List<SyntaxNode> children) { }

    private protected static void Add(List<SyntaxNode> children, SyntaxNode? child)
    {
        if (child is not null)
        {
            children.Add(child);
        }
    }

    private protected static void AddAll<T>(List<SyntaxNode> children, IReadOnlyList<T> nodes)
        where T : class, ISyntaxNode
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            children.Add((SyntaxNode)(object)nodes[i]);
        }
    }
}
