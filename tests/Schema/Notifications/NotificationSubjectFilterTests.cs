using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.Schema.Lists;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>Filters of notifications by their subject find exactly those that show it: others are treated like notifications without a subject.</summary>
public sealed class NotificationSubjectFilterTests : CatalogueTests
{
    private const string Everyone =
        "Album BlockersTrack Comment CommentOfBlocked Conversation Event File Message OwnAlbum Playlist Post PrivateFileOfTrack Release Self Track";

    // The keys and the IDs of the subjects, by what the tests call them.
    private readonly Dictionary<string, SubjectKey> _subjects = [];
    private readonly Dictionary<string, string> _ids = [];
    private User _reader = null!;

    [Theory]
    [InlineData(UserRole.Fan, Everyone)]
    [InlineData(UserRole.Admin, Everyone + " CommentOnPrivate GatedComment PrivateAlbum PrivateFile PrivatePlaylist")]
    public async Task Notifications_FilteredBySubject_AreThoseThatShowIt(UserRole role, string showing)
    {
        await FillAsync(role);
        var shown = await SubjectsAsync("");
        shown.Count.ShouldBe(_subjects.Count);
        shown.Where(one => one.Value.Id is not null).Select(one => one.Key).ShouldBe(showing.Split(' '), ignoreOrder: true);

        foreach (var (name, id) in _ids)
        {
            await CheckAsync($"{name}: id eq", $$"""{ id: { eq: "{{id}}" } }""", one => one == name && shown[one].Id is not null);
        }
        foreach (var kind in _subjects.Values.Select(static subject => subject.Kind).Distinct())
        {
            var type = kind == MediaAsset.KindName ? nameof(MediaAsset) : char.ToUpperInvariant(kind[0]) + kind[1..];
            await CheckAsync($"{kind}: eq", $$"""{ kind: { eq: {{NameOf(kind)}} } }""", one => shown[one].Type == type);
        }
        var (hidden, all) = (_subjects["PrivateAlbum"].Id, string.Join(", ", _ids.Values.Select(static id => $"\"{id}\"")));
        await CheckAsync("UUID", $$"""{ id: { eq: "{{hidden:D}}" } }""", one => one == "PrivateAlbum" && shown[one].Id is not null);
        await CheckAsync("id neq", $$"""{ id: { neq: "{{hidden:D}}" } }""", one => one != "PrivateAlbum" || shown[one].Id is null);
        await CheckAsync("id in", $$"""{ id: { in: [{{all}}] } }""", one => shown[one].Id is not null);
        await CheckAsync("id nin", $$"""{ id: { nin: [{{all}}] } }""", one => shown[one].Id is null);
        await CheckAsync("kind nin", "{ kind: { nin: [ALBUM, TRACK] } }", one => shown[one].Type is not ("Album" or "Track"));
        await CheckAsync("both", $$"""{ id: { eq: "{{_ids["Album"]}}" }, kind: { eq: TRACK } }""", static _ => false);
        await CheckAsync("empty", "{}", static _ => true);

        async Task CheckAsync(string what, string filter, Func<string, bool> matches)
        {
            var found = await SubjectsAsync($", where: {{ subject: {filter} }}");
            found.Keys.ShouldBe(shown.Keys.Where(matches), ignoreOrder: true, what);
        }
    }

    [Fact]
    public async Task Notifications_FilteredByAHiddenSubject_DoNotTellThatTheyAreThere()
    {
        await FillAsync(UserRole.Fan);
        var filter = $$"""where: { subject: { id: { eq: "{{_ids["PrivateAlbum"]}}" } } }""";

        var answer = (
            await Gateway.AskAsync($"{{ me {{ notifications({filter}) {{ totalCount pageInfo {{ endCursor }} nodes {{ id }} }} }} }}", _reader)
        ).WithoutErrors();

        answer.Text("me.notifications.totalCount").ShouldBe("0");
        answer.Text("me.notifications.pageInfo.endCursor").ShouldBeNull();
        Texts(answer, "me.notifications.nodes", "id").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("kind: { eq: ALBUM }")]
    [InlineData("id: { eq: \"ID\" }")]
    public async Task Notifications_FilteredByASubject_OnlyAskForItsKind(string filter)
    {
        await FillAsync(UserRole.Fan);
        var condition = filter.Replace("ID", _ids["Album"], StringComparison.Ordinal);
        Gateway.Statements.Take();

        (await Gateway.AskAsync($"{{ me {{ notifications(where: {{ subject: {{ {condition} }} }}) {{ totalCount }} }} }}", _reader)).WithoutErrors();

        var statement = Gateway.Statements.Take().Single(static text => text.Contains("\"SubjectKind\"", StringComparison.Ordinal));
        statement.ShouldNotContain("\"Comments\"");
        await using var db = Gateway.Open();
        var plan = await StatementPlans.OfAsync(db, statement, Cancellation);
        plan.ShouldContain(
            Gateway.Provider == DatabaseProvider.Sqlite
                ? step => step.Contains("INDEX sqlite_autoindex_Albums_1 (Id=?)", StringComparison.Ordinal)
                : step => step.Contains("Index Cond: (\"Id\" = n.\"SubjectId\")", StringComparison.Ordinal),
            string.Join('\n', plan)
        );
    }

