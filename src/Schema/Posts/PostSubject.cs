using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Posts;

/// <summary>The rules of posts as subjects.</summary>
internal sealed class PostSubject : SubjectRules<Post>
{
    public override string Kind => Post.KindName;

    public override SearchFields SearchFields => Post.SearchFields;

    public override IReadOnlyList<ReactionKind> Reactions { get; } = [ReactionKind.Like];

    public override Func<UserSettings, bool> WantsReactions => static settings => settings.NotifyPostLike;

    public override Func<UserSettings, bool> WantsComments => static settings => settings.NotifyPostComment;

    public override Func<UserSettings, bool> WantsShares => static settings => settings.NotifyPostShare;

    public override Func<UserSettings, bool> WantsNew => static settings => settings.NotifyPostNew;
}
