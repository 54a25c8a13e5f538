using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The rules of conversations as subjects of notifications.</summary>
internal sealed class ConversationSubject : SubjectRules<Conversation>
{
    public override string Kind => Conversation.KindName;
}
