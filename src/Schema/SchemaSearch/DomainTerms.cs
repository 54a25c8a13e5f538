using System.Collections.Frozen;

namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>
/// The words that people use for what the schema names differently: in each text, words of the schema are followed by indented lines with the words and phrases
/// that stand for them, separated by semicolons.
/// </summary>
internal static class DomainTerms
{
    /// <summary>The words of the schema by the words that stand for them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } =
        IndentedLists
            .Read(MusicTerms.Text, ReleaseTerms.Text, PeopleTerms.Text, MessageTerms.Text, EventTerms.Text, ModerationTerms.Text, AccountTerms.Text)
            .SelectMany(static entry => entry.Items.SelectMany(item => entry.Head.Split(' ').Select(word => (Item: item, Word: word))))
            .GroupBy(static entry => entry.Item, static entry => entry.Word, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                static group => group.Key,
                static IReadOnlyList<string> (group) => [.. group.Distinct(StringComparer.Ordinal)],
                StringComparer.Ordinal
            );
}
