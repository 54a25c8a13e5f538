using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>The rules of users as subjects of notifications.</summary>
internal sealed class UserSubject : SubjectRules<User>
{
    public override string Kind => User.KindName;

    public override SearchFields SearchFields => User.SearchFields;
}
