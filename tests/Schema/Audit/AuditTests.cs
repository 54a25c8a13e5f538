using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Audit;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Audit;

public sealed class AuditTests : CatalogueTests
{
    [Fact]
    public async Task X3_EveryActionOfAnAdmin_LeavesOneRecord()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("root", UserRole.Admin));
        var (track, other) = (await AddTrackAsync(ada, "Deep"), await AddTrackAsync(ada, "Wide"));
        var (album, playlist) = (await AddAlbumAsync(ada, "Album"), await AddPlaylistAsync(ada, "Playlist"));
        var comment = await AddCommentAsync(ada, other, "Words");
        var user = IdOf("User", ada.Id);
        (string Mutation, string Id, AuditAction Action)[] actions =
        [
            ("banUser(input: { userId: $id }) { errors { __typename } }", user, AuditAction.UserBanned),
            ("unbanUser(input: { userId: $id }) { errors { __typename } }", user, AuditAction.UserUnbanned),
            ("pinComment(input: { commentId: $id }) { errors { __typename } }", IdOf("Comment", comment.Id), AuditAction.CommentPinned),
            ("unpinComment(input: { commentId: $id }) { errors { __typename } }", IdOf("Comment", comment.Id), AuditAction.CommentUnpinned),
            ("deleteComment(input: { commentId: $id }) { errors { __typename } }", IdOf("Comment", comment.Id), AuditAction.ContentDeleted),
            ("deleteTrack(input: { trackId: $id }) { errors { __typename } }", IdOf("Track", track.Id), AuditAction.ContentDeleted),
            ("deleteAlbum(input: { albumId: $id }) { errors { __typename } }", IdOf("Album", album.Id), AuditAction.ContentDeleted),
            ("deletePlaylist(input: { playlistId: $id }) { errors { __typename } }", IdOf("Playlist", playlist.Id), AuditAction.ContentDeleted),
        ];
        await using (var db = Gateway.Open())
        {
            await db.Tracks.Where(row => row.Id == other.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.CommentCount, 1), Cancellation);
        }

        foreach (var (mutation, id, action) in actions)
        {
            var answer = (await Gateway.AskAsync($"mutation ($id: ID!) {{ {mutation} }}", admin, new { id })).WithoutErrors();

            answer.ToString().ShouldContain("\"errors\":null", Case.Sensitive, mutation);
            await using var db = Gateway.Open();
            var entry = await db.AuditEntries.SingleAsync(Cancellation);
            (entry.AdminId, entry.Action).ShouldBe((admin.Id, action), mutation);
            await db.AuditEntries.ExecuteDeleteAsync(Cancellation);
        }
    }

    [Fact]
    public async Task X3_GenreWrites_LeaveOneRecordEach()
    {
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);

        var created = (await Gateway.AskAsync("mutation { createGenre(input: { name: \"Zydeco\" }) { genre { id } } }", admin)).WithoutErrors();
        var id = created.Text("createGenre.genre.id")!;
        (
            await Gateway.AskAsync("mutation ($id: ID!) { updateGenre(input: { genreId: $id, name: \"Cajun\" }) { genre { id } } }", admin, new { id })
        ).WithoutErrors();
        (await Gateway.AskAsync("mutation ($id: ID!) { deleteGenre(input: { genreId: $id }) { deletedId } }", admin, new { id })).WithoutErrors();

        await using var db = Gateway.Open();
        (await db.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync(Cancellation)).ShouldBe(
            [AuditAction.GenreCreated, AuditAction.GenreUpdated, AuditAction.GenreDeleted],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task X3_RecordThatCannotBeWritten_UndoesTheAction()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("root", UserRole.Admin));
        var track = await AddTrackAsync(ada, "Deep");
        await using var db = Gateway.Open();
        await db.Database.ExecuteSqlRawAsync("DROP TABLE \"AuditEntries\"", Cancellation);

        var answer = await Gateway.AskAsync(
            "mutation ($id: ID!) { deleteTrack(input: { trackId: $id }) { deletedId } }",
            admin,
            new { id = IdOf("Track", track.Id) }
        );

        answer.Text("deleteTrack").ShouldBeNull();
        (await db.Tracks.AnyAsync(row => row.Id == track.Id, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task AuditEntries_ByRole_AreForAdminsOnly()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("root", UserRole.Admin));
        var track = await AddTrackAsync(ada, "Deep");
        var id = IdOf("Track", track.Id);
        (await Gateway.AskAsync("mutation ($id: ID!) { deleteTrack(input: { trackId: $id }) { deletedId } }", admin, new { id })).WithoutErrors();
        const string Document =
            "{ auditEntries(where: { action: { eq: CONTENT_DELETED }, admin: { username: { eq: \"root\" } } }) { nodes { id action "
            + "targetId targetType admin { username } } } }";

        var answer = (await Gateway.AskAsync(Document, admin)).WithoutErrors();

        (answer.Text("auditEntries.nodes.0.targetId"), answer.Text("auditEntries.nodes.0.targetType")).ShouldBe((id, "Track"));
        var entry = answer.Text("auditEntries.nodes.0.id");
        (await Gateway.AskAsync(Document, ada)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await Gateway.AskAsync(Document)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await Gateway.AskAsync("query ($id: ID!) { node(id: $id) { id } }", ada, new { id = entry })).WithoutErrors().Text("node").ShouldBeNull();
    }
}
