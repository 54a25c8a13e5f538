using Qplet.GraphQL.Data.Search;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>An object that the search in conversations finds.</summary>
[UnionType<IMessageSearchSubject>("MessageSearchSubject")]
public static class MessageSearchSubject;
