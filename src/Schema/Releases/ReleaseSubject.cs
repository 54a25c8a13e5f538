using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The rules of releases as subjects: their comments are short and belong to the plan premium.</summary>
internal sealed class ReleaseSubject : SubjectRules<Release>
{
    public override string Kind => Release.KindName;

    public override SearchFields SearchFields => Release.SearchFields;

    public override IReadOnlyList<ReactionKind> Reactions { get; } = [ReactionKind.Like, ReactionKind.Hype];

    public override int MaxCommentLength => TextLimits.ReleaseComment;

    public override PlanFeature Commenting { get; } = new(UserPlan.Premium, "release.comments");

    public override Func<UserSettings, bool> WantsReactions => Notifier.Always;

    public override Func<UserSettings, bool> WantsComments => Notifier.Always;

    public override Func<UserSettings, bool> WantsShares => Notifier.Always;

    public override Func<UserSettings, bool> WantsNew => static settings => settings.NotifyReleaseNew;

    public override Guid? ParseKey(string text) => GlobalId.TryParseKey(text, typeof(int), out var id) ? Release.UidOf((int)id!) : null;

    public override object NodeKeyOf(Guid id) => Release.IdOf(id)!.Value;
}
