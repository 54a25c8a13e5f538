using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>The rules of playlists as subjects.</summary>
internal sealed class PlaylistSubject : SubjectRules<Playlist>
{
    public override string Kind => Playlist.KindName;

    public override SearchFields SearchFields => Playlist.SearchFields;

    public override IReadOnlyList<ReactionKind> Reactions { get; } = [ReactionKind.Like];

    public override Func<UserSettings, bool> WantsReactions => Notifier.Always;

    public override Func<UserSettings, bool> WantsComments => Notifier.Always;

    public override Func<UserSettings, bool> WantsShares => Notifier.Always;

    public override Func<UserSettings, bool> WantsNew => static settings => settings.NotifyProfileFollowing;
}
