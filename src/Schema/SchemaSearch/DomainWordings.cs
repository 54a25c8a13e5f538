using System.Collections.Frozen;

namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>
/// The phrases in which people ask for parts of the schema. In each text, a coordinate is followed by indented lines with its wordings, separated by
/// semicolons.
/// </summary>
internal static class DomainWordings
{
    /// <summary>The wordings by coordinate.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } =
        IndentedLists
            .Read(
                GeneralWordings.Text,
                AccountWordings.Text,
                PeopleWordings.Text,
                MusicWordings.Text,
                CommentWordings.Text,
                MessageWordings.Text,
                ReleaseWordings.Text,
                EventWordings.Text
            )
            .ToFrozenDictionary(static entry => entry.Head, static entry => entry.Items, StringComparer.Ordinal);
}
