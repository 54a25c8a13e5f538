using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Contributions;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Visibility;

public sealed partial class VisibilityPathTests
{
    /// <summary>Stores users of all kinds with tracks, albums, files, releases, comments and conversations.</summary>
    private async Task FillAsync()
    {
        await AddReferenceAsync();
        var owner = await Gateway.AddUserAsync("owner");
        var blocker = await Gateway.AddUserAsync("blocker");
        var blocked = await Gateway.AddUserAsync("blocked");
        var fan = await Gateway.AddUserAsync("fan");
        var reader = await Gateway.AddUserAsync("reader", plan: UserPlan.Premium);
        var publisher = await Gateway.AddUserAsync("publisher");
        var admin = await Gateway.AddUserAsync("admin", UserRole.Admin);
        var gone = await Gateway.AddUserAsync("gone", change: user => user.DeletedAt = NextMoment());
        foreach (var user in (User[])[owner, blocker, blocked, fan, reader, publisher, admin])
        {
            _viewers.Add((user.Username, user));
        }
        await BlockAsync(blocker, blocked);
        await BlockAsync(blocker, gone);
        User[] authors = [owner, blocker, blocked, gone];
        var tracks = new List<Track>();
        foreach (var author in authors)
        {
            var (open, closed) = (await AddFileAsync(author, MediaKind.Image), await AddFileAsync(author, MediaKind.Image, isPublic: false));
            tracks.Add(await AddTrackAsync(author, $"Open of {author.Username}", track => track.CoverId = open.Id));
            tracks.Add(await AddTrackAsync(author, $"Closed of {author.Username}", track => track.CoverId = closed.Id));
            await FollowAsync(author, fan);
            await FollowAsync(fan, author);
        }
        await AddGenreAsync("Jazz", isPublic: true, [.. tracks]);
        await AddGenreAsync("Secret", isPublic: false, [.. tracks]);
        var subjects = new List<object>([tracks[0], tracks[2]]);
        foreach (var author in authors)
        {
            subjects.Add(await AddAlbumAsync(author, $"Open of {author.Username}", isPrivate: false, [.. tracks]));
            subjects.Add(await AddAlbumAsync(author, $"Private of {author.Username}", isPrivate: true, tracks[0], tracks[3]));
            subjects.Add(await AddPlaylistAsync(author, $"Open of {author.Username}", isPrivate: false, [.. tracks]));
            subjects.Add(await AddPlaylistAsync(author, $"Private of {author.Username}", isPrivate: true, tracks[1], tracks[2]));
        }
        foreach (var author in authors)
        {
            await AttendAsync(await AddEventAsync(author, $"Event of {author.Username}"), [fan, reader, .. authors]);
        }
        subjects.Add(await AddReleaseAsync(publisher, "Release of publisher", dates: DateOn(NextMoment())));
        subjects.Add(await AddReleaseAsync(blocker, "Release of blocker"));
        foreach (var release in subjects[^2..].Cast<Release>())
        {
            foreach (var author in (User[])[fan, blocked])
            {
                await Gateway.SaveAsync(
                    new Contribution
                    {
                        Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                        ReleaseId = release.Id,
                        AuthorId = author.Id,
                        Changes = "[]",
                        CreatedAt = NextMoment(),
                    }
                );
            }
        }
        foreach (var shared in (object?[])[null, .. subjects.Skip(1)])
        {
            await AddPostAsync(shared is null ? blocked : fan, "Look", shared);
        }
        var post = await AddPostAsync(blocker, "Mine", subjects[3]);
        await AddPostAsync(owner, "Shared", post);
        subjects.Insert(2, post);
        foreach (var subject in (object[])[subjects[0], post, subjects[4], subjects[^2], subjects[^1], subjects[5], subjects[6], subjects[9]])
        {
            foreach (var author in (User[])[fan, blocker, gone])
            {
                var comment = await AddCommentAsync(author, subject, "First");
                await AddCommentAsync(blocked, comment, "Reply");
                var file = await AddFileAsync(author, MediaKind.Image, isPublic: false);
                await Gateway.SaveAsync(new CommentAttachment { CommentId = comment.Id, MediaAssetId = file.Id });
            }
        }
        foreach (
            var participants in (User[][])
                [
                    [blocker, blocked, fan, gone],
                    [fan, owner],
                ]
        )
        {
            await AddConversationAsync(participants);
        }
        await Gateway.SaveAsync(
            new Notification
            {
                Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                UserId = fan.Id,
                Kind = NotificationKind.Liked,
                ActorId = blocker.Id,
                CreatedAt = NextMoment(),
            }.About(KeyOf(subjects[4]))
        );
        _world = await VisibilityWorld.ReadAsync(Gateway, Cancellation);
        _edges = new VisibilityEdges(Gateway.Schema, Types());
    }

    private async Task AttendAsync(Event planned, IReadOnlyList<User> users)
    {
        foreach (var user in users)
        {
            await Gateway.SaveAsync(
                new Attendance
                {
                    EventId = planned.Id,
                    UserId = user.Id,
                    StartsAt = planned.StartsAt,
                    CreatedAt = NextMoment(),
                },
                new Interest
                {
                    EventId = planned.Id,
                    UserId = user.Id,
                    CreatedAt = NextMoment(),
                }
            );
        }
    }

    private async Task AddConversationAsync(User[] participants)
    {
        var file = await AddFileAsync(participants[0], MediaKind.Image, isPublic: false);
        var conversation = new Conversation
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            Kind = ConversationKind.Group,
            Name = "Group",
            CreatorId = participants[0].Id,
            LastActivityAt = NextMoment(),
            CreatedAt = NextMoment(),
        };
        await Gateway.SaveAsync([
            conversation,
            .. participants.Select(user => new Participant
            {
                ConversationId = conversation.Id,
                UserId = user.Id,
                JoinedAt = NextMoment(),
            }),
            .. participants.Select(user => new Message
            {
                Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                ConversationId = conversation.Id,
                AuthorId = user.Id,
                Content = "Hello",
                CreatedAt = NextMoment(),
                AttachmentLinks = user == participants[0] ? [new MessageAttachment { MediaAssetId = file.Id }] : [],
            }),
        ]);
    }
}
