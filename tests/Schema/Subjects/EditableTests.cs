using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>One fragment asks for the rights on everything that can be edited.</summary>
public sealed class EditableTests : CatalogueTests
{
    private const string Read = "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Editable { __typename id viewerCanEdit viewerCanDelete } } }";

    [Theory]
    [InlineData("ada", true, true)]
    [InlineData("root", false, true)]
    [InlineData("bob", false, false)]
    [InlineData(null, false, false)]
    public async Task Rights_OfEveryKind_AreThoseOfOwnersAndAdmins(string? name, bool canEdit, bool canDelete)
    {
        await AddReferenceAsync();
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var root = await Gateway.AddUserAsync("root", UserRole.Admin);
        var viewer = name switch
        {
            "ada" => ada,
            "bob" => bob,
            "root" => root,
            _ => null,
        };
        var track = await AddTrackAsync(ada, "Deep");
        string[] ids =
        [
            IdOf("Track", track.Id),
            IdOf("Album", (await AddAlbumAsync(ada, "First")).Id),
            IdOf("Playlist", (await AddPlaylistAsync(ada, "Mine")).Id),
            IdOf("Post", (await AddPostAsync(ada, "Hi")).Id),
            IdOf("Comment", (await AddCommentAsync(ada, track, "Good")).Id),
            IdOf("Event", (await AddEventAsync(ada, "Party")).Id),
        ];

        var answer = (await Gateway.AskAsync(Read, viewer, new { ids })).WithoutErrors();

        answer.At("nodes").EnumerateArray().Select(static node => node.GetProperty("id").GetString()).ShouldBe(ids);
        answer
            .At("nodes")
            .EnumerateArray()
            .ShouldAllBe(node => node.GetProperty("viewerCanEdit").GetBoolean() == canEdit && node.GetProperty("viewerCanDelete").GetBoolean() == canDelete);
    }

    [Theory]
    [InlineData("ada", "Conversation True True, Message True True, Release True True")]
    [InlineData("bob", "Conversation False False, Message False False, Release False False")]
    [InlineData("root", "Release True True")]
    public async Task Rights_OfConversationsAndReleases_AreTheirOwn(string name, string rights)
    {
        await AddReferenceAsync();
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var root = await Gateway.AddUserAsync("root", UserRole.Admin);
        var now = Gateway.Time.UtcMoment();
        var group = new Conversation
        {
            Id = Guid.CreateVersion7(),
            Kind = ConversationKind.Group,
            CreatorId = ada.Id,
            CreatedAt = now,
            LastActivityAt = now,
        };
        var message = new Message
        {
            Id = Guid.CreateVersion7(),
            ConversationId = group.Id,
            AuthorId = ada.Id,
            Content = "Hi",
            CreatedAt = now,
        };
        await Gateway.SaveAsync([
            group,
            .. ((User[])[ada, bob]).Select(user => new Participant
            {
                ConversationId = group.Id,
                UserId = user.Id,
                JoinedAt = now,
            }),
            message,
        ]);
        string[] ids = [IdOf("Conversation", group.Id), IdOf("Message", message.Id), IdOf("Release", (await AddReleaseAsync(ada, "Soon")).Id)];

        var viewer = name switch
        {
            "ada" => ada,
            "bob" => bob,
            _ => root,
        };
        var answer = (await Gateway.AskAsync(Read, viewer, new { ids })).WithoutErrors();

        string.Join(
                ", ",
                from node in answer.At("nodes").EnumerateArray()
                where node.ValueKind == System.Text.Json.JsonValueKind.Object
                let canEdit = node.GetProperty("viewerCanEdit").GetBoolean()
                let canDelete = node.GetProperty("viewerCanDelete").GetBoolean()
                select $"{node.GetProperty("__typename").GetString()} {canEdit} {canDelete}"
            )
            .ShouldBe(rights);
    }
}
