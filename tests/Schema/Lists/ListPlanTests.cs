using Qplet.GraphQL.Data.Audit;
using Qplet.GraphQL.Data.Complaints;
using Qplet.GraphQL.Data.ContactRequests;
using Qplet.GraphQL.Data.FeatureRequests;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Lists;

/// <summary>
/// Every order of a root list by a member of the entity, and every filter by keys, states, dates, names and titles, is served by an index: no statement sorts
/// or reads a whole table.
/// </summary>
public sealed class ListPlanTests : CatalogueTests
{
    private static readonly HashSet<string> s_withoutIndex =
    [
        // Nearly all rows match, so an index would not help.
        "genres { isPublic: { eq: true } }",
        "mediaAssets { isPublic: { eq: true } }",
        "featureRequests { isApproved: { eq: true } }",
        // Only three playlists have a kind; `systemPlaylist` finds them by their IDs.
        "playlists { systemKind: { eq: RECOMMENDED } }",
        "playlists { systemKind: { in: [RECOMMENDED] } }",
        // Relations.
        "featureRequests { viewerHasVoted: { eq: true } }",
        "events { viewerIsAttending: { eq: true } }",
        "events { viewerIsInterested: { eq: true } }",
        "users { viewerIsFollowing: { eq: true } }",
    ];

    private static bool IsSqlite => Gateway.Provider == DatabaseProvider.Sqlite;

    protected override bool NeedsNewDatabase => true;

    private readonly List<string> _problems = [];
    private readonly Dictionary<string, (string Type, object Key)> _ids = new(StringComparer.Ordinal);
    private User _viewer = null!;

    [Fact]
    public async Task Order_OfEveryRootList_IsReadFromAnIndex()
    {
        await FillAsync();
        var lists = new RootLists(Gateway.Schema);
        var count = 0;
        foreach (var list in lists.All)
        {
            foreach (var order in lists.OrdersOf(list))
            {
                foreach (var page in (string[])["first", "last"])
                {
                    await CheckOrderAsync(list, $"{page}: 1, order: [{order}]", page == "first" ? "after" : "before");
                    count++;
                }
            }
        }

        _problems.ShouldBeEmpty();
        count.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Filter_ByKeysStatesDatesAndNames_IsReadFromAnIndex()
    {
        await FillAsync();
        var lists = new RootLists(Gateway.Schema);
        var count = 0;
        foreach (var list in lists.All)
        {
            foreach (var filter in lists.IndexedFiltersOf(list).Where(filter => !IsWithoutIndex(list, filter)))
            {
                var arguments = $"where: {filter.Replace(RootLists.Id, $"\"{IdOf(list, filter)}\"", StringComparison.Ordinal)}";
                var plan = await PlanAsync($"{{ {list.Name}({arguments}) {{ totalCount }} }}");
                Check($"{list.Name} {filter}", plan, IsSearch(plan) || IsPartial(plan));
                count++;
            }
        }

