using System.Globalization;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Complaints;
using Qplet.GraphQL.Data.ContactRequests;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Creates what admins look at: complaints about posts and comments, of which some are decided, and contact requests.</summary>
internal sealed class SampleModeration(SampleWorld world)
{
    private const int AdminUser = 0;
    private const int PostsForEach = 150;
    private const int CommentsForEach = 800;

    private static readonly string?[] s_messages =
    [
        "The same text is under ten other posts.",
        null,
        "This is not true, and it hurts the band.",
        "Please have a look at the links as well.",
        null,
        "I have asked for it to be removed. Nothing happened.",
    ];

    private static readonly string[] s_questions =
    [
        "How do I publish my first release? The editor asks for a subcategory that I do not find.",
        "I would like to use the API for the site of our festival. Which plan do I need?",
        "My old account still has my band's name. Can you give the name back to us?",
        "The reminders of my calendar come an hour late since the change of the clock.",
        "We are a label with forty artists. Is there a way to manage their pages together?",
        "Thank you for the playlists! One wish: a sleep timer.",
        "I cannot play tracks on my phone since yesterday. The page stays empty.",
        "Who may I ask about rights to one of the covers?",
    ];

    /// <summary>Returns the complaints.</summary>
    public IEnumerable<Complaint> Complaints()
    {
        var number = 0;
        foreach (var post in new SamplePosts(world).All().Where((post, index) => index % PostsForEach == 40))
        {
            yield return Complaint(number++, new SubjectKey(Post.KindName, post.Id), post.AuthorId, post.Content, post.CreatedAt);
        }
        foreach (var (_, comment, _) in new SampleComments(world).All().Where((row, index) => index % CommentsForEach == 90))
        {
            yield return Complaint(number++, new SubjectKey(Comment.KindName, comment.Id), comment.AuthorId, comment.Content, comment.CreatedAt);
        }
    }

    /// <summary>Returns the contact requests; half of them are by users who were signed in.</summary>
    public IEnumerable<ContactRequest> ContactRequests() =>
        s_questions.Select(
            (question, number) =>
            {
                var moment = world.Recent(SampleKind.ContactRequest, number, s_questions.Length, fromDaysAgo: 60);
                return new ContactRequest
                {
                    Id = SampleWorld.Key(SampleKind.ContactRequest, number, moment),
                    Name = string.Create(CultureInfo.InvariantCulture, $"Visitor {number + 1}"),
                    Email = string.Create(CultureInfo.InvariantCulture, $"visitor{number + 1}@qplet.example"),
                    Message = question,
                    AuthorId = number % 2 == 0 ? world.UserKey(new SampleRandom(SampleKind.ContactRequest, ~(long)number).Next(world.Scale.Users)) : null,
                    CreatedAt = moment,
                };
            }
        );

    private Complaint Complaint(int number, SubjectKey subject, Guid ownerId, string? content, DateTime publishedAt)
    {
        var random = new SampleRandom(SampleKind.Complaint, number);
        var fitting = Enumerable
            .Range(0, ReferenceData.ComplaintReasons.Count)
            .Where(reason => ReferenceData.ComplaintReasons[reason].Kinds is var kinds && (kinds is [] || kinds.Contains(subject.Kind)))
            .ToList();
        var author = random.Next(world.Scale.Users - 1);
        var moment = world.After(publishedAt, random.Next(600, 200_000));
        var isDecided = number % 4 == 3;
        return new Complaint
        {
            Id = SampleWorld.Key(SampleKind.Complaint, number, moment),
            // Nobody complains about what is their own.
            AuthorId = world.UserKey(author) == ownerId ? world.UserKey(author + 1) : world.UserKey(author),
            ReasonId = ReferenceData.ComplaintReasonKey(random.Pick(fitting)),
            Message = random.Pick(s_messages),
            SnapshotOwnerId = ownerId,
            SnapshotContent = content,
            CreatedAt = moment,
            State =
                !isDecided ? ComplaintState.Open
                : number % 8 == 3 ? ComplaintState.Rejected
                : ComplaintState.Accepted,
            ReviewedById = isDecided ? world.UserKey(AdminUser) : null,
            ReviewedAt = isDecided ? world.After(moment, 40_000) : null,
        }.About(subject);
    }
}
