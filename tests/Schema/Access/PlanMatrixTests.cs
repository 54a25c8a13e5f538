using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Access;

/// <summary>Each feature of a plan, for each kind of caller: with an access token and with an API key alike.</summary>
public sealed partial class PlanMatrixTests : CatalogueTests
{
    private const string Create = """title: "New", description: "It comes.", thumbnailUrl: "https://example.com/a.jpg", subcategoryCode: "game", """;

    /// <summary>The gates. A feature may have several, which are told apart by a word after its name.</summary>
    private static readonly Dictionary<string, Gate> s_gates = new(StringComparer.Ordinal)
    {
        ["actions"] = new(UserPlan.Verified, "{ actions { __typename } }"),
        ["subcategories"] = new(UserPlan.Verified, "{ subcategories { __typename } }"),
        ["release.dates"] = new(UserPlan.Premium, OfRelease("dates { totalCount }"), IsOpenToPublisher: true),
        ["release.sources"] = new(UserPlan.Premium, OfRelease("sources { totalCount }"), IsOpenToPublisher: true),
        ["release.details"] = new(UserPlan.Professional, OfRelease("details { key }"), IsOpenToPublisher: true),
        ["release.matches"] = new(UserPlan.Premium, OfRelease("matches { league }"), IsOpenToPublisher: true),
        ["release.tracklist"] = new(UserPlan.Premium, OfRelease("tracklist { title }"), IsOpenToPublisher: true),
        ["publisher.planning"] = new(UserPlan.Verified, "{ user(by: { username: \"publisher\" }) { planning { totalCount } } }", IsOpenToPublisher: true),
        ["calendar"] = new(UserPlan.Verified, Mutation("addToCalendar", """releaseDateId: "$date" """)),
        ["release.comments comment"] = new(UserPlan.Premium, Mutation("createComment", """subjectId: "$release", content: "Hi" """)),
        ["release.comments reply"] = new(UserPlan.Premium, Mutation("replyToComment", """commentId: "$comment", content: "Hi" """)),
        ["release.comments reaction"] = new(UserPlan.Premium, Mutation("addReaction", """subjectId: "$comment", kind: LIKE """)),
        ["releaseDate.note"] = new(UserPlan.Professional, WithDate("""note: "Bonus" """)),
        ["releaseDate.discount"] = new(UserPlan.Professional, WithDate("""discount: "-5%" """)),
        ["releaseDate.official"] = new(UserPlan.Professional, WithDate("isOfficial: true")),
        ["post.image"] = new(UserPlan.Professional, Mutation("createPost", """content: "Look", imageId: "$image" """)),
    };

    public static TheoryData<string> Gates => [.. s_gates.Keys];

    [Theory]
    [MemberData(nameof(Gates))]
    public async Task Gate_ForEachCaller_OpensWithThePlan(string name)
    {
        var gate = s_gates[name];
        var feature = name.Split(' ')[0];
        await AddReferenceAsync();
        var publisher = await Gateway.AddUserAsync("publisher", UserRole.Author);
        var date = DateOn(Gateway.Time.UtcMoment().AddDays(10));
        var release = await AddReleaseAsync(publisher, "Release", null, date);
        var comment = await AddCommentAsync(publisher, release, "First");
        var document = gate
            .Document.Replace("$release", IdOf("Release", release.Id), StringComparison.Ordinal)
            .Replace("$comment", IdOf("Comment", comment.Id), StringComparison.Ordinal)
            .Replace("$date", IdOf("ReleaseDate", date.Id), StringComparison.Ordinal)
            .Replace("$image", IdOf("MediaAsset", Guid.NewGuid()), StringComparison.Ordinal);
        var callers = new List<(string Name, User? User, bool IsOpen)>
        {
            ("anonymous", null, false),
            ("publisher", publisher, gate.IsOpenToPublisher),
            ("admin", await Gateway.AddUserAsync("root", UserRole.Admin), gate.IsOpenToPublisher),
        };
        foreach (var plan in Enum.GetValues<UserPlan>())
        {
            callers.Add(($"{plan}", await Gateway.AddUserAsync($"u{plan}".ToLowerInvariant(), plan: plan), plan >= gate.Plan));
        }

        foreach (var (caller, user, isOpen) in callers)
        {
            var answer = await Gateway.AskAsync(document, user);
            if (user is null && document.StartsWith("mutation", StringComparison.Ordinal))
            {
                answer.ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"], caller);
                continue;
            }
            Refused(answer).ShouldBe(isOpen ? null : (feature, gate.Plan.ToString().ToUpperInvariant()), $"{caller}: {answer}");
        }

        // An admin has no rights of admins with a key; all others are as with a token.
        foreach (var (caller, user, isOpen) in callers.Where(caller => caller.User is not null))
        {
            var answer = await Gateway.AskWithKeyAsync(document, user!, Guid.NewGuid());
            Refused(answer).ShouldBe(isOpen && caller != "admin" ? null : (feature, gate.Plan.ToString().ToUpperInvariant()), $"{caller} with a key: {answer}");
        }
    }

    /// <summary>A feature that is new in the code needs a row above.</summary>
    [Fact]
    public void Matrix_HasEachFeatureOfTheCode()
    {
        var features = Directory
            .EnumerateFiles(Path.Combine(Root(), "src", "Schema"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(static file => Features().Matches(File.ReadAllText(file)))
            .Select(static match => match.Groups["feature"].Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        features.ShouldBe(s_gates.Keys.Select(static name => name.Split(' ')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    /// <summary>Returns the feature and the plan that the answer names, in a payload or as the error of a field. Null if no plan is required.</summary>
    private static (string? Feature, string? Plan)? Refused(Answer answer)
    {
        if (answer.ErrorCodes.Contains("PLAN_REQUIRED"))
        {
            var facts = answer
                .Errors.Single(static error => error.GetProperty("extensions").GetProperty("code").GetString() == "PLAN_REQUIRED")
                .GetProperty("extensions");
            return (facts.GetProperty("feature").GetString(), facts.GetProperty("requiredPlan").GetString());
        }
        answer.WithoutErrors();
        return answer.Data.TryGetProperty("gated", out _) && answer.DomainErrors("gated").Contains("PlanRequiredError")
            ? (answer.Text("gated.errors.0.feature"), answer.Text("gated.errors.0.requiredPlan"))
            : null;
    }

    private static string OfRelease(string field) => $$"""{ node(id: "$release") { ... on Release { {{field}} } } }""";

    private static string Mutation(string field, string input) =>
        $$"""mutation { gated: {{field}}(input: { {{input}} }) { errors { __typename ... on PlanRequiredError { feature requiredPlan } } } }""";

    private static string WithDate(string remark) => Mutation("createRelease", $$"""{{Create}} dates: [{ precision: TBA, countryCode: "FR", {{remark}} }]""");

    private static string Root([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..");

    [GeneratedRegex("""(RequiresPlan\(UserPlan\.\w+|Require\(viewer, [\w.]+|new(?: PlanFeature)?\(UserPlan\.\w+), "(?<feature>[a-zA-Z.]+)"(?=[,)])""")]
    private static partial Regex Features();

    private sealed record Gate(UserPlan Plan, string Document, bool IsOpenToPublisher = false);
}
