using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Adds properties to the columns that selections need. Each combination is created once, because what depends on a set of columns is kept by its reference.
/// </summary>
internal static class IncludedColumns
{
    private static readonly ConditionalWeakTable<IReadOnlySet<string>, ConcurrentDictionary<string, IReadOnlySet<string>>> s_combinations = [];

    /// <summary>Returns the columns together with further properties. The columns must not change afterwards.</summary>
    public static IReadOnlySet<string> Of(IReadOnlySet<string> columns, IReadOnlyList<string> properties) =>
        s_combinations
            .GetOrCreateValue(columns)
            .GetOrAdd(
                properties is [var only] ? only : string.Join(',', properties),
                static (_, sets) => sets.columns.Concat(sets.properties).ToHashSet(StringComparer.Ordinal),
                (columns, properties)
            );
}
