using System.Reflection;

namespace Qplet.GraphQL.Conventions;

/// <summary>The rows of several entities to one of which a row can refer.</summary>
/// <param name="Kind">The property of the row that tells the entities apart. Null if the row refers to nothing.</param>
/// <param name="Key">The property of the row with the key. Null if the row refers to nothing.</param>
/// <param name="All">The entities.</param>
public sealed record FilterTargets(PropertyInfo Kind, PropertyInfo Key, IReadOnlyList<FilterTarget> All);
