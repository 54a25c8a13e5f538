using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The rules of conversations as subjects of notifications.</summary>
internal sealed class ConversationSubject : SubjectRules<Conversation>
{
    public override string Kind => Conversation.KindName;

    protected override IQueryable<Conversation> VisibleTo(IQueryable<Conversation> subjects, Viewer viewer)
    {
        var viewerId = viewer.Id;
        return subjects.Where(conversation => conversation.Participants.Any(participant => participant.UserId == viewerId));
    }
}
