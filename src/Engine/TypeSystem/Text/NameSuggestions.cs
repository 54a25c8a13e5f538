namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Guesses which name was meant by one that does not exist, by the number of edits between them; the distances are graphql-js's, so the guesses are those
/// that its users know.
/// </summary>
public static class NameSuggestions
{
    private const int MaxSuggestions = 5;

    /// <summary>The names that are close to <paramref name="input" />, the closest first, names at the same distance in natural order.</summary>
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

    /// <summary>The sentence that offers the names which are close to <paramref name="input" />, with a space in front; empty where none is.</summary>
    /// <param name="input">The name that does not exist.</param>
    /// <param name="names">The names that do.</param>
    /// <param name="subject">What the names are of, with a space behind, such as "the enum value ".</param>
    public static string DidYouMean(string input, IEnumerable<string> names, string subject = "") => DidYouMean(Find(input, names), subject);

    /// <summary>The sentence that offers names, five at most, with a space in front; empty if there are none.</summary>
    public static string DidYouMean(IReadOnlyList<string> suggestions, string subject = "")
    {
        var quoted = suggestions.Take(MaxSuggestions).Select(static name => $"\"{name}\"").ToList();
        return quoted.Count == 0 ? "" : $" Did you mean {subject}{Alternatives(quoted)}?";
    }

    /// <summary>Lists items as alternatives: <c>a</c>; <c>a or b</c>; <c>a, b, or c</c>.</summary>
    private static string Alternatives(List<string> items) =>
        items.Count switch
        {
            1 => items[0],
            2 => $"{items[0]} or {items[1]}",
            _ => $"{string.Join(", ", items.Take(items.Count - 1))}, or {items[^1]}",
        };

    /// <summary>
    /// The number of insertions, deletions, replacements and swaps of neighbours; 1 where only the case differs, null where it is above the threshold.
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