    private static string NameOf(string kind) => kind.Replace('-', '_').ToUpperInvariant();

    // The subject of each notification as the reader sees it, by what the tests call it. The count agrees with the notifications.
    private async Task<Dictionary<string, (string? Id, string? Type)>> SubjectsAsync(string arguments)
    {
        var answer = (
            await Gateway.AskAsync(
                $"{{ me {{ notifications(first: 50{arguments}) {{ totalCount nodes {{ id subject {{ __typename ... on Node {{ id }} }} }} }} }} }}",
                _reader
            )
        ).WithoutErrors();
        await using var db = Gateway.Open();
        var names = await db.Notifications.ToDictionaryAsync(
            static one => IdOf(one),
            one => _subjects.Single(subject => subject.Value == one.Subject()).Key,
            Cancellation
        );
        var found = answer
            .At("me.notifications.nodes")
            .EnumerateArray()
            .ToDictionary(
                node => names[node.GetProperty("id").GetString()!],
                static node =>
                    node.GetProperty("subject") is { ValueKind: JsonValueKind.Object } subject
                        ? (subject.GetProperty("id").GetString(), subject.GetProperty("__typename").GetString())
                        : ((string?)null, (string?)null)
            );
        answer.Text("me.notifications.totalCount").ShouldBe($"{found.Count}");
        return found;
    }

    private async Task FillAsync(UserRole role)
    {
        _reader = await Gateway.AddUserAsync("reader", role);
        var (owner, blocker) = (await Gateway.AddUserAsync("owner"), await Gateway.AddUserAsync("blocker"));
        await BlockAsync(blocker, _reader);
        await AddReferenceAsync();
        var privateAlbum = await AddAlbumAsync(owner, "Private", isPrivate: true);
        var (release, gone) = (await AddReleaseAsync(owner, "Release"), await AddReleaseAsync(owner, "Gone"));
        var track = await AddTrackAsync(owner, "Track");
        var (shown, hidden) = (await AddFileAsync(owner, MediaKind.Image, isPublic: false), await AddFileAsync(owner, MediaKind.Image, isPublic: false));
        var (own, foreign) = (await AddMessageAsync(owner, _reader), await AddMessageAsync(owner, blocker));
        foreach (
            var (name, subject) in (IEnumerable<(string, object)>)
                [
                    ("Self", _reader),
                    ("Track", track),
                    ("BlockersTrack", await AddTrackAsync(blocker, "Of a blocker", other => other.CoverId = shown.Id)),
                    ("Album", await AddAlbumAsync(owner, "Album")),
                    ("OwnAlbum", await AddAlbumAsync(_reader, "Own", isPrivate: true)),
                    ("PrivateAlbum", privateAlbum),
                    ("Playlist", await AddPlaylistAsync(owner, "Playlist")),
                    ("PrivatePlaylist", await AddPlaylistAsync(owner, "Private", isPrivate: true)),
                    ("Post", await AddPostAsync(owner, "Post")),
                    ("Release", release),
                    ("Gone", gone),
                    ("Event", await AddEventAsync(blocker, "Event")),
                    ("File", await AddFileAsync(owner, MediaKind.Image)),
                    ("PrivateFileOfTrack", shown),
                    ("PrivateFile", hidden),
                    ("Comment", await AddCommentAsync(owner, track, "Comment")),
                    ("CommentOfBlocked", await AddCommentAsync(blocker, track, "Comment")),
                    ("CommentOnPrivate", await AddCommentAsync(owner, privateAlbum, "Comment")),
                    ("GatedComment", await AddCommentAsync(owner, release, "Comment")),
                    ("Message", own),
                    ("ForeignMessage", foreign),
                    ("Conversation", own.Conversation),
                    ("ForeignConversation", foreign.Conversation),
                ]
        )
        {
            (_subjects[name], _ids[name]) = (KeyOf(subject), IdOf(subject));
            await NotifyAsync(_subjects[name]);
        }
        await using var db = Gateway.Open();
        await db.Set<Release>().Where(one => one.Id == gone.Id).ExecuteDeleteAsync(Cancellation);
    }

    private Task NotifyAsync(SubjectKey subject)
    {
        var id = Guid.CreateVersion7(Gateway.Time.GetUtcNow());
        return Gateway.SaveAsync(
            new Notification
            {
                Id = id,
                UserId = _reader.Id,
                Kind = NotificationKind.Commented,
                GroupId = id,
                CreatedAt = NextMoment(),
            }.About(subject)
        );
    }

    private async Task<Message> AddMessageAsync(params User[] users)
    {
        var conversation = new Conversation
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            Kind = ConversationKind.Private,
            CreatorId = users[0].Id,
            CreatedAt = NextMoment(),
            LastActivityAt = NextMoment(),
        };
        var message = new Message
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            Conversation = conversation,
            AuthorId = users[0].Id,
            Content = "Message",
            CreatedAt = NextMoment(),
        };
        await Gateway.SaveAsync([
            message,
            .. users.Select(user => new Participant
            {
                ConversationId = conversation.Id,
                UserId = user.Id,
                JoinedAt = NextMoment(),
            }),
        ]);
        return message;
    }
}
