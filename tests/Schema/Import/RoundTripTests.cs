using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Import;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Import;

/// <summary>Compares every member of the saved responses with what GraphQL answers after their import.</summary>
public sealed partial class RoundTripTests : SchemaTests
{
    private static readonly Guid s_caller = Guid.Parse("00000000-df85-4307-a069-68612c4471e3");

    private readonly Dictionary<string, JsonElement?> _answers = new(StringComparer.Ordinal);
    private readonly List<string> _differences = [];
    private User _admin = null!;

    public static TheoryData<string> Files => [.. SavedResponse.All().Select(response => response.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Import_SavedResponse_IsAnsweredMemberByMember(string file)
    {
        var response = SavedResponse.Of(file);
        var documented = Documented();
        _admin = await Gateway.AddUserAsync("root", UserRole.Admin, UserPlan.Professional);
        await ImportAsync(response);

        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(response.Path, Cancellation));
        foreach (var member in document.RootElement.EnumerateObject().Where(member => member.Name != "data" && !documented.Contains($"envelope.{member.Name}")))
        {
            _differences.Add($"envelope.{member.Name}: is neither mapped nor listed in docs/import.md");
        }
        await CompareAsync(document.RootElement.GetProperty("data"), response.Kind, documented);

        _differences.ShouldBeEmpty();
    }

    [Fact]
    public void DocumentedLosses_OfAnyMember_AreReal()
    {
        var documented = Documented();
        var occurring = new HashSet<string>(StringComparer.Ordinal);
        foreach (var response in SavedResponse.All())
        {
            using var document = JsonDocument.Parse(File.ReadAllText(response.Path));
            occurring.UnionWith(document.RootElement.EnumerateObject().Select(member => $"envelope.{member.Name}"));
            Collect(document.RootElement.GetProperty("data"), response.Kind, occurring);
        }

        documented.Count.ShouldBeGreaterThan(20);
        documented.Where(RoundTripMap.Members.ContainsKey).ShouldBeEmpty("What is answered is not lost.");
        documented.Where(loss => !occurring.Contains(loss)).ShouldBeEmpty("No saved response contains it.");
        RoundTripMap.Members.Keys.Where(member => !occurring.Contains(member)).ShouldBeEmpty("No saved response contains it.");
    }

    private async Task ImportAsync(SavedResponse response)
    {
        var folder = Directory.CreateTempSubdirectory("qplet-round-trip-").FullName;
        try
        {
            // A response alone does not name the comment it belongs to.
            foreach (
                var file in response.Kind == "response" ? [response, SavedResponse.Of("quodat/035-get-comments_comment.json")] : (SavedResponse[])[response]
            )
            {
                var path = Path.Combine(folder, file.Address);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.Copy(file.Path, path);
            }
            if (response.Kind == "calendarEntry")
            {
                await AddDateAsync(response, folder);
            }
            var report = await Gateway.Services.GetRequiredService<ResponseImport>().ImportAsync(folder, progress: null, Cancellation);
            report.IsComplete.ShouldBe(RoundTripMap.Kinds.ContainsKey(response.Kind) || report.Problems.Count == 0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Adds the release date to which an entry of a calendar refers by its values.</summary>
    private static async Task AddDateAsync(SavedResponse response, string folder)
    {
        var date = JsonNode.Parse(await File.ReadAllTextAsync(response.Path, Cancellation))!["data"]!;
        date["id"] = RoundTripMap.CalendarDate;
        await File.WriteAllTextAsync(Path.Combine(folder, "date.json"), date.ToJsonString(), Cancellation);
    }

    private async Task CompareAsync(JsonElement data, string kind, HashSet<string> documented)
    {
        if (documented.Contains(kind))
        {
            return;
        }
        if (data.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in data.EnumerateArray())
            {
                await CompareAsync(item, kind, documented);
            }
            return;
        }
        if (kind == "playlist" && !data.GetProperty("is_editable").GetBoolean())
        {
            return; // It is computed by the source.
        }
        if (!RoundTripMap.Kinds.TryGetValue(kind, out var mapped))
        {
            _differences.Add($"{kind}: is neither mapped nor listed in docs/import.md");
            return;
        }
        if (await AnswerAsync(mapped, mapped.Key(data)) is not { } answer)
        {
            _differences.Add($"{kind}: {mapped.Key(data)} is not found");
            return;
        }
        await CompareMembersAsync(data, data, kind, answer, documented);
    }

    private async Task CompareMembersAsync(JsonElement whole, JsonElement part, string path, JsonElement answer, HashSet<string> documented)
    {
        foreach (var member in part.EnumerateObject())
        {
            var (name, value) = ($"{path}.{member.Name}", member.Value);
            if (documented.Contains(name) || (member.Name == "id" && RoundTripMap.Kinds.ContainsKey(path) && path != "country"))
            {
                continue;
            }
            if (name == "release.state")
            {
                CompareState(whole, value, answer);
            }
            else if (RoundTripMap.Members.TryGetValue(name, out var mapped))
            {
                await CompareAsync(name, mapped, value, answer, documented);
            }
            else if (value.ValueKind == JsonValueKind.Object)
            {
                await CompareMembersAsync(whole, value, name, answer, documented);
            }
            else
            {
                _differences.Add($"{name}: is neither mapped nor listed in docs/import.md");
            }
        }
    }

    private async Task CompareAsync(string name, MappedMember mapped, JsonElement value, JsonElement answer, HashSet<string> documented)
    {
        string[] actual = [.. Values(answer, mapped.Path.Split('.')).Select(found => found.ToString())];
        if (mapped.Kind is { } kind)
        {
            JsonElement[] items = value.ValueKind switch
            {
                JsonValueKind.Array => [.. value.EnumerateArray().Where(static item => item.ValueKind != JsonValueKind.Null)],
                JsonValueKind.Null => [],
                _ => [value],
            };
            foreach (var item in items)
            {
                var related = RoundTripMap.Kinds[kind];
                if (!actual.Contains(IdOf(related.Type, related.Key(item))))
                {
                    _differences.Add($"{name}: {related.Key(item)} is not among {string.Join(", ", actual)}");
                }
                await CompareAsync(item, kind, documented);
            }
            return;
        }

        var expected = value.ValueKind == JsonValueKind.Null ? "" : mapped.Expected?.Invoke(value) ?? value.ToString().Trim();
        var found =
            mapped.Expected is not null && DateTimeOffset.TryParse(actual.FirstOrDefault(), out var moment) && expected.EndsWith('Z')
                ? moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture)
                : string.Join(", ", actual);
        if (!string.Equals(expected, found, mapped.Expected is null ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
        {
            _differences.Add($"{name}: '{expected}' became '{found}'");
        }
    }

    /// <summary>The state is kept only while no date is known; otherwise it follows from the dates.</summary>
    private void CompareState(JsonElement release, JsonElement state, JsonElement answer)
    {
        if (release.TryGetProperty("dates", out var dates) && dates.GetProperty("all").GetArrayLength() > 0)
        {
            return;
        }
        var expected =
            state.GetProperty("tba").GetBoolean() ? "TBA"
            : state.GetProperty("passed").GetBoolean() ? "PASSED"
            : "UPCOMING";
        if (answer.GetProperty("state").GetString() != expected)
        {
            _differences.Add($"release.state: {expected} became {answer.GetProperty("state")}");
        }
    }

    /// <summary>
    /// Returns the GraphQL answer for an object. The caller of the saved responses asks for the parts of conversations, an admin for the others.
    /// </summary>
    private async Task<JsonElement?> AnswerAsync(MappedKind kind, object key)
    {
        var id = IdOf(kind.Type, key);
        if (!_answers.TryGetValue(kind.Selection + id, out var answer))
        {
            var viewer = _admin;
            if (kind.Type is "Conversation" or "Message")
            {
                await using var db = Gateway.Open();
                viewer = await db.Users.SingleAsync(user => user.Id == s_caller, Cancellation);
            }
            var document = $"query ($id: ID!) {{ node(id: $id) {{ ... on {kind.Type} {{ {kind.Selection} }} }} }}";
            var node = (await Gateway.AskAsync(document, viewer, new { id })).WithoutErrors().At("node");
            _answers[kind.Selection + id] = answer = node.ValueKind == JsonValueKind.Null ? null : node;
        }
        return answer;
    }

    private static IEnumerable<JsonElement> Values(JsonElement element, ReadOnlySpan<string> path)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            return [];
        }
        if (path.IsEmpty)
        {
            return [element];
        }
        if (path[0] != "*")
        {
            return Values(element.GetProperty(path[0]), path[1..]);
        }
        var found = new List<JsonElement>();
        foreach (var item in element.EnumerateArray())
        {
            found.AddRange(Values(item, path[1..]));
        }
        return found;
    }

    /// <summary>Collects the paths of all members, and the kinds of all objects.</summary>
    private static void Collect(JsonElement element, string path, HashSet<string> occurring)
    {
        occurring.Add(path);
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, path, occurring);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                var name = $"{path}.{member.Name}";
                occurring.Add(name);
                Collect(member.Value, RoundTripMap.Members.GetValueOrDefault(name)?.Kind ?? name, occurring);
            }
        }
    }

    /// <summary>Returns the members and kinds that docs/import.md lists as not kept.</summary>
    private static HashSet<string> Documented()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "import.md"));
        var section = page[page.IndexOf("## What is not kept", StringComparison.Ordinal)..];
        return
        [
            .. section
                .Split('\n')
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .SelectMany(line => Names().Matches(line.Split('|')[1]))
                .Select(match => match.Groups["name"].Value),
        ];
    }

    private static string Root([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..");

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();
}
