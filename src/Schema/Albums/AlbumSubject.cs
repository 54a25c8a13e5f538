using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Albums;

/// <summary>The rules of albums as subjects.</summary>
internal sealed class AlbumSubject : SubjectRules<Album>
{
    public override string Kind => Album.KindName;

    public override SearchFields SearchFields => Album.SearchFields;

    public override IReadOnlyList<ReactionKind> Reactions { get; } = [ReactionKind.Like];

    public override Func<UserSettings, bool> WantsReactions => static settings => settings.NotifyAlbumLike;

    public override Func<UserSettings, bool> WantsComments => static settings => settings.NotifyAlbumComment;

    public override Func<UserSettings, bool> WantsShares => Notifier.Always;

    public override Func<UserSettings, bool> WantsNew => static settings => settings.NotifyAlbumNew;
}
