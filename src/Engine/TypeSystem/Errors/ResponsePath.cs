namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The path from the root of the response to a field or list item, as a chain of steps (<see href="https://spec.graphql.org/September2025/#sec-Errors">section
/// 7.1.6</see>).
/// </summary>
/// <param name="Parent">The path of the enclosing object or list; null at the root.</param>
/// <param name="Name">The response name; null if this step is a list index.</param>
/// <param name="Index">The list index, starting at 0, if <paramref name="Name" /> is null.</param>
public sealed record ResponsePath(ResponsePath? Parent, string? Name, int Index)
{
    /// <summary>The number of steps.</summary>
    public int Length => 1 + (Parent?.Length ?? 0);

    /// <summary>Returns the path to a field.</summary>
    public static ResponsePath Field(ResponsePath? parent, string responseName) => new(parent, responseName, 0);

    /// <summary>Returns the path to a list item.</summary>
    public static ResponsePath Item(ResponsePath? parent, int index) => new(parent, null, index);

    /// <summary>Returns whether two paths differ in nothing but list indices.</summary>
    public static bool IsSameField(ResponsePath? one, ResponsePath? other)
    {
        while (one is not null && other is not null && one.Name == other.Name)
        {
            (one, other) = (one.Parent, other.Parent);
        }
        return one is null && other is null;
    }

    /// <summary>Returns the steps from the root: strings and integers.</summary>
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
