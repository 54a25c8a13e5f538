namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Suggests names similar to an unknown name, by edit distance. Uses the same distance metric as graphql-js, so the suggestions are the same.
/// </summary>
public static class NameSuggestions
{
    private const int MaxSuggestions = 5;

    /// <summary>Returns the names that are similar to <paramref name="input" />, most similar first; names at the same distance are in natural order.</summary>
    public static IReadOnlyList<string> Find(string input, IEnumerable<string> names)
    {
        var threshold = (int)(input.Length * 0.4) + 1;
        var lowered = input.ToLowerInvariant();
        var close = new List<(string Name, int Distance)>();
        foreach (var name in names)
        {
            if (GetDistance(input, lowered, name, threshold) is { } distance)
            {
                close.Add((name, distance));
            }
        }

        close.Sort(
            static (left, right) => left.Distance != right.Distance ? left.Distance.CompareTo(right.Distance) : NaturalOrder.Compare(left.Name, right.Name)
        );
        return close.ConvertAll(static entry => entry.Name);
    }

    /// <summary>Returns a sentence that suggests the names similar to <paramref name="input" />, with a leading space; empty if no name is similar.</summary>
    /// <param name="input">The unknown name.</param>
    /// <param name="names">The known names.</param>
    /// <param name="subject">The kind of names, with a trailing space, such as "the enum value ".</param>
    public static string DidYouMean(string input, IEnumerable<string> names, string subject = "") => DidYouMean(Find(input, names), subject);

    /// <summary>Returns a sentence that suggests at most five names, with a leading space; empty if <paramref name="suggestions" /> is empty.</summary>
    public static string DidYouMean(IReadOnlyList<string> suggestions, string subject = "")
    {
        var quoted = suggestions.Take(MaxSuggestions).Select(static name => $"\"{name}\"").ToList();
        return quoted.Count == 0 ? "" : $" Did you mean {subject}{Alternatives(quoted)}?";
    }

    /// <summary>Joins items as alternatives: <c>a</c>; <c>a or b</c>; <c>a, b, or c</c>.</summary>
    private static string Alternatives(List<string> items) =>
        items.Count switch
        {
            1 => items[0],
            2 => $"{items[0]} or {items[1]}",
            _ => $"{string.Join(", ", items.Take(items.Count - 1))}, or {items[^1]}",
        };

    /// <summary>
    /// Returns the number of insertions, deletions, substitutions and transpositions of adjacent characters; 1 if only the case differs, null above the
    /// threshold.
    /// </summary>
    private static int? GetDistance(string input, string left, string name, int threshold)
    {
        if (input == name)
        {
            return 0;
        }
        if (Math.Abs(input.Length - name.Length) > threshold)
        {
            return null;
        }

        var right = name.ToLowerInvariant();
        if (left == right)
        {
            return 1;
        }
        if (left.Length < right.Length)
        {
            (left, right) = (right, left);
        }

        var rows = new[] { new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1] };
        for (var j = 0; j <= right.Length; j++)
        {
            rows[0][j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var smallest = FillRow(left, right, i, rows);
            if (smallest > threshold)
            {
                return null;
            }
        }

        var distance = rows[left.Length % 3][right.Length];
        return distance <= threshold ? distance : null;
    }

    private static int FillRow(string left, string right, int i, int[][] rows)
    {
        var above = rows[(i - 1) % 3];
        var current = rows[i % 3];
        var smallest = current[0] = i;
        for (var j = 1; j <= right.Length; j++)
        {
            var cost = left[i - 1] == right[j - 1] ? 0 : 1;
            var cell = Math.Min(Math.Min(above[j] + 1, current[j - 1] + 1), above[j - 1] + cost);
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
            {
                cell = Math.Min(cell, rows[(i - 2) % 3][j - 2] + 1);
            }
            current[j] = cell;
            smallest = Math.Min(smallest, cell);
        }

        return smallest;
    }
}
