using System.Runtime.InteropServices;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Compares queries with the wordings of texts: short phrases in which people ask for them. Words that say little are compared as well, since a phrase such as
/// "who follows me" has hardly any other.
/// </summary>
internal sealed class WordingIndex
{
    /// <summary>Wordings that are less similar than this do not count.</summary>
    private const double MinSimilarity = 0.2;

    /// <summary>How much it counts that the words of the query are in the wording.</summary>
    private const double QueryExponent = 0.6;

    /// <summary>How much it counts that the words of the wording are in the query.</summary>
    private const double WordingExponent = 0.5;

    /// <summary>How much more a rare word counts than a frequent one.</summary>
    private const double RarityExponent = 0.7;

    /// <summary>An unknown word weighs half as much as a word that this number of wordings has, since it is often a name.</summary>
    private const int CountOfUnknown = 20;

    private readonly List<Phrase> _wordings = [];
    private readonly Dictionary<string, List<Posting>> _postings = new(StringComparer.Ordinal);
    private readonly double[] _totals;

    public WordingIndex(IReadOnlyList<IndexedText> texts)
    {
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var wording in texts[text].Wordings)
            {
                Add(text, wording);
            }
        }
        _totals = [.. _wordings.Select(wording => wording.Stems.Sum(stem => WeightOf(_postings[stem].Count)))];
    }

    /// <summary>The stems of all wordings.</summary>
    public IEnumerable<string> Stems => _postings.Keys;

    /// <summary>Returns whether a wording has a word with a stem.</summary>
    public bool Contains(string stem) => _postings.ContainsKey(stem);

    /// <summary>Returns the places of the texts that have similar wordings, with the similarity of the best one: greater than 0 and at most 1.</summary>
    public Dictionary<int, double> Find(IReadOnlyList<QueryTerm> words)
    {
        var matches = new Dictionary<int, Match>();
        var total = 0.0;
        foreach (var word in words)
        {
            total += Add(word, matches);
        }

        var similarities = new Dictionary<int, double>();
        foreach (var (place, match) in matches)
        {
            if (_wordings[place].NeedsSubject && !match.HasSubject)
            {
                continue;
            }
            var similarity =
                Math.Pow(Math.Min(1, match.OfQuery / total), QueryExponent) * Math.Pow(Math.Min(1, match.OfWording / _totals[place]), WordingExponent);
            if (similarity > MinSimilarity)
            {
                ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(similarities, _wordings[place].Text, out _);
                best = Math.Max(best, _wordings[place].Weight * (similarity - MinSimilarity) / (1 - MinSimilarity));
            }
        }

        return similarities;
    }

    private void Add(int text, Wording wording)
    {
        var stems = StemsOf(wording.Text);
        var subject = StemsOf(wording.Subject ?? "");
        foreach (var stem in stems)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_postings, stem, out _);
            (list ??= []).Add(new(_wordings.Count, subject.Contains(stem)));
        }
        _wordings.Add(new(text, stems, subject.Count > 0, wording.Weight));
    }

    private static HashSet<string> StemsOf(string text) => SearchWords.Read(text).Select(WordStemmer.Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>Adds the best alternative of a word to the match of each wording, and returns the weight of the word.</summary>
    private double Add(QueryTerm word, Dictionary<int, Match> matches)
    {
        var own = WeightOf(word) * word.Importance;
        var best = new Dictionary<int, Match>();
        foreach (var (stem, weight) in word.Alternatives)
        {
            if (!_postings.TryGetValue(stem, out var postings))
            {
                continue;
            }
            var rarity = weight * word.Importance * WeightOf(postings.Count);
            foreach (var posting in postings)
            {
                ref var match = ref CollectionsMarshal.GetValueRefOrAddDefault(best, posting.Wording, out _);
                if (rarity > match.OfWording)
                {
                    match = new(own * weight, rarity, posting.IsSubject);
                }
            }
        }

        foreach (var (place, hit) in best)
        {
            ref var match = ref CollectionsMarshal.GetValueRefOrAddDefault(matches, place, out _);
            match = new(match.OfQuery + hit.OfQuery, match.OfWording + hit.OfWording, match.HasSubject || hit.HasSubject);
        }

        return own;
    }

    /// <summary>Returns the weight of a word of a query: its own one, or if no wording has it, that of the best of its alternatives.</summary>
    private double WeightOf(QueryTerm word)
    {
        if (_postings.TryGetValue(word.Alternatives[0].Stem, out var own))
        {
            return WeightOf(own.Count);
        }
        var greatest = 0.0;
        foreach (var (stem, weight) in word.Alternatives)
        {
            if (_postings.TryGetValue(stem, out var postings))
            {
                greatest = Math.Max(greatest, weight * WeightOf(postings.Count));
            }
        }

        return greatest > 0 ? greatest : WeightOf(Math.Min(CountOfUnknown, _wordings.Count)) / 2;
    }

    private double WeightOf(int count) => Math.Pow(Math.Log(1 + ((_wordings.Count - count + 0.5) / (count + 0.5))), RarityExponent);

    /// <param name="Wording">The place of the wording.</param>
    /// <param name="IsSubject">Whether the word belongs to its subject.</param>
    private readonly record struct Posting(int Wording, bool IsSubject);

    /// <summary>What a query and a wording have in common.</summary>
    /// <param name="OfQuery">The weights of the words of the query.</param>
    /// <param name="OfWording">The weights of the words of the wording.</param>
    /// <param name="HasSubject">Whether one of the words belongs to the subject of the wording.</param>
    private readonly record struct Match(double OfQuery, double OfWording, bool HasSubject);

    /// <param name="Text">The place of the text.</param>
    /// <param name="Stems">The stems of all words.</param>
    /// <param name="NeedsSubject">Whether a query must have a word of its subject.</param>
    /// <param name="Weight">How much it counts.</param>
    private sealed record Phrase(int Text, IReadOnlySet<string> Stems, bool NeedsSubject, double Weight);
}
