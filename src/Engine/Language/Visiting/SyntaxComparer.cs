namespace Qplet.GraphQL.Language;

/// <summary>Compares syntax trees by what they say, without their locations.</summary>
/// <remarks>The order of arguments, fields and definitions counts; so does the form of a string (quoted or block). Neither method recurses.</remarks>
public sealed class SyntaxComparer : IEqualityComparer<SyntaxNode>
{
    private SyntaxComparer() { }

    /// <summary>The comparer; it has no state.</summary>
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

            // Within one kind the kinds of the children tell which of the optional ones are there, so comparing in order is enough.
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

    /// <summary>What a node says by itself, apart from the nodes below it.</summary>
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
