using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Errors;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The writer by itself, without an operation.</summary>
public sealed class CommentWriterTests : CatalogueTests
{
    private CommentWriter Writer => Gateway.Services.GetRequiredService<CommentWriter>();

    [Fact]
    public async Task Create_OnATrack_StoresCountsAndNotifies()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var track = await AddTrackAsync(ada, "Deep");

        var comment = await Writer.CreateAsync(ViewerOf(fan), KeyOf(track), "Lovely", [], Cancellation);
        var reply = await Writer.ReplyAsync(ViewerOf(ada), comment.Id, null, "Thanks", [], Cancellation);

        (comment.Subject(), comment.AuthorId, comment.Content).ShouldBe((KeyOf(track), fan.Id, "Lovely"));
        (reply.Subject(), reply.ParentId).ShouldBe((KeyOf(track), (Guid?)comment.Id));
        await using var db = Gateway.Open();
        (await db.Tracks.SingleAsync(Cancellation)).CommentCount.ShouldBe(2);
        (await db.Notifications.OrderBy(n => n.Kind).Select(n => new { n.UserId, n.Kind }).ToListAsync(Cancellation)).ShouldBe(
            [new { UserId = ada.Id, Kind = NotificationKind.Commented }, new { UserId = fan.Id, Kind = NotificationKind.Replied }],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Create_WhatIsNotAllowed_ThrowsTheDomainExceptionAndStoresNothing()
    {
        var (ada, fan, blocked) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("blocked"));
        await BlockAsync(ada, blocked);
        await AddReferenceAsync();
        var track = KeyOf(await AddTrackAsync(ada, "Deep"));
        var release = KeyOf(await AddReleaseAsync(ada, "Soon"));
        var closed = KeyOf(await AddAlbumAsync(ada, "Closed", isPrivate: true));

        await Should.ThrowAsync<ValidationException>(() => CreateAsync(fan, track, " "));
        await Should.ThrowAsync<ValidationException>(() => CreateAsync(fan, KeyOf(ada), "Hi"));
        await Should.ThrowAsync<NotFoundException>(() => CreateAsync(fan, new SubjectKey(Track.KindName, Guid.NewGuid()), "Hi"));
        await Should.ThrowAsync<NotFoundException>(() => CreateAsync(fan, closed, "Hi"));
        await Should.ThrowAsync<BlockedException>(() => CreateAsync(blocked, track, "Hi"));
        await Should.ThrowAsync<PlanRequiredException>(() => CreateAsync(fan, release, "Hi"));

        await using var db = Gateway.Open();
        (await db.Comments.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Tracks.SingleAsync(Cancellation)).CommentCount.ShouldBe(0);
        (await db.Outbox.AnyAsync(Cancellation)).ShouldBeFalse();

        Task CreateAsync(User author, SubjectKey subject, string content) => Writer.CreateAsync(ViewerOf(author), subject, content, [], Cancellation);
    }
}
