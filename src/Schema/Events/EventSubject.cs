using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Events;

/// <summary>The rules of events as subjects.</summary>
internal sealed class EventSubject : SubjectRules<Event>
{
    public override string Kind => Event.KindName;

    public override SearchFields SearchFields => Event.SearchFields;

    public override IReadOnlyList<ReactionKind> Reactions { get; } = [ReactionKind.Like];

    public override Func<UserSettings, bool> WantsReactions => static settings => settings.NotifyEventLike;

    public override Func<UserSettings, bool> WantsComments => static settings => settings.NotifyEventComment;

    public override Func<UserSettings, bool> WantsShares => Notifier.Always;

    public override Func<UserSettings, bool> WantsNew => static settings => settings.NotifyEventNew;
}
