namespace Qplet.GraphQL.Language;

/// <summary>Compares syntax trees structurally, ignoring locations.</summary>
/// <remarks>
/// The order of arguments, fields and definitions is significant, and so is the form of a string (quoted or block). The methods do not recurse.
/// </remarks>
public sealed class SyntaxComparer : IEqualityComparer<SyntaxNode>
{
    private SyntaxComparer() { }

    /// <summary>The stateless shared instance.</summary>
    public static SyntaxComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(SyntaxNode? x, SyntaxNode? y)
    {
        if (x is null || y is null)
        {
            return x is null && y is null;
        }

        var left = new List<SyntaxNode> { x };
        var right = new List<SyntaxNode> { y };
        while (left.Count > 0)
        {
            var a = Pop(left);
            var b = Pop(right);
            if (ReferenceEquals(a, b))
            {
                continue;
            }

            if (a.Kind != b.Kind || OwnValue(a) != OwnValue(b))
            {
                return false;
            }

            // The kinds of children show which optional children are present, so comparing them in order is sufficient.
            a.AddChildrenTo(left);
            b.AddChildrenTo(right);
            if (left.Count != right.Count)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(SyntaxNode obj)
    {
        var hash = default(HashCode);
        var pending = new List<SyntaxNode> { obj };
        while (pending.Count > 0)
        {
            var node = Pop(pending);
            hash.Add(node.Kind);
            hash.Add(OwnValue(node));
            node.AddChildrenTo(pending);
        }

        return hash.ToHashCode();
    }

    private static SyntaxNode Pop(List<SyntaxNode> nodes)
    {
        var last = nodes[^1];
        nodes.RemoveAt(nodes.Count - 1);
        return last;
    }

    /// <summary>Returns the node's own value, without its descendants.</summary>
    private static (string? Text, int Flag) OwnValue(SyntaxNode node) =>
        node switch
        {
            NameNode name => (name.Value, 0),
            IntValueNode value => (value.Value, 0),
            FloatValueNode value => (value.Value, 0),
            StringValueNode value => (value.Value, value.IsBlock ? 1 : 0),
            EnumValueNode value => (value.Value, 0),
            BooleanValueNode value => (null, value.Value ? 1 : 0),
            OperationDefinitionNode operation => (null, (int)operation.Operation),
            OperationTypeDefinitionNode operationType => (null, (int)operationType.Operation),
            DirectiveDefinitionNode directive => (null, directive.IsRepeatable ? 1 : 0),
            _ => default,
        };
}
