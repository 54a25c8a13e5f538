using System.Buffers;
using System.Runtime.InteropServices;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Ranks texts by their words: <see href="https://en.wikipedia.org/wiki/Okapi_BM25">BM25</see>, with weights for the parts of a text, and factors for how much
/// of the query and of the name is matched. Texts with similar wordings are ranked higher.
/// </summary>
internal sealed class WordIndex
{
    /// <summary>The maximum number of results of a search, on all its pages.</summary>
    public const int MaxRanked = 500;

    private const double Saturation = 1.2;

    /// <summary>The factor of an entry that is like a better one, so different entries come first.</summary>
    private const double LikenessFactor = 0.8;

    /// <summary>The score of a wording that is the query, in comparison with the best score by words.</summary>
    private const double WordingWeight = 2;

    /// <summary>The factor of a field whose value is of the kind that a question asks for.</summary>
    private const double AnswerFactor = 1.3;

    private const double MutationFactorOfQuestions = 0.55;
    private const double MutationFactorOfChanges = 1.2;

    private readonly IReadOnlyList<IndexedText> _texts;
    private readonly Dictionary<string, Posting[]> _postings;
    private readonly HashSet<string> _mutationVerbs;
    private readonly WordingIndex _wordings;

    public WordIndex(IReadOnlyList<IndexedText> texts)
    {
        _texts = texts;
        var postings = new Dictionary<string, List<Posting>>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var (stem, weight) in texts[i].Weights)
            {
                if (!postings.TryGetValue(stem, out var list))
                {
                    postings.Add(stem, list = []);
                }
                list.Add(new(i, weight * (Saturation + 1) / (weight + Saturation), texts[i].Names.Contains(stem)));
            }
        }

        _wordings = new WordingIndex(texts);
        _mutationVerbs = texts.Where(static text => text.ChangesData).Select(static text => text.FirstName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        _postings = postings.ToDictionary(static entry => entry.Key, static entry => entry.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Returns whether a text has a word with a stem.</summary>
    public bool Contains(string stem) => _postings.ContainsKey(stem) || _wordings.Contains(stem);

    /// <summary>Returns whether the name of a mutation starts with a word.</summary>
    public bool StartsMutation(string stem) => _mutationVerbs.Contains(stem);

    /// <summary>Returns the stems that differ from a word, or from its stem, by one letter that is wrong, missing, additional or swapped.</summary>
    public IEnumerable<string> FindSimilar(string word)
    {
        var stem = WordStemmer.Stem(word);
        return _postings.Keys.Union(_wordings.Stems).Where(known => SpellingDistance.IsAtMostOne(known, stem) || SpellingDistance.IsAtMostOne(known, word));
    }

    /// <summary>
    /// Returns the texts that have words of a query, the best first, at most <see cref="MaxRanked" />; equal ones in the order of their coordinates.
    /// </summary>
    public IReadOnlyList<(string Coordinate, double Score)> Find(SearchQuery query)
    {
        var matches = ArrayPool<Match>.Shared.Rent(_texts.Count);
        matches.AsSpan(0, _texts.Count).Clear();
        var total = 0.0;
        foreach (var term in query.Terms)
        {
            total += Add(term, matches);
        }

        var scores = new double[_texts.Count];
        for (var i = 0; i < _texts.Count; i++)
        {
            scores[i] = matches[i].Score > 0 ? ScoreOf(_texts[i], matches[i], total) : 0;
        }
        ArrayPool<Match>.Shared.Return(matches);

        // Both are compared with the best that is possible: the best score by words, and a wording that is the query.
        var best = scores.Max();
        var similarities = _wordings.Find(query.Words);
        var words = query.Words.Select(static word => word.Alternatives[0].Stem).ToHashSet(StringComparer.Ordinal);
        var ranked = new List<(IndexedText Text, double Score)>();
        for (var i = 0; i < _texts.Count; i++)
        {
            var similarity = similarities.GetValueOrDefault(i);
            if (scores[i] > 0 || similarity > 0)
            {
                var score = (scores[i] > 0 ? scores[i] / best : 0) + (similarity * WordingWeight);
                ranked.Add((_texts[i], score * FactorOf(_texts[i], query.Intent, words) * FactorOf(_texts[i].Answer, query.Answer)));
            }
        }
        ranked.Sort(Compare);
        ranked.RemoveRange(Math.Min(MaxRanked, ranked.Count), Math.Max(0, ranked.Count - MaxRanked));
        Spread(ranked);
        return ranked.ConvertAll(static entry => (entry.Text.Coordinate, entry.Score));
    }

    private static double ScoreOf(IndexedText text, Match match, double total)
    {
        var coverage = match.Covered / total;
        var nameCoverage = text.Names.Count == 0 ? 0 : Math.Min(1, (double)match.Names / text.Names.Count);
        return match.Score * text.Rank * (0.4 + (0.6 * coverage)) * (1 + (0.5 * nameCoverage));
    }

    private static double FactorOf(IndexedText text, SearchIntent intent, HashSet<string> words) =>
        !text.ChangesData || intent == SearchIntent.Unknown ? 1
        : intent == SearchIntent.Read ? (text.Names.IsSubsetOf(words) ? 1 : MutationFactorOfQuestions)
        : MutationFactorOfChanges;

    private static double FactorOf(AnswerKind answer, AnswerKind expected) => expected != AnswerKind.Other && answer == expected ? AnswerFactor : 1;

    /// <summary>Adds the best alternative of a term to the match of each text, and returns the greatest weight that the term can add.</summary>
    private double Add(QueryTerm term, Match[] matches)
    {
        var best = new Dictionary<int, Match>();
        var greatest = 0.0;
        foreach (var (stem, weight) in term.Alternatives)
        {
            if (!_postings.TryGetValue(stem, out var postings))
            {
                continue;
            }
            var rarity = WeightOf(postings.Length) * term.Importance;
            greatest = Math.Max(greatest, rarity);
            foreach (var posting in postings)
            {
                var score = rarity * weight * posting.Weight;
                ref var match = ref CollectionsMarshal.GetValueRefOrAddDefault(best, posting.Text, out _);
                if (score > match.Score)
                {
                    match = new(score, rarity * weight, posting.IsName ? 1 : 0);
                }
            }
        }

        foreach (var (text, hit) in best)
        {
            ref var match = ref matches[text];
            match = new(match.Score + hit.Score, match.Covered + hit.Covered, match.Names + hit.Names);
        }

        return greatest;
    }

    /// <summary>Lowers the scores of texts that are like better ones, and sorts again.</summary>
    private static void Spread(List<(IndexedText Text, double Score)> ranked)
    {
        var factors = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < ranked.Count; i++)
        {
            if (ranked[i].Text.Likeness is { } likeness)
            {
                var factor = factors.GetValueOrDefault(likeness, 1);
                ranked[i] = ranked[i] with { Score = ranked[i].Score * factor };
                factors[likeness] = factor * LikenessFactor;
            }
        }

        ranked.Sort(Compare);
    }

    private static int Compare((IndexedText Text, double Score) left, (IndexedText Text, double Score) right) =>
        left.Score != right.Score ? right.Score.CompareTo(left.Score) : string.CompareOrdinal(left.Text.Coordinate, right.Text.Coordinate);

    /// <summary>Returns the weight of a stem by the number of texts that have it: the rarer it is, the more it counts.</summary>
    private double WeightOf(int count) => Math.Log(1 + ((_texts.Count - count + 0.5) / (count + 0.5)));

    private readonly record struct Posting(int Text, double Weight, bool IsName);

    private readonly record struct Match(double Score, double Covered, int Names);
}
