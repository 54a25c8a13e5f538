using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The rules of tracks as subjects.</summary>
internal sealed class TrackSubject : SubjectRules<Track>
{
    public override string Kind => Track.KindName;

    public override SearchFields SearchFields => Track.SearchFields;

    public override IReadOnlyList<ReactionKind> Reactions { get; } = [ReactionKind.Like];

    public override Func<UserSettings, bool> WantsReactions => static settings => settings.NotifyTrackLike;

    public override Func<UserSettings, bool> WantsComments => static settings => settings.NotifyTrackComment;

    public override Func<UserSettings, bool> WantsShares => Notifier.Always;

    public override Func<UserSettings, bool> WantsNew => static settings => settings.NotifyTrackNew;
}
