using System.Collections.Frozen;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Reads the words of queries: with their synonyms, and with similar words of the schema instead of unknown ones.</summary>
internal sealed class QueryReader
{
    private const int MaxPhrase = 3;
    private const int MaxTerms = 40;
    private const int MaxTypos = 3;
    private const int MinTypoLength = 5;
    private const double SynonymWeight = 0.7;
    private const double TypoWeight = 0.7;
    private const double OppositeWeight = 0.5;
    private const double PersonWeight = 0.5;
    private const double FillerImportance = 0.4;

    private static readonly FrozenSet<string> s_questionWords = (
        "which who whose what when where how is are was were does did has have show list find search get fetch retrieve lists returns finds shows "
        + "view views enumerate enumerates query retrieves gets fetches display displays see"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs that only ask to see something if a request starts with them. In other places they may be nouns.</summary>
    private static readonly FrozenSet<string> s_readingVerbs = "view see display browse check inspect read load open obtain access"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that say little, although some names have them.</summary>
    private static readonly FrozenSet<string> s_fillers = (
        "information info details data given specific particular certain able ability possible feature option button tab page screen way single multiple "
        + "several various request response endpoint api call header parameter object entity item items using based related authenticated "
        + "additional general existing currently"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The endings of words for people, such as <c>listener</c> and <c>guitarist</c>.</summary>
    private static readonly string[] s_personEndings = ["er", "ers", "or", "ors", "ist", "ists", "ian", "ians"];

    /// <summary>The words before those that say whether one asks a question or wants to change something, such as <c>I would like to</c>.</summary>
    private static readonly FrozenSet<string> s_leads = ("i we you want wants need needs would like to please can could let me us am trying know wish")
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words before <see cref="s_wishedThings" /> in a wish, such as <c>please add an option to</c>.</summary>
    private static readonly FrozenSet<string> s_wishes = (
        "please add adding provide implement introduce enable allow have want need would like should could there be is are i we you it a an the new some "
        + "any for give me us missing lack lacks request feature"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a wish is for, before the words that say what one wants to do.</summary>
    private static readonly FrozenSet<string> s_wishedThings = "option ability way possibility support functionality feature chance means"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly WordIndex _index;
    private readonly Dictionary<string, IReadOnlyList<string>> _synonyms = new(StringComparer.Ordinal);

    public QueryReader(SchemaSearchOptions options, WordIndex index)
    {
        _index = index;
        foreach (var (phrase, words) in CommonSynonyms.All.Concat(options.Synonyms))
        {
            var key = KeyOf(SearchWords.Read(phrase));
            _synonyms[key] = [.. _synonyms.GetValueOrDefault(key) ?? [], .. words.SelectMany(SearchWords.StemsOf)];
        }
    }

    public SearchQuery Read(string query)
    {
        var words = JoinCompounds(LeaveOutWish(SearchWords.Read(query).FindAll(static word => !SpokenForms.IsExclamation(word))));
        var terms = ReadTerms(words);
        return new(terms, ReadWords(words), IntentOf(words, terms), AnswerTo(words));
    }

    /// <summary>Leaves out the words that only say that one would like to be able to do something, such as <c>add an option to</c>.</summary>
    private static List<string> LeaveOutWish(List<string> words)
    {
        var thing = words.FindIndex(static word => !s_wishes.Contains(word));
        if (thing >= 0 && s_wishedThings.Contains(words[thing]) && thing + 2 < words.Count && words[thing + 1] is "to" or "for" or "of")
        {
            return words[(thing + 2)..];
        }
        return words;
    }

    /// <summary>Joins two words that are known only as one, such as <c>wish list</c>.</summary>
    private List<string> JoinCompounds(List<string> words)
    {
        var joined = new List<string>(words.Count);
        foreach (var word in words)
        {
            var compound = joined.Count == 0 ? null : joined[^1] + word;
            if (compound is { Length: > MinTypoLength } && IsKnown(compound) && !IsKnown($"{joined[^1]} {word}"))
            {
                joined[^1] = compound;
            }
            else
            {
                joined.Add(word);
            }
        }

        return joined;

        bool IsKnown(string text) => _synonyms.ContainsKey(KeyOf(text.Split(' '))) || _index.Contains(WordStemmer.Stem(text));
    }

    private List<QueryTerm> ReadTerms(List<string> words)
    {
        var terms = new List<QueryTerm>();
        var typos = 0;
        for (var i = 0; i < words.Count && terms.Count < MaxTerms; i++)
        {
            for (var length = Math.Min(MaxPhrase, words.Count - i); length > 1; length--)
            {
                if (_synonyms.TryGetValue(KeyOf(words.Skip(i).Take(length)), out var meanings))
                {
                    terms.Add(new([.. meanings.Select(static stem => (stem, SynonymWeight))]));
                }
            }
            if (TermOf(words[i], ref typos) is { } term)
            {
                terms.Add(term with { Importance = ImportanceOf(words, i) });
            }
        }

        return terms;
    }

    /// <summary>Reads all words, also those that say little. A word also has the synonyms of the phrases that it is part of.</summary>
    private List<QueryTerm> ReadWords(List<string> words)
    {
        var terms = new List<QueryTerm>();
        var typos = 0;
        for (var i = 0; i < words.Count && terms.Count < MaxTerms; i++)
        {
            List<(string Stem, double Weight)> alternatives = SearchWords.IsStopWord(words[i]) ? [(WordStemmer.Stem(words[i]), 1)] : [];
            alternatives.AddRange(TermOf(words[i], ref typos)?.Alternatives ?? []);
            for (var start = Math.Max(0, i - MaxPhrase + 1); start <= i; start++)
            {
                for (var length = Math.Max(2, i - start + 1); length <= Math.Min(MaxPhrase, words.Count - start); length++)
                {
                    if (_synonyms.TryGetValue(KeyOf(words.Skip(start).Take(length)), out var meanings))
                    {
                        alternatives.AddRange(meanings.Select(static stem => (stem, SynonymWeight)));
                    }
                }
            }
            terms.Add(new(alternatives) { Importance = ImportanceOf(words, i) });
        }

        return terms;
    }

    private SearchIntent IntentOf(List<string> words, List<QueryTerm> terms)
    {
        words = words[Math.Max(0, words.FindIndex(static word => !s_leads.Contains(word)))..];
        var asksForTheWay = words is ["how", "to" or "do" or "can", ..];
        if (words.Count > 0 && s_questionWords.Contains(words[0]) && !asksForTheWay)
        {
            return words is ["get", "tell", ..] ? SearchIntent.Unknown : SearchIntent.Read;
        }
        return terms.Count > 0 && terms[0].Alternatives.Any(alternative => _index.StartsMutation(alternative.Stem))
            ? SearchIntent.Change
            : SearchIntent.Unknown;
    }

    /// <summary>Returns what kind of value a question asks for: <c>am I following her</c> asks for yes or no, <c>how many likes</c> for a number.</summary>
    private static AnswerKind AnswerTo(List<string> words) =>
        words switch
        {
            ["how", "many" or "often" or "much", ..] or ["number" or "count" or "total" or "amount", ..] => AnswerKind.Number,
            ["is" or "are", "there", ..] => AnswerKind.Other,
            ["is" or "are" or "was" or "were" or "has" or "does" or "did" or "am" or "may", _, ..] => AnswerKind.Condition,
            ["do" or "have" or "can", "i" or "we", ..] or ["whether" or "if", ..] => AnswerKind.Condition,
            ["tell" or "check" or "see" or "know" or "show", "if" or "whether", ..] => AnswerKind.Condition,
            _ => AnswerKind.Other,
        };

    private QueryTerm? TermOf(string word, ref int typos)
    {
        var stem = WordStemmer.Stem(word);
        var alternatives = new List<(string Stem, double Weight)>();
        if (!SearchWords.IsStopWord(word))
        {
            alternatives.Add((stem, 1));
        }
        if (_synonyms.TryGetValue(stem, out var meanings))
        {
            alternatives.AddRange(meanings.Where(meaning => meaning != stem).Select(static meaning => (meaning, SynonymWeight)));
        }
        else if (alternatives.Count > 0 && !_index.Contains(stem) && word.Length >= MinTypoLength && typos < MaxTypos)
        {
            typos++;
            alternatives.AddRange(_index.FindSimilar(word).Select(static similar => (similar, TypoWeight)));
            if (alternatives.Count == 1 && s_personEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)))
            {
                alternatives.AddRange(_synonyms["who"].Select(static meaning => (meaning, PersonWeight)));
            }
        }
        if (alternatives.Count > 0 && SearchWords.OppositeOf(stem) is { } opposite && _index.Contains(opposite))
        {
            alternatives.Add((opposite, OppositeWeight));
        }
        return alternatives.Count == 0 ? null : new(alternatives);
    }

    private static double ImportanceOf(List<string> words, int place) =>
        words.Count > 2 && ((place == 0 && s_readingVerbs.Contains(words[0])) || s_fillers.Contains(words[place])) ? FillerImportance : 1;

    private static string KeyOf(IEnumerable<string> words) => string.Join(' ', words.Select(WordStemmer.Stem));
}
