using System.Reflection;

namespace Qplet.GraphQL.Conventions;

/// <summary>The rows of several entities to one of which a row can refer.</summary>
/// <param name="Kind">The property of the row that tells the entities apart. If it can be null, it is for a row that refers to nothing.</param>
/// <param name="Key">The property of the row with the key. If it can be null, it is for a row that refers to nothing.</param>
/// <param name="All">The entities.</param>
public sealed record FilterTargets(PropertyInfo Kind, PropertyInfo Key, IReadOnlyList<FilterTarget> All)
{
    /// <summary>
    /// Whether rows count that the caller finds by their keys, although not in lists. Default: false. Set it if the field of the reference shows them.
    /// </summary>
    public bool IncludesUnlisted { get; init; }

    /// <summary>
    /// Returns the value of <see cref="Kind" /> that a row must have whose field, by its name in the filter, has a value as the client gives it. Null if the
    /// value does not tell. A filter that names its values then only asks for the entities that they tell, as statements of all of them take long to plan.
    /// </summary>
    public Func<string, object, object?>? KindOf { get; init; }
}
