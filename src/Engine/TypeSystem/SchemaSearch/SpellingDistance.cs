namespace Qplet.GraphQL.TypeSystem;

/// <summary>Compares words that may have an error in writing.</summary>
internal static class SpellingDistance
{
    /// <summary>Returns whether one letter that is wrong, missing, additional or swapped with its neighbour makes the difference between two words.</summary>
    public static bool IsAtMostOne(string left, string right)
    {
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }
        var start = 0;
        while (start < shorter.Length && shorter[start] == longer[start])
        {
            start++;
        }
        var rest = shorter.AsSpan(start);
        var other = longer.AsSpan(start);
        if (rest.Length < other.Length)
        {
            return rest.SequenceEqual(other[1..]);
        }
        return rest.Length == 0
            || rest[1..].SequenceEqual(other[1..])
            || (rest.Length > 1 && rest[0] == other[1] && rest[1] == other[0] && rest[2..].SequenceEqual(other[2..]));
    }
}
