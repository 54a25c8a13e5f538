using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The rules of messages as subjects of notifications.</summary>
internal sealed class MessageSubject : SubjectRules<Message>
{
    public override string Kind => Message.KindName;

    public override SearchFields SearchFields => Message.SearchFields;
}
