namespace Qplet.GraphQL.TypeSystem;

/// <summary>The way from the root of the response to a field or list item, held as a chain to the root (section 7.1.6).</summary>
/// <param name="Parent">The way to the enclosing object or list; null at the root.</param>
/// <param name="Name">The response name; null where this step is a list index.</param>
/// <param name="Index">The zero-based index, where <paramref name="Name" /> is null.</param>
public sealed record ResponsePath(ResponsePath? Parent, string? Name, int Index)
{
    /// <summary>How many steps it has.</summary>
    public int Length => 1 + (Parent?.Length ?? 0);

    /// <summary>The step to a field.</summary>
    public static ResponsePath Field(ResponsePath? parent, string responseName) => new(parent, responseName, 0);

    /// <summary>The step to a list item.</summary>
    public static ResponsePath Item(ResponsePath? parent, int index) => new(parent, null, index);

    /// <summary>The steps from the root: strings and integers.</summary>
    public IReadOnlyList<object> ToList()
    {
        var steps = new List<object>();
        for (var step = this; step is not null; step = step.Parent)
        {
            steps.Add(step.Name is { } name ? name : step.Index);
        }
        steps.Reverse();
        return steps;
    }
}
