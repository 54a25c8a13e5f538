namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>
/// The phrases in which people ask for parts of the schema. In each text, a coordinate is followed by indented lines with its wordings, separated by
/// semicolons.
/// </summary>
internal static class DomainWordings
{
    /// <summary>The wordings by coordinate.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } =
        Read(
            AccountWordings.Text,
            PeopleWordings.Text,
            MusicWordings.Text,
            CommentWordings.Text,
            MessageWordings.Text,
            ReleaseWordings.Text,
            EventWordings.Text
        );

    private static Dictionary<string, IReadOnlyList<string>> Read(params ReadOnlySpan<string> texts)
    {
        var all = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            List<string> wordings = [];
            foreach (var line in text.Split('\n'))
            {
                if (line.StartsWith(' '))
                {
                    wordings.AddRange(line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                }
                else
                {
                    all.Add(line, wordings = []);
                }
            }
        }

        return all;
    }
}
