using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Notifications;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>The rules of posters as subjects.</summary>
internal sealed class PosterSubject : SubjectRules<Poster>
{
    public override string Kind => "poster";

    public override IReadOnlyList<ReactionKind> Reactions { get; } = [ReactionKind.Like];

    public override Func<UserSettings, bool> WantsReactions => Notifier.Always;

    public override Func<UserSettings, bool> WantsComments => Notifier.Always;
}
