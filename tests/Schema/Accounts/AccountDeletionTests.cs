using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Complaints;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Accounts;

public sealed class AccountDeletionTests : CatalogueTests
{
    private const string Password = "correct horse battery";
    private const string Delete =
        "mutation ($password: String!, $removes: Boolean) { deleteMyAccount(input: { password: $password, removesComments: $removes }) "
        + "{ deletedId errors { __typename ... on Error { code path } } } }";
    private const string DeleteUser = "mutation ($id: ID!) { deleteUser(input: { userId: $id }) { deletedId errors { __typename ... on Error { code } } } }";
    private const string Restore = "mutation ($id: ID!) { restoreUser(input: { userId: $id }) { user { username } errors { __typename } } }";
    private const string Comment =
        "mutation ($id: ID!, $text: String!) { createComment(input: { subjectId: $id, content: $text }) { comment { id } errors { __typename } } }";
    private const string Reply =
        "mutation ($id: ID!) { replyToComment(input: { commentId: $id, content: \"A reply\" }) { comment { id } errors { __typename } } }";
    private const string Register =
        "mutation ($username: String!) { register(input: { name: \"New\", username: $username, email: \"new@example.com\", role: FAN, "
        + "password: \"correct horse battery\", passwordRepeat: \"correct horse battery\" }) { user { username } "
        + "errors { __typename ... on Error { code } } } }";
    private const string Follow = "mutation ($id: ID!) { followUser(input: { userId: $id }) { errors { __typename } } }";

    [Fact]
    public async Task DeleteMyAccount_WithThePassword_EndsSessionsAndHidesTheAccount()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var login = "mutation { login(input: { email: \"ada@example.com\", password: \"correct horse battery\", device: \"x\" }) { errors { __typename } } }";
        (await Gateway.AskAsync(login)).WithoutErrors();
        (await Gateway.AskAsync(Delete, ada, new { password = "a guess of mine" }))
            .WithoutErrors()
            .Text("deleteMyAccount.errors.0.code")
            .ShouldBe("PASSWORD_WRONG");

        (await DeleteAsync(ada)).Text("deleteMyAccount.deletedId").ShouldBe(IdOf(ada));

        (await Gateway.AskAsync(login)).WithoutErrors().DomainErrors("login").ShouldBe(["AccountDeletedError"]);
        await using var db = Gateway.Open();
        (await db.Sessions.AnyAsync(s => s.UserId == ada.Id && s.RevokedAt == null, Cancellation)).ShouldBeFalse();
        (await Gateway.AskAsync("{ users { nodes { username } } }")).WithoutErrors().At("users.nodes").GetArrayLength().ShouldBe(0);
        (await Gateway.AskAsync(Delete, null, new { password = Password })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    [Fact]
    public async Task A3_ThreadsOfADeletedAccount_StayWithoutItsNameAnywhere()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("adalovelace", change: user => user.About = "Countess"), await Gateway.AddUserAsync("bob"));
        var (song, own) = (await AddTrackAsync(bob, "Song"), await AddTrackAsync(ada, "Own"));
        var comment = (await Gateway.AskAsync(Comment, ada, new { id = IdOf(song), text = "First" })).WithoutErrors().Text("createComment.comment.id");
        (await Gateway.AskAsync(Reply, bob, new { id = comment })).WithoutErrors();
        (await Gateway.AskAsync(Follow, bob, new { id = IdOf(ada) })).WithoutErrors();
        (await Gateway.AskAsync(Follow, ada, new { id = IdOf(bob) })).WithoutErrors();
        await Gateway.SaveAsync(
            new UserContact
            {
                UserId = ada.Id,
                Phone = "123",
                City = "Lovelace",
            }
        );

        await DeleteAsync(ada);
        await ShouldBeMaskedAsync(bob, song, own);
        await PurgeAsync(days: 31);
        await ShouldBeMaskedAsync(bob, song, own);

        await using var db = Gateway.Open();
        var row = await db.Users.AsNoTracking().SingleAsync(u => u.Id == ada.Id, Cancellation);
        (row.Name, row.Email, row.PasswordHash, row.About).ShouldBe(("Deleted account", null, null, null));
        row.Username.ShouldNotContain("lovelace");
        (await db.UserContacts.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Follows.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task A3_WithTheChoiceToRemoveComments_OnlyThoseWithRepliesStayHidden()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var song = await AddTrackAsync(bob, "Song");
        var answered = (await Gateway.AskAsync(Comment, ada, new { id = IdOf(song), text = "First" })).WithoutErrors().Text("createComment.comment.id");
        (await Gateway.AskAsync(Reply, bob, new { id = answered })).WithoutErrors();
        (await Gateway.AskAsync(Comment, ada, new { id = IdOf(song), text = "Second" })).WithoutErrors();
        (await Gateway.AskAsync(Delete, ada, new { password = Password, removes = true })).WithoutErrors();

        await PurgeAsync(days: 31);

        await using var db = Gateway.Open();
        var left = await db.Comments.Where(c => c.AuthorId == ada.Id).ToListAsync(Cancellation);
        left.Single().HiddenAt.ShouldNotBeNull();
        (await db.Comments.CountAsync(Cancellation)).ShouldBe(2);
        (await db.Tracks.SingleAsync(Cancellation)).CommentCount.ShouldBe(1);
    }

