namespace Qplet.GraphQL.TypeSystem;

/// <summary>The wordings whose coordinates have a <c>*</c>, so they hold for all fields of a kind, also for those that are added later.</summary>
internal sealed class WordingPatterns(IReadOnlyDictionary<string, IReadOnlyList<string>> wordings)
{
    private const double PatternWeight = 0.9;
    private const char Wildcard = '*';

    private readonly List<(string Start, string End, IReadOnlyList<string> Wordings)> _patterns =
    [
        .. wordings
            .Where(static entry => entry.Key.Contains(Wildcard, StringComparison.Ordinal))
            .Select(static entry =>
            {
                var place = entry.Key.IndexOf(Wildcard, StringComparison.Ordinal);
                return (entry.Key[..place], entry.Key[(place + 1)..], entry.Value);
            }),
    ];

    /// <summary>Returns the wordings of the patterns that match a coordinate, with the words for which the <c>*</c> stands.</summary>
    public IEnumerable<Wording> Find(string coordinate)
    {
        foreach (var (start, end, wordings) in _patterns)
        {
            if (
                coordinate.Length > start.Length + end.Length
                && coordinate.StartsWith(start, StringComparison.Ordinal)
                && coordinate.EndsWith(end, StringComparison.Ordinal)
                && coordinate[start.Length..^end.Length] is var part
                && !part.Contains('.', StringComparison.Ordinal)
            )
            {
                var words = Wording.WordsOf(part);
                foreach (var wording in wordings)
                {
                    yield return new(wording.Replace("*", words, StringComparison.Ordinal), words) { Weight = PatternWeight };
                }
            }
        }
    }
}
