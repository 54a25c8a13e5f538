using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>Prints the changes of a schema, the most severe first.</summary>
internal static class SchemaChangePrinter
{
    private static readonly (ChangeSeverity Severity, string Title)[] s_groups =
    [
        (ChangeSeverity.Breaking, "Breaking"),
        (ChangeSeverity.Dangerous, "Dangerous"),
        (ChangeSeverity.Safe, "Safe"),
    ];

    public static async Task PrintAsync(TextWriter output, IReadOnlyList<JudgedChange> changes)
    {
        foreach (var (severity, title) in s_groups)
        {
            var group = changes.Where(change => change.Severity == severity).ToList();
            if (group.Count == 0)
            {
                continue;
            }
            await output.WriteLineAsync($"{title} changes ({group.Count}):");
            foreach (var judged in group)
            {
                await PrintAsync(output, judged);
            }
            await output.WriteLineAsync();
        }

        await output.WriteLineAsync(
            changes.Count == 0
                ? "No changes."
                : string.Join(", ", s_groups.Select(group => $"{changes.Count(change => change.Severity == group.Severity)} {group.Title.ToLowerInvariant()}"))
                    + "."
        );
    }

    private static async Task PrintAsync(TextWriter output, JudgedChange judged)
    {
        var change = judged.Change;
        var unused = judged.IsUnused ? " Breaking, but not used." : "";
        await output.WriteLineAsync($"  {change.Coordinate}: {change.Description.ReplaceLineEndings(" ")} [{change.Kind}]{unused}");
        if (judged.Users is { Count: > 0 } users)
        {
            await output.WriteLineAsync($"    Used by {UsagePrinter.Describe(users)}.");
        }
    }
}
