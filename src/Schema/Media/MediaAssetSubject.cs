using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>The rules of files as subjects. Their owners are notified of comments and likes.</summary>
internal sealed class MediaAssetSubject : SubjectRules<MediaAsset>
{
    public override string Kind => MediaAsset.KindName;

    public override IReadOnlyList<ReactionKind> Reactions { get; } = [ReactionKind.Like];

    public override Func<UserSettings, bool> WantsReactions => Notifier.Always;

    public override Func<UserSettings, bool> WantsComments => Notifier.Always;

    public override Func<UserSettings, bool> WantsShares => Notifier.Always;
}
