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

    private static readonly FrozenSet<string> s_questionWords =
        "which who whose what when where how is are was were does did has have show list find search get fetch retrieve lists returns finds shows"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words that questions in any domain have.</summary>
    private static readonly Dictionary<string, IReadOnlyList<string>> s_common = new(StringComparer.Ordinal)
    {
        ["how many"] = ["count", "number"],
        ["how often"] = ["count", "number"],
        ["number"] = ["count"],
        ["live"] = ["subscription"],
        ["at once"] = ["subscription"],
        ["real time"] = ["subscription"],
        ["tell me"] = ["subscription", "notification"],
        ["get told"] = ["notification", "subscription"],
        ["let me know"] = ["notification", "subscription"],
        ["how long"] = ["countdown", "duration", "left"],
        ["when"] = ["date", "time"],
        ["where"] = ["location", "place", "url"],
        ["today"] = ["day", "next"],
        ["tomorrow"] = ["day", "next"],
        ["soon"] = ["next", "upcoming"],
        ["who"] = ["user"],
        ["make"] = ["create"],
        ["start"] = ["create"],
        ["write"] = ["create"],
        ["publish"] = ["create"],
        ["upload"] = ["create"],
        ["submit"] = ["create"],
        ["suggest"] = ["create", "request"],
        ["propose"] = ["create", "request"],
        ["add"] = ["create"],
        ["put"] = ["add"],
        ["invite"] = ["add"],
        ["attach"] = ["add"],
        ["change"] = ["update", "edit"],
        ["edit"] = ["update", "change"],
        ["modify"] = ["update", "change"],
        ["set"] = ["update", "change"],
        ["correct"] = ["update", "change"],
        ["rename"] = ["update"],
        ["remove"] = ["delete"],
        ["erase"] = ["delete", "remove"],
        ["cancel"] = ["delete", "remove"],
        ["withdraw"] = ["delete", "remove"],
        ["take back"] = ["remove"],
        ["sign in"] = ["login"],
        ["log in"] = ["login"],
        ["logged in user"] = ["signedin"],
        ["undo"] = ["remove", "delete"],
        ["log out"] = ["logout"],
        ["sign out"] = ["logout"],
        ["sign up"] = ["register"],
        ["picture"] = ["image"],
        ["photo"] = ["image", "picture"],
        ["find"] = ["search"],
        ["look for"] = ["search"],
    };

    private readonly WordIndex _index;
    private readonly Dictionary<string, IReadOnlyList<string>> _synonyms = new(StringComparer.Ordinal);

    public QueryReader(SchemaSearchOptions options, WordIndex index)
    {
        _index = index;
        foreach (var (phrase, words) in s_common.Concat(options.Synonyms))
        {
            var key = KeyOf(SearchWords.Read(phrase));
            _synonyms[key] = [.. _synonyms.GetValueOrDefault(key) ?? [], .. words.SelectMany(SearchWords.StemsOf)];
        }
    }

    public SearchQuery Read(string query)
    {
        var words = SearchWords.Read(query);
        var terms = ReadTerms(words);
        return new(terms, IntentOf(words, terms));
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
                terms.Add(term);
            }
        }

        return terms;
    }

    private SearchIntent IntentOf(List<string> words, List<QueryTerm> terms)
    {
        if (words.Count > 0 && s_questionWords.Contains(words[0]))
        {
            return words is ["how", "to" or "do" or "can", ..] or ["get", "told", ..] ? SearchIntent.Unknown : SearchIntent.Read;
        }
        return terms.Count > 0 && terms[0].Alternatives.Any(alternative => _index.StartsMutation(alternative.Stem))
            ? SearchIntent.Change
            : SearchIntent.Unknown;
    }

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
        }
        if (alternatives.Count > 0 && SearchWords.OppositeOf(stem) is { } opposite && _index.Contains(opposite))
        {
            alternatives.Add((opposite, OppositeWeight));
        }
        return alternatives.Count == 0 ? null : new(alternatives);
    }

    private static string KeyOf(IEnumerable<string> words) => string.Join(' ', words.Select(WordStemmer.Stem));
}
