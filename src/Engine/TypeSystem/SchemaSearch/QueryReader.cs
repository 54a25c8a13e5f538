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
        + "additional general existing"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The endings of words for people, such as <c>listener</c> and <c>guitarist</c>.</summary>
    private static readonly string[] s_personEndings = ["er", "ers", "or", "ors", "ist", "ists", "ian", "ians"];

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
        ["amend"] = ["update", "change"],
        ["alter"] = ["update", "change"],
        ["adjust"] = ["update", "change"],
        ["tweak"] = ["update", "change"],
        ["fix"] = ["update", "change"],
        ["improve"] = ["update", "change"],
        ["destroy"] = ["delete", "remove"],
        ["trash"] = ["delete", "remove"],
        ["discard"] = ["delete", "remove"],
        ["ditch"] = ["delete", "remove"],
        ["drop"] = ["delete", "remove"],
        ["total"] = ["count", "number"],
        ["amount"] = ["count", "number"],
        ["newest"] = ["created"],
        ["latest"] = ["newest", "created"],
        ["recent"] = ["newest", "created"],
        ["fresh"] = ["newest", "created"],
        ["new"] = ["newest", "created"],
        ["realtime"] = ["subscription"],
        ["websocket"] = ["subscription"],
        ["instantly"] = ["subscription"],
        ["immediately"] = ["subscription"],
        ["quit"] = ["remove", "leave"],
        ["exit"] = ["remove", "leave"],
        ["leave"] = ["remove"],
        ["join"] = ["add"],
        ["open"] = ["create"],
        ["begin"] = ["create"],
        ["build"] = ["create"],
        ["compose"] = ["create"],
        ["draft"] = ["create"],
        ["post"] = ["create"],
        ["generate"] = ["create"],
        ["reset"] = ["regenerate", "update"],
        ["renew"] = ["regenerate", "update"],
        ["rotate"] = ["regenerate", "update"],
        ["replace"] = ["regenerate", "update"],
        ["disable"] = ["delete", "revoke"],
        ["deactivate"] = ["delete", "revoke"],
        ["enable"] = ["update"],
        ["activate"] = ["update"],
        ["organise"] = ["organize"],
        ["favourite"] = ["favorite"],
        ["colour"] = ["color"],
        ["lately"] = ["newest"],
        ["recently"] = ["newest"],
        ["reorder"] = ["move", "order"],
        ["rearrange"] = ["move", "order"],
        ["sort"] = ["move", "order"],
        ["mine"] = ["my"],
        ["get rid of"] = ["delete", "remove"],
        ["in real time"] = ["subscription"],
        ["set up"] = ["create"],
        ["sign off"] = ["logout"],
        ["throw away"] = ["delete", "remove"],
        ["turn off"] = ["update"],
        ["turn on"] = ["update"],
        ["switch off"] = ["update"],
        ["opt out"] = ["update"],
        ["wrong"] = ["correct", "update"],
        ["incorrect"] = ["correct", "update"],
        ["false"] = ["correct", "update"],
        ["outdated"] = ["correct", "update"],
        ["mistaken"] = ["correct", "update"],
        ["mistake"] = ["correct", "update"],
        ["enter"] = ["update", "set"],
        ["specify"] = ["update", "set"],
        ["provide"] = ["update", "set"],
        ["fill"] = ["update", "set"],
        ["assign"] = ["update", "set"],
        ["customize"] = ["update", "set"],
        ["customise"] = ["update", "set"],
        ["choose"] = ["update", "set"],
        ["select"] = ["update", "set"],
        ["configure"] = ["update", "set"],
        ["overwrite"] = ["update", "set"],
        ["override"] = ["update", "set"],
        ["insert"] = ["create"],
        ["announce"] = ["create"],
        ["launch"] = ["create"],
        ["introduce"] = ["create"],
        ["initiate"] = ["create"],
        ["establish"] = ["create"],
        ["clear"] = ["delete", "remove"],
        ["wipe"] = ["delete", "remove"],
        ["purge"] = ["delete", "remove"],
        ["retract"] = ["delete", "remove"],
        ["takedown"] = ["delete", "remove"],
        ["eliminate"] = ["delete", "remove"],
        ["dismiss"] = ["delete", "remove"],
        ["unset"] = ["delete", "remove"],
        ["shift"] = ["move"],
        ["drag"] = ["move"],
        ["swap"] = ["move"],
        ["position"] = ["move"],
        ["lookup"] = ["search"],
        ["locate"] = ["search"],
        ["filter"] = ["search"],
        ["discover"] = ["search"],
        ["ignore"] = ["block"],
        ["inform"] = ["notification"],
        ["warn"] = ["notification"],
        ["remind"] = ["notification"],
        ["revise"] = ["update", "change"],
        ["switch"] = ["update", "settings"],
        ["toggle"] = ["update", "settings"],
        ["deliver"] = ["send"],
        ["transmit"] = ["send"],
        ["authored"] = ["author"],
        ["several"] = ["list"],
        ["multiple"] = ["list"],
        ["bulk"] = ["list"],
        ["batch"] = ["list"],
        ["many"] = ["list"],
        ["tonight"] = ["day", "next"],
        ["weekend"] = ["day", "next"],
        ["history"] = ["list"],
        ["past"] = ["list"],
        ["period"] = ["date"],
        ["range"] = ["date"],
        ["between"] = ["date"],
        ["approve"] = ["accept"],
        ["decline"] = ["reject"],
        ["refuse"] = ["reject"],
        ["deny"] = ["reject"],
        ["popular"] = ["top"],
        ["favorite"] = ["top", "popular"],
        ["best"] = ["top", "popular"],
        ["top"] = ["popular"],
        ["quantity"] = ["count"],
        ["forgot"] = ["reset"],
        ["forgotten"] = ["reset"],
        ["lost"] = ["reset"],
        ["verify"] = ["check", "confirm"],
        ["validate"] = ["check", "confirm"],
        ["confirm"] = ["check"],
        ["stored"] = ["saved"],
        ["erasure"] = ["delete"],
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
        var words = JoinCompounds(SearchWords.Read(query));
        var terms = ReadTerms(words);
        return new(terms, ReadWords(words), IntentOf(words, terms));
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
