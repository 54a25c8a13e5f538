using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>The rules of playlists as subjects. No setting of the notifications is about playlists.</summary>
internal sealed class PlaylistSubject : SubjectRules<Playlist>
{
    public override string Kind => Playlist.KindName;

    public override IReadOnlyList<ReactionKind> Reactions { get; } = [ReactionKind.Like];
}
