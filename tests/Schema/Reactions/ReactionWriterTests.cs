using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Schema.Errors;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>The writer by itself, without an operation.</summary>
public sealed class ReactionWriterTests : CatalogueTests
{
    private ReactionWriter Writer => Gateway.Services.GetRequiredService<ReactionWriter>();

    [Fact]
    public async Task AddAndRemove_Again_ReturnTheEntityWithItsCount()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var track = await AddTrackAsync(ada, "Deep");

        for (var i = 0; i < 2; i++)
        {
            (await Writer.AddAsync(ViewerOf(fan), KeyOf(track), ReactionKind.Like, Cancellation)).ShouldBeOfType<Track>().LikeCount.ShouldBe(1);
        }
        for (var i = 0; i < 2; i++)
        {
            (await Writer.RemoveAsync(ViewerOf(fan), KeyOf(track), ReactionKind.Like, Cancellation)).ShouldBeOfType<Track>().LikeCount.ShouldBe(0);
        }
    }

    [Fact]
    public async Task Add_WhatIsNotAllowed_ThrowsTheDomainExceptionAndStoresNothing()
    {
        var (ada, fan, blocked) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("blocked"));
        await BlockAsync(blocked, ada);
        await AddReferenceAsync();
        var track = KeyOf(await AddTrackAsync(ada, "Deep"));
        var comment = KeyOf(await AddCommentAsync(ada, await AddReleaseAsync(ada, "Soon"), "Hi"));

        await Should.ThrowAsync<ValidationException>(() => Writer.AddAsync(ViewerOf(fan), track, ReactionKind.Hype, Cancellation));
        await Should.ThrowAsync<ValidationException>(() => Writer.AddAsync(ViewerOf(fan), KeyOf(ada), ReactionKind.Like, Cancellation));
        await Should.ThrowAsync<NotFoundException>(() =>
            Writer.AddAsync(ViewerOf(fan), new SubjectKey(Track.KindName, Guid.NewGuid()), ReactionKind.Like, Cancellation)
        );
        await Should.ThrowAsync<BlockedException>(() => Writer.AddAsync(ViewerOf(blocked), track, ReactionKind.Like, Cancellation));
        await Should.ThrowAsync<PlanRequiredException>(() => Writer.AddAsync(ViewerOf(fan), comment, ReactionKind.Like, Cancellation));

        await using var db = Gateway.Open();
        (await db.Reactions.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Outbox.AnyAsync(Cancellation)).ShouldBeFalse();
    }
}
