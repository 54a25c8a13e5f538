namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>Reads texts of lists: a line that is not indented is the head of a list; the lines below have its items, separated by semicolons.</summary>
internal static class IndentedLists
{
    public static IEnumerable<(string Head, IReadOnlyList<string> Items)> Read(params string[] texts)
    {
        foreach (var text in texts)
        {
            var head = "";
            List<string> items = [];
            foreach (var line in text.Split('\n'))
            {
                if (line.StartsWith(' '))
                {
                    items.AddRange(line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                    continue;
                }
                if (items.Count > 0)
                {
                    yield return (head, items);
                }
                (head, items) = (line, []);
            }
            yield return (head, items);
        }
    }
}
