namespace Qplet.GraphQL.TypeSystem;

/// <summary>Joins the results of the wishes of a query with those of the whole query.</summary>
internal static class WishFusion
{
    /// <summary>The score of the best result of a wish, in comparison with the best one of the whole query.</summary>
    private const double WishWeight = 0.95;

    /// <summary>How fast the scores of the other results of a wish fall, so the best results of all wishes come before them.</summary>
    private const double WishExponent = 2;

    /// <summary>
    /// Ranks results by the best of their scores, each in comparison with the best result of its list. So the best result of the whole query is followed by the
    /// best one of each wish.
    /// </summary>
    public static IReadOnlyList<(string Coordinate, double Score)> Join(
        IReadOnlyList<(string Coordinate, double Score)> whole,
        IReadOnlyList<IReadOnlyList<(string Coordinate, double Score)>> wishes
    )
    {
        var scores = new Dictionary<string, (double Score, int Place)>(StringComparer.Ordinal);
        Add(whole, 1, 1);
        foreach (var wish in wishes)
        {
            Add(wish, WishWeight, WishExponent);
        }

        // Of equal ones, those of the first wish come first.
        return
        [
            .. scores
                .OrderByDescending(static entry => entry.Value.Score)
                .ThenBy(static entry => entry.Value.Place)
                .Take(WordIndex.MaxRanked)
                .Select(static entry => (entry.Key, entry.Value.Score)),
        ];

        void Add(IReadOnlyList<(string Coordinate, double Score)> found, double weight, double exponent)
        {
            foreach (var (coordinate, score) in found)
            {
                var relative = weight * Math.Pow(score / found[0].Score, exponent);
                var (best, place) = scores.GetValueOrDefault(coordinate, (0, scores.Count));
                scores[coordinate] = (Math.Max(best, relative), place);
            }
        }
    }
}