        _problems.ShouldBeEmpty();
        count.ShouldBeGreaterThan(60);
    }

    // An index of comments by kind would also be used for the comments on one subject, of which there are far fewer.
    // PostgreSQL reads the few rows of some lists of this test as a whole.
    private static bool IsWithoutIndex(FieldDefinition list, string filter) =>
        (!IsSqlite && list.Name is ("platforms" or "complaints" or "contactRequests" or "auditEntries" or "featureRequests"))
        || s_withoutIndex.Contains($"{list.Name} {filter}")
        || filter.StartsWith("{ subject: { kind:", StringComparison.Ordinal);

    // The deep page must begin at its cursor, not at the start of the index.
    private async Task CheckOrderAsync(FieldDefinition list, string arguments, string cursorArgument)
    {
        var plan = await PlanAsync($"{{ {list.Name}({arguments}) {{ nodes {{ __typename }} }} }}");
        Check($"{list.Name} {arguments}", plan, plan.Any(static step => step.Contains(IsSqlite ? "USING" : "Index", StringComparison.Ordinal)));

        var cursor = (await AskAsync($"{{ {list.Name}({arguments}) {{ pageInfo {{ endCursor }} }} }}")).Text($"{list.Name}.pageInfo.endCursor");
        plan = await PlanAsync($"{{ {list.Name}({arguments}, {cursorArgument}: \"{cursor}\") {{ nodes {{ __typename }} }} }}");
        Check($"{list.Name} {arguments} {cursorArgument}", plan, IsSearch(plan));
    }

    private void Check(string what, IReadOnlyList<string> plan, bool isIndexed)
    {
        if (!isIndexed || plan.Any(IsSort) || plan.Any(IsScan))
        {
            _problems.Add($"{what}: {string.Join(" | ", plan)}");
        }
    }

    /// <summary>Whether the rows are found in an index by a condition.</summary>
    private static bool IsSearch(IReadOnlyList<string> plan) =>
        IsSqlite ? plan[0].StartsWith("SEARCH", StringComparison.Ordinal) : plan.Any(static step => step.Contains("Index Cond", StringComparison.Ordinal));

    private static bool IsSort(string step) =>
        IsSqlite
            ? step.Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal)
            : step.Trim() is "Sort" || step.EndsWith("->  Sort", StringComparison.Ordinal);

    private static bool IsScan(string step) =>
        IsSqlite
            ? step.StartsWith("SCAN", StringComparison.Ordinal)
                && !step.Contains("USING", StringComparison.Ordinal)
                && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal)
            : step.Contains("Seq Scan", StringComparison.Ordinal);

    /// <summary>Whether the rows are all those of an index that has only rows of one state.</summary>
    private static bool IsPartial(IReadOnlyList<string> plan) =>
        ((string[])["_Private", "_Pinned", "_Banned", "_IsOwned", "_IsPromoted", "_IsFocus", "_IsSpotlight"]).Any(suffix =>
            plan.Any(step =>
                step.Trim('"').Split('"', ' ').Any(word => word.StartsWith("IX_", StringComparison.Ordinal) && word.EndsWith(suffix, StringComparison.Ordinal))
            )
        );

    private async Task<IReadOnlyList<string>> PlanAsync(string document)
    {
        Gateway.Statements.Take();
        await AskAsync(document);
        var statement = Gateway.Statements.Take()[0];
        await using var db = Gateway.Open();
        return await StatementPlans.OfAsync(db, statement, Cancellation);
    }

    private async Task<Answer> AskAsync(string document) => (await Gateway.AskAsync(document, _viewer)).WithoutErrors();

    // A subject can be a track in every list.
    private string IdOf(FieldDefinition list, string filter)
    {
        var (type, key) = _ids[filter.StartsWith("{ subject:", StringComparison.Ordinal) ? "tracks" : list.Name];
        return IdOf(type, key);
    }

    private async Task FillAsync()
    {
        _viewer = await Gateway.AddUserAsync("ada", UserRole.Admin, UserPlan.Professional);
        await AddReferenceAsync();
        var reason = new ComplaintReason
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            Title = "Other",
            Kinds = Track.KindName,
        };
        await Gateway.SaveAsync(reason);
        for (var i = 0; i < 3; i++)
        {
            var user = await Gateway.AddUserAsync($"user{i}");
            var track = await AddTrackAsync(user, $"Track {i}");
            var album = await AddAlbumAsync(user, $"Album {i}", isPrivate: false, track);
            var playlist = await AddPlaylistAsync(user, $"Playlist {i}", isPrivate: false, track);
            var planned = await AddEventAsync(user, $"Event {i}", planned => planned.Seats = i == 0 ? null : i);
            var genre = await AddGenreAsync($"Genre {i}", isPublic: true, track);
            var release = await AddReleaseAsync(user, $"Release {i}", null, DateOn(new DateTime(2026, 1, 1).AddDays(i)));
            var comment = await AddCommentAsync(user, track, $"Comment {i}", comment => comment.UpdatedAt = NextMoment());
            var post = await AddPostAsync(user, $"Post {i}", track);
            _ids["posts"] = ("Post", post.Id);
            _ids["users"] = ("User", user.Id);
            _ids["tracks"] = ("Track", track.Id);
            _ids["albums"] = ("Album", album.Id);
            _ids["playlists"] = ("Playlist", playlist.Id);
            var complaint = new Complaint
            {
                Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                AuthorId = user.Id,
                ReasonId = reason.Id,
                CreatedAt = NextMoment(),
            }.About(KeyOf(track));
            var request = new ContactRequest
            {
                Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                Name = $"Name {i}",
                Email = $"{i}@example.com",
                Message = "Hello",
                AuthorId = user.Id,
                CreatedAt = NextMoment(),
            };
            var entry = new AuditEntry
            {
                Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                AdminId = _viewer.Id,
                Action = AuditAction.ContentDeleted,
                TargetType = "Track",
                TargetKey = track.Id.ToString("N"),
                CreatedAt = NextMoment(),
            };
            var feature = new FeatureRequest
            {
                AuthorId = user.Id,
                Title = $"Feature {i}",
                Description = "Please.",
                IsApproved = true,
                VoteCount = i,
                CreatedAt = NextMoment(),
            };
            await Gateway.SaveAsync(complaint, request, entry, feature);
            _ids["featureRequests"] = ("FeatureRequest", feature.Id);
            _ids["complaints"] = ("Complaint", complaint.Id);
            _ids["contactRequests"] = ("ContactRequest", request.Id);
            _ids["auditEntries"] = ("AuditEntry", entry.Id);
            _ids["events"] = ("Event", planned.Id);
            _ids["genres"] = ("Genre", genre.Id);
            _ids["releases"] = ("Release", release.Id);
            var file = await AddFileAsync(user, MediaKind.Image);
            _ids["mediaAssets"] = ("MediaAsset", file.Id);
            _ids["comments"] = ("Comment", comment.Id);
            _ids["platforms"] = ("Platform", 1);
        }
    }
}