    [Fact]
    public async Task A3_PicturesOfTheProfile_AreRemoved()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var picture = await AddFileAsync(ada, MediaKind.Image);
        await using (var db = Gateway.Open())
        {
            await db.Users.Where(u => u.Id == ada.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.AvatarId, picture.Id), Cancellation);
        }
        await DeleteAsync(ada);

        await PurgeAsync(days: 31);

        await using var after = Gateway.Open();
        (await after.MediaAssets.AnyAsync(m => m.Id == picture.Id, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task A4_UsernamesOfDeletedAndRenamedUsers_AreNotGivenToOthers()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await DeleteAsync(ada);
        await PurgeAsync(days: 31);
        await RenameAsync(bob, "robert", code: null);

        foreach (var username in (string[])["ada", "Ada", "bob", "BOB"])
        {
            (await Gateway.AskAsync(Register, null, new { username })).WithoutErrors().Text("register.errors.0.code").ShouldBe("USERNAME_TAKEN", username);
        }
        var eve = await Gateway.AddUserAsync("eve");
        await RenameAsync(eve, "Bob", "USERNAME_TAKEN");
        await RenameAsync(eve, "ada", "USERNAME_TAKEN");
        await RenameAsync(bob, "bob", code: null);
        await RenameAsync(eve, "robert", "USERNAME_TAKEN");
        (await Gateway.AskAsync("{ user(by: { username: \"ada\" }) { id } }")).WithoutErrors().Text("user").ShouldBeNull();
    }

    [Fact]
    public async Task RestoreUser_WithinTheGracePeriod_BringsTheAccountBack()
    {
        var (ada, bob, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("root", UserRole.Admin));
        (await Gateway.AskAsync(Follow, bob, new { id = IdOf(ada) })).WithoutErrors();
        await DeleteAsync(ada);
        await PurgeAsync(days: 29);

        (await Gateway.AskAsync(Restore, bob, new { id = IdOf(ada) })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await Gateway.AskAsync(Restore, admin, new { id = IdOf(ada) })).WithoutErrors().Text("restoreUser.user.username").ShouldBe("ada");

        (await Gateway.AskAsync("{ user(by: { username: \"ada\" }) { name followerCount } }")).WithoutErrors().Text("user.followerCount").ShouldBe("1");
        (await Gateway.AskAsync(Restore, admin, new { id = IdOf(ada) })).WithoutErrors().DomainErrors("restoreUser").ShouldBe(["NotFoundError"]);
    }

    [Fact]
    public async Task RestoreUser_AfterTheGracePeriod_IsNotFound()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("root", UserRole.Admin));
        await DeleteAsync(ada);
        await PurgeAsync(days: 31);

        (await Gateway.AskAsync(Restore, admin, new { id = IdOf(ada) })).WithoutErrors().DomainErrors("restoreUser").ShouldBe(["NotFoundError"]);
    }

    [Fact]
    public async Task DeleteUser_ByRole_IsForAdminsOnly()
    {
        var (ada, bob, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("root", UserRole.Admin));

        (await Gateway.AskAsync(DeleteUser, null, new { id = IdOf(ada) })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await Gateway.AskAsync(DeleteUser, bob, new { id = IdOf(ada) })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await Gateway.AskAsync(DeleteUser, admin, new { id = IdOf(admin) })).WithoutErrors().Text("deleteUser.errors.0.code").ShouldBe("USER_IS_YOURSELF");
        (await Gateway.AskAsync(DeleteUser, admin, new { id = IdOf(ada) })).WithoutErrors().Text("deleteUser.deletedId").ShouldBe(IdOf(ada));
        (await Gateway.AskAsync(DeleteUser, admin, new { id = IdOf(ada) })).WithoutErrors().DomainErrors("deleteUser").ShouldBe(["NotFoundError"]);
    }

    [Fact]
    public async Task DeleteMyAccount_OfTheOnlyAdmin_IsAConflict()
    {
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        (await Gateway.AskAsync(Delete, admin, new { password = Password })).WithoutErrors().DomainErrors("deleteMyAccount").ShouldBe(["ConflictError"]);
        var other = await Gateway.AddUserAsync("other", UserRole.Admin);

        var answers = await Task.WhenAll(
            Gateway.AskAsync(Delete, admin, new { password = Password }),
            Gateway.AskAsync(Delete, other, new { password = Password })
        );

        answers.Count(static answer => answer.DomainErrors("deleteMyAccount").Count == 0).ShouldBe(1);
        await using var db = Gateway.Open();
        (await db.Users.CountAsync(u => u.Role == UserRole.Admin && u.DeletedAt == null, Cancellation)).ShouldBe(1);
    }

    private async Task ShouldBeMaskedAsync(User viewer, object song, object own)
    {
        var answer = (
            await Gateway.AskAsync(
                "query ($song: ID!, $own: ID!) { song: node(id: $song) { ... on Track { comments { nodes { content author { name username about isDeleted } "
                    + "replyCount } } } } own: node(id: $own) { ... on Track { owner { name isDeleted } } } me { followerCount followingCount "
                    + "notifications { nodes { actor { name } } } } }",
                viewer,
                new { song = IdOf(song), own = IdOf(own) }
            )
        ).WithoutErrors();
        answer.Text("song.comments.nodes.0.content").ShouldBe("First");
        answer.Text("song.comments.nodes.0.author.name").ShouldBe("Deleted account");
        answer.Text("song.comments.nodes.0.replyCount").ShouldBe("1");
        answer.Text("own.owner.isDeleted").ShouldBe("True");
        answer.Text("me.followerCount").ShouldBe("0");
        answer.Text("me.followingCount").ShouldBe("0");
        answer.ToString().ShouldNotContain("ovelace");
        foreach (var search in (string[])["lovelace", "adalovelace"])
        {
            (
                await Gateway.AskAsync(
                    "query ($search: String!) { users(where: { name: { contains: $search } }) { totalCount } "
                        + "tracks(where: { owner: { name: { contains: $search } } }) { totalCount } }",
                    viewer,
                    new { search }
                )
            )
                .WithoutErrors()
                .ToString()
                .ShouldNotContain("\"totalCount\":1");
        }
    }

    [Fact]
    public async Task DeleteMyAccount_WhileTheOtherAdminIsBanned_IsAConflict()
    {
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        await Gateway.AddUserAsync("banned", UserRole.Admin, change: user => user.BannedAt = Gateway.Time.UtcMoment());

        (await Gateway.AskAsync(Delete, admin, new { password = Password })).WithoutErrors().DomainErrors("deleteMyAccount").ShouldBe(["ConflictError"]);
    }

    [Fact]
    public async Task A3_ComplaintAboutAUser_KeepsNothingOfTheUserAfterTheGracePeriod()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var reason = new ComplaintReason
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            Title = "Fake",
            Kinds = User.KindName,
        };
        var complaint = new Complaint
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            AuthorId = fan.Id,
            ReasonId = reason.Id,
            SnapshotTitle = ada.Name,
            SnapshotContent = "All about Ada",
            CreatedAt = Gateway.Time.UtcMoment(),
        }.About(new SubjectKey(User.KindName, ada.Id));
        await Gateway.SaveAsync(reason, complaint);

        await DeleteAsync(ada);
        await PurgeAsync(31);

        await using var db = Gateway.Open();
        var kept = await db.Complaints.SingleAsync(Cancellation);
        (kept.SnapshotTitle, kept.SnapshotContent).ShouldBe((null, null));
    }

    private async Task<Answer> DeleteAsync(User user)
    {
        Gateway.Time.Advance(TimeSpan.FromSeconds(1));
        var answer = (await Gateway.AskAsync(Delete, user, new { password = Password })).WithoutErrors();
        answer.DomainErrors("deleteMyAccount").ShouldBeEmpty();
        return answer;
    }

    private async Task PurgeAsync(int days)
    {
        Gateway.Time.Advance(TimeSpan.FromDays(days));
        await Gateway.Services.GetRequiredService<AccountPurge>().PurgeDueAsync(Cancellation);
    }

    private async Task RenameAsync(User user, string username, string? code)
    {
        var answer = (
            await Gateway.AskAsync(
                "mutation ($username: String!) { updateMyProfile(input: { username: $username }) { errors { __typename ... on Error { code } } } }",
                user,
                new { username }
            )
        ).WithoutErrors();
        if (code is null)
        {
            answer.DomainErrors("updateMyProfile").ShouldBeEmpty();
        }
        else
        {
            answer.Text("updateMyProfile.errors.0.code").ShouldBe(code);
        }
    }
}
