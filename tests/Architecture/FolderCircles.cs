namespace Qplet.GraphQL.Architecture;

/// <summary>Finds parts of a room that refer to each other, directly or by way of others.</summary>
internal static class FolderCircles
{
    /// <summary>Returns the references within each circle, described and sorted.</summary>
    public static IReadOnlyList<string> Find(IReadOnlyCollection<SourceReference> references)
    {
        var edges = references.ToLookup(static reference => reference.From, static reference => reference.To);
        var reachable = references
            .Select(static reference => reference.From)
            .Distinct()
            .ToDictionary(static folder => folder, folder => ReachableFrom(folder, edges));

        return
        [
            .. references
                .Where(reference => reachable.TryGetValue(reference.To, out var back) && back.Contains(reference.From))
                .Select(static reference => $"{reference.From} -> {reference.To}: {reference.File} refers to {reference.Type}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static HashSet<string> ReachableFrom(string folder, ILookup<string, string> edges)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>([folder]);
        while (pending.TryPop(out var next))
        {
            foreach (var target in edges[next].Where(found.Add))
            {
                pending.Push(target);
            }
        }

        return found;
    }
}
