using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The rules of messages as subjects of notifications.</summary>
internal sealed class MessageSubject : SubjectRules<Message>
{
    public override string Kind => Message.KindName;

    protected override IQueryable<Message> VisibleTo(IQueryable<Message> subjects, Viewer viewer)
    {
        var viewerId = viewer.Id;
        return subjects.Where(message => message.Conversation.Participants.Any(participant => participant.UserId == viewerId));
    }
}
